package kehou.plan;

import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.plan.SurveyQuestion.SurveyOption;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;

/**
 * What pupils would like, asked without names (SH-3.1).
 *
 * @param most how many options one ballot may name
 * @param ballots how many have voted so far
 * @param results after the close only, so that nobody is found out by watching a count move; absent before
 */
public record InterestPoll(
        Id id,
        Term.Id term,
        String title,
        Way way,
        List<Integer> grades,
        int most,
        Instant opensAt,
        Instant closesAt,
        State state,
        List<SurveyOption> options,
        int ballots,
        @Nullable List<PollGrade> results,
        int version) {
    /** The id of a poll. */
    public record Id(long value) implements RowId {}

    /** On the guardian's phone with the child, or in a lesson with hands or a tap each. */
    public enum Way {
        PHONE,
        CLASSROOM
    }

    /** A draft is edited; from its publication on the server's clock decides. */
    public enum State {
        DRAFT,
        ANNOUNCED,
        OPEN,
        CLOSED
    }

    /**
     * A grade's votes by option number.
     *
     * @param votes absent where so few voted that it would show who; the packs say how few
     */
    public record PollGrade(
            int grade, int ballots, @Nullable List<PollVotes> votes) {}

    /** How many ballots named the option. */
    public record PollVotes(int option, int votes) {}

    static State state(boolean published, Instant opensAt, Instant closesAt, Instant now) {
        if (!published) {
            return State.DRAFT;
        }
        if (now.isBefore(opensAt)) {
            return State.ANNOUNCED;
        }
        return now.isBefore(closesAt) ? State.OPEN : State.CLOSED;
    }

    /** The school wrote or rewrote the draft. */
    public record Written(int school, InterestPoll.Id poll) implements Event {}

    /** The draft was thrown away. */
    public record Dropped(int school, InterestPoll.Id poll) implements Event {}

    /** Pupils may vote from its opening on. */
    public record Published(int school, InterestPoll.Id poll) implements Event {}

    /** A ballot was cast; neither whose nor for what. */
    public record Voted(int school, InterestPoll.Id poll) implements Event {}

    /** A lesson counted hands of so many pupils. */
    public record Counted(int school, InterestPoll.Id poll, long session, int grade, int ballots) implements Event {}
}
