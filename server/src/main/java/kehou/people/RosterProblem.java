package kehou.people;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One thing in a roster file that a person must look at. It names the place as the spreadsheet shows it (sheet, row
 * from 1, column letter and heading) and says in Chinese what is expected there; it never repeats the value found.
 * Row 0 means the whole sheet or file.
 */
public record RosterProblem(String sheet, int row, String column, Code code, String expected) {

    /** Whether it is a question rather than an error. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public boolean question() {
        return code.question();
    }

    /** What kind of thing is wrong; a question is shown for a decision and does not stop the import. */
    public enum Code {
        FILE_TOO_LARGE,
        FILE_EXPANDS_TOO_FAR,
        TOO_MANY_SHEETS,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        CELL_TOO_LONG,
        FILE_TYPE_UNKNOWN,
        FILE_ENCRYPTED,
        FILE_BROKEN,
        HEADER_MISSING,
        SHEET_SKIPPED(true),
        NO_ROWS,
        NAME_MISSING,
        NAME_SHAPE,
        NAME_CHARACTER_UNREADABLE,
        NAME_CHARACTER_PRIVATE(true),
        SEX_SHAPE,
        SEX_DIFFERS_FROM_ID,
        BIRTH_SHAPE,
        BIRTH_OUT_OF_RANGE,
        BIRTH_DIFFERS_FROM_ID,
        ID_TYPE_UNKNOWN,
        ID_SHAPE,
        ID_CHECKSUM,
        NUMBER_LOST_DIGITS,
        STUDENT_NUMBER_SHAPE,
        STUDENT_NUMBER_CHECKSUM,
        IDENTITY_MISSING,
        GRADE_MISSING,
        GRADE_SHAPE,
        CLASS_MISSING,
        CLASS_SHAPE,
        NUMBER_IN_CLASS_SHAPE,
        NEED_SHAPE,
        RELATION_SHAPE,
        PHONE_SHAPE,
        GUARDIAN_FLAG_SHAPE,
        FORMULA_WITHOUT_VALUE,
        CELL_ERROR,
        SAME_ROW_TWICE(true),
        STUDENT_NUMBER_TWICE,
        ID_TWICE,
        LIKELY_SAME_PUPIL(true),
        PHONE_OF_SEVERAL_NAMES(true),
        NUMBER_IN_CLASS_TWICE(true),
        LIKELY_SAME_AS_STORED(true),
        ID_OF_ANOTHER_PUPIL,
        ONE_PUPIL_TWICE,
        VENUE_NAME_SHAPE,
        CAMPUS_UNKNOWN,
        VENUE_KIND_UNKNOWN,
        VENUE_USE_UNKNOWN,
        CAPACITY_SHAPE,
        BUILDING_SHAPE,
        FLOOR_SHAPE,
        VENUE_TWICE,
        MORE_PROBLEMS;

        private final boolean question;

        Code() {
            this(false);
        }

        Code(boolean question) {
            this.question = question;
        }

        /** A question that must be answered, row by row, before the import is confirmed. */
        boolean needsAnswer() {
            return this == LIKELY_SAME_AS_STORED;
        }

        /** Whether a person may let it stand; anything else must be mended in the file. */
        public boolean question() {
            return question;
        }
    }
}
