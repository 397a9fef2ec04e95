package kehou.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pupil as a school's file states it, allow-listed columns only. {@code row} counts from 1 as the spreadsheet
 * shows it; {@code grade} is 1–9; a class without a number (向日葵班) has a name only. What a file does not say is null.
 */
record RosterRow(
        String sheet,
        int row,
        String name,
        @Nullable Sex sex,
        @Nullable LocalDate birth,
        @Nullable IdType idType,
        @Nullable String idNumber,
        @Nullable String studentNumber,
        int grade,
        @Nullable Integer classNumber,
        String className,
        @Nullable Integer numberInClass,
        List<RosterGuardian> guardians) {

    /** The same pupil said again: everything equal except the place in the file. */
    boolean saysTheSameAs(RosterRow other) {
        return at(other.sheet, other.row).equals(other);
    }

    /** All that the row says, its place aside, as one text: equal texts say the same. */
    String statement() {
        return at("", 0).toString();
    }

    private RosterRow at(String otherSheet, int otherRow) {
        return new RosterRow(
                otherSheet,
                otherRow,
                name,
                sex,
                birth,
                idType,
                idNumber,
                studentNumber,
                grade,
                classNumber,
                className,
                numberInClass,
                guardians);
    }
}
