package kehou.delivery;

import java.time.LocalTime;
import kehou.kernel.PersonName;
import kehou.people.Pupil;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's line on the roll.
 *
 * @param seat place on the list, from 1, the same all term
 * @param staysUntil of one that stays longer that evening (JA-3)
 * @param dropIn comes for this day alone (SH-2.1)
 * @param number the pupil's short number in its home class
 */
public record RollMark(
        Pupil.Id pupil,
        int seat,
        PersonName name,
        @Nullable String homeClass,
        @Nullable Integer number,
        Mark mark,
        boolean remarked,
        @Nullable LocalTime staysUntil,
        boolean dropIn) {}
