package kehou.enrolment;

import java.util.List;
import kehou.people.PupilCard;
import org.jspecify.annotations.Nullable;

/**
 * The list that a school has to clear (JA-2).
 *
 * @param wanting children whose families said that they take part; absent where families were not asked this term
 * @param unplaced of these, the ones without a place
 * @param next what to pass as {@code after} for the next ones, absent at the end
 */
public record UnplacedList(
        @Nullable Integer wanting,
        int unplaced,
        List<PupilCard> items,
        @Nullable String next) {}
