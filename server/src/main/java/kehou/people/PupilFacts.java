package kehou.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a school knows of who a pupil is: opened only to be changed, compared or unmasked. */
record PupilFacts(
        String name,
        @Nullable LocalDate birth,
        @Nullable IdType idType,
        @Nullable String idNumber,
        @Nullable String studentNumber) {

    static PupilFacts of(RosterRow row) {
        return new PupilFacts(row.name(), row.birth(), row.idType(), row.idNumber(), row.studentNumber());
    }

    /** These facts brought up to date: what the newer statement leaves open stays as it was. */
    PupilFacts updatedBy(PupilFacts newer) {
        return new PupilFacts(
                newer.name,
                newer.birth == null ? birth : newer.birth,
                newer.idNumber == null ? idType : newer.idType,
                newer.idNumber == null ? idNumber : newer.idNumber,
                newer.studentNumber == null ? studentNumber : newer.studentNumber);
    }
}
