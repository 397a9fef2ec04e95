package kehou.people;

import kehou.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/** What other modules show of a pupil: name, class and number in class. */
public record PupilCard(
        Pupil.Id id,
        PersonName name,
        int grade,
        HomeClass.Id homeClass,
        String homeClassName,
        @Nullable Integer number) {}
