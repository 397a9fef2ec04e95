package kehou.timetable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.PersonName;
import kehou.kernel.RowId;
import kehou.people.StaffMember;
import kehou.plan.Strand;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;

/**
 * What one member of staff answered in the poll of a term (SH-4.1). Taking part is a free choice: who says no is given
 * no turn by any draft.
 *
 * @param weekdays on which it suits; any where empty
 * @param strands what is preferred; anything where empty
 * @param away days on which the person is not there, with the reason
 */
public record Willingness(
        StaffMember.Id staff,
        PersonName name,
        boolean willing,
        List<Integer> weekdays,
        List<Strand> strands,
        List<AwayDay> away,
        String note,
        Instant answeredAt) {

    /**
     * The poll of a term; open until the end of its last day.
     *
     * @param remindedAt when those who had not answered were last reminded
     */
    public record WillingnessPoll(
            Id id,
            Term.Id term,
            String note,
            LocalDate closesOn,
            Instant openedAt,
            @Nullable Instant remindedAt) {
        /** The id of a poll. */
        public record Id(long value) implements RowId {}
    }

    /** The staff are asked. */
    public record Asked(int school, WillingnessPoll.Id poll) implements Event {}

    /**
     * Those who have not answered are reminded.
     *
     * @param reminder its id, as the cause of what is told
     */
    public record Reminded(int school, WillingnessPoll.Id poll, long reminder, int staff) implements Event {}

    /** There is more time to answer. */
    public record Extended(int school, WillingnessPoll.Id poll, LocalDate closesOn) implements Event {}

    /** Somebody answered; not what. */
    public record Answered(int school, WillingnessPoll.Id poll, StaffMember.Id staff) implements Event {}

    /** A day off with why. */
    public record AwayDay(
            @NotNull LocalDate day,
            @NotBlank @Size(max = 60) String reason) {}

    /** How a school asks. */
    public record WillingnessWish(
            @NotNull LocalDate closesOn,
            @Nullable @Size(max = 200) String note) {}

    /** Until when instead. */
    public record WillingnessExtension(@NotNull LocalDate closesOn) {}

    /** What a person answers. */
    public record WillingnessAnswer(
            boolean willing,
            @Nullable @Size(max = 7) List<@Min(1) @Max(7) Integer> weekdays,
            @Nullable @Size(max = 4) List<Strand> strands,
            @Nullable @Size(max = 60) List<@Valid AwayDay> away,
            @Nullable @Size(max = 200) String note) {}

    /**
     * The poll of this term as the school sees it.
     *
     * @param poll null where nobody was asked yet
     * @param silent who has not answered
     */
    public record WillingnessOverview(
            @Nullable WillingnessPoll poll, List<Willingness> answers, List<RotaMember> silent) {}

    /** The poll of this term as one of the staff sees it. */
    public record OwnWillingness(
            @Nullable WillingnessPoll poll, @Nullable Willingness answer, boolean open) {}
}
