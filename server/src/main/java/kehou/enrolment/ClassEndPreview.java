package kehou.enrolment;

import java.time.LocalDate;
import java.util.List;
import kehou.people.PupilCard;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * All that follows if the class ends so, before anything is done.
 *
 * @param sessions the days of the sessions that would not take place
 * @param refundFen what would go back to families at once, in fen
 * @param waiting children on its waitlist, which closes
 * @param dropIns children booked into it for a single day, who go to base care instead
 * @param dropInFen what goes back of these days at once
 * @param seatsLeft of {@code into}, before anybody is moved
 * @param fingerprint of all of this; the confirmation names it
 */
public record ClassEndPreview(
        Offering.Id offering,
        String courseName,
        Offering.@Nullable Id into,
        @Nullable String intoName,
        LocalDate from,
        List<LocalDate> sessions,
        List<ClassEndLine> children,
        long refundFen,
        int waiting,
        int dropIns,
        long dropInFen,
        @Nullable Integer seatsLeft,
        String fingerprint) {
    public ClassEndPreview {
        sessions = List.copyOf(sessions);
        children = List.copyOf(children);
    }

    /**
     * What becomes of one child's place.
     *
     * @param moves it gets a place in the other class
     * @param unfit why it does not
     * @param paidFen what its family has paid and not got back, in fen
     * @param refundFen what goes back at once; {@code carriedFen} what goes along into the other class
     */
    public record ClassEndLine(
            @Nullable PupilCard pupil,
            boolean moves,
            ClassEnd.@Nullable Unfit unfit,
            long paidFen,
            long refundFen,
            long carriedFen) {}
}
