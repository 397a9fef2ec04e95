package kehou.enrolment;

import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * A child's wishes in a draw, one list whoever of the family wrote it, and what came of it.
 *
 * @param receipt hash of the list; another wish, number or day has another
 * @param key where it stood, once drawn
 * @param given in the order of the rounds, once drawn
 * @param answers what became of every wish, in numbers and without a name
 */
public record WishList(
        Draw.Id draw,
        Pupil.Id pupil,
        int want,
        List<Integer> days,
        List<Offering.Id> wishes,
        boolean share,
        String receipt,
        int version,
        Instant writtenAt,
        @Nullable String key,
        @Nullable List<Offering.Id> given,
        List<WishAnswer> answers) {

    /** A family wrote its wishes; the receipt stands for them. */
    public record Written(int school, Draw.Id draw, String receipt) implements Event {}

    /** What became of a wish. */
    public enum WishEnd {
        /** The child has the seat. */
        GIVEN,
        /** Its seats went to others. */
        FULL,
        /** It meets when a class meets that the child got. */
        CLASH,
        /** The child got as many seats as it wanted, of wishes that stood higher. */
        ENOUGH,
        /** It could not be met any more when the draw was held. */
        BARRED
    }

    /**
     * @param seats that the draw gave out
     * @param asked lists on which the offering stood
     * @param before how many of them stood before this child
     */
    public record WishAnswer(Offering.Id offering, String courseName, WishEnd end, int seats, int asked, int before) {}

    /**
     * What a family alone can open, to make its receipt and key itself.
     *
     * @param lot what the lottery number is made of
     */
    public record OwnOpening(
            String receipt,
            String seal,
            String salt,
            String lot,
            int tickets,
            int credit,
            @Nullable String key) {}

    boolean says(WishListDraft draft) {
        return want == draft.want()
                && days.equals(draft.days().stream().distinct().sorted().toList())
                && wishes.equals(draft.wishes())
                && share == draft.share();
    }
}
