package kehou.people;

import kehou.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/** A line of the school's list of pupils; {@code homeClass} as people call it, {@code guardians} counts them. */
public record PupilRow(
        Pupil.Id id,
        PersonName name,
        @Nullable Sex sex,
        int grade,
        HomeClass.Id homeClass,
        String homeClassName,
        @Nullable Integer number,
        Pupil.State state,
        int guardians) {

    Pupil pupil() {
        return new Pupil(id, name, sex, grade, homeClass, homeClassName, number, state);
    }
}
