package kehou.people;

import java.time.LocalDate;
import java.util.List;
import kehou.kernel.IdNumber;
import kehou.kernel.PersonName;
import kehou.kernel.Phone;
import org.jspecify.annotations.Nullable;

/** All that is kept of one pupil, numbers and phones masked. Need flags are not here: they have a store of their own. */
public record PupilDetail(
        PupilRow pupil,
        @Nullable LocalDate birth,
        @Nullable IdType idType,
        @Nullable IdNumber idNumber,
        @Nullable IdNumber studentNumber,
        List<GuardianRow> guardians) {

    /** One who answers for the pupil; {@code account} tells whether they can sign in. */
    public record GuardianRow(
            long id,
            Kinship kinship,
            @Nullable PersonName name,
            @Nullable Phone phone,
            boolean account) {}

    /** The values that are shown only one at a time and for a stated reason. */
    public enum HiddenField {
        ID_NUMBER,
        STUDENT_NUMBER,
        GUARDIAN_PHONE
    }

    /** One hidden value, shown once. */
    public record UnmaskedValue(HiddenField field, String value) {}
}
