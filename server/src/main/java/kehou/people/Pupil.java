package kehou.people;

import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.PersonName;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A child on a school's roll.
 *
 * @param grade 1–9; for a pupil who left, the last one
 * @param number in class, 1–99
 */
public record Pupil(
        Id id,
        PersonName name,
        @Nullable Sex sex,
        int grade,
        HomeClass.Id homeClass,
        String homeClassName,
        @Nullable Integer number,
        State state) {

    public record Id(long value) implements RowId {}

    /** TRANSFERRED to another school, LEFT for another reason, GRADUATED from the school's last grade. */
    public enum State {
        ENROLLED,
        TRANSFERRED,
        LEFT,
        GRADUATED
    }

    /** These pupils (row ids) came onto the school's roll. */
    public record Enrolled(int school, List<Long> pupils) implements Event {}

    /** The student numbers of these pupils, on the roll before, came to be known or were mended. */
    public record Identified(int school, List<Long> pupils) implements Event {}

    /** These pupils changed class or grade. */
    public record Moved(int school, List<Long> pupils) implements Event {}

    /** These pupils are no longer on the school's roll, for this reason. */
    public record Left(int school, List<Long> pupils, State why) implements Event {}

    /** Staff looked at one hidden value of this pupil. */
    public record Unmasked(int school, long pupil, String field) implements Event {}

    PupilCard card() {
        return new PupilCard(id, name, grade, homeClass, homeClassName, number);
    }
}
