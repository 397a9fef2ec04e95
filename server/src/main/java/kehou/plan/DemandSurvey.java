package kehou.plan;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.Refused;
import kehou.kernel.RowId;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;

/**
 * A school's survey of what families want (征询单), at least one a term (SH-2.1).
 *
 * @param edition the one families answer; 0 before the first is published
 * @param title of the edition that runs, or of the draft
 * @param revising a draft of the next edition is there
 * @param asked how many pupils' families are asked
 * @param answered how many of them have an answer to this edition
 * @param version grows with each change; a write names the one it has seen
 */
public record DemandSurvey(
        Id id,
        Term.Id term,
        Kind kind,
        State state,
        int edition,
        String title,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        boolean revising,
        int asked,
        int answered,
        int version) {
    /** The id of a survey. */
    public record Id(long value) implements RowId {}

    /** TERM: the full one of the term; MID_TERM: a round of adjustment (SH-3.1); ON_DEMAND: whenever the school needs it. */
    public enum Kind {
        TERM,
        MID_TERM,
        ON_DEMAND
    }

    /** By the server's clock. */
    public enum State {
        DRAFT,
        ANNOUNCED,
        OPEN,
        CLOSED
    }

    static State state(int edition, @Nullable Instant opensAt, @Nullable Instant closesAt, Instant now) {
        if (edition == 0 || opensAt == null || closesAt == null) {
            return State.DRAFT;
        }
        if (now.isBefore(opensAt)) {
            return State.ANNOUNCED;
        }
        return now.isBefore(closesAt) ? State.OPEN : State.CLOSED;
    }

    /** The refusal of what this survey does not take now, with the times it keeps. */
    Refused notOpen() {
        return opensAt == null || closesAt == null
                ? Refusal.SURVEY_NOT_OPEN.refused()
                : Refusal.SURVEY_NOT_OPEN.refused("opensAt", opensAt, "closesAt", closesAt);
    }

    /** The school wrote or rewrote a draft. */
    public record Written(int school, DemandSurvey.Id survey, int edition) implements Event {}

    /** A draft was thrown away. */
    public record Dropped(int school, DemandSurvey.Id survey, int edition) implements Event {}

    /** An edition went out to so many families, {@code warnings} kept with reasons; {@code news} is an id of its own. */
    public record Published(int school, DemandSurvey.Id survey, int edition, long news, int asked, int warnings)
            implements Event {}

    /** It closes later than was said. */
    public record Extended(int school, DemandSurvey.Id survey, Instant closesAt) implements Event {}

    /** A family answered, or staff keyed a sheet in; what was answered is not told. */
    public record Answered(int school, DemandSurvey.Id survey, long pupil, SurveyAnswer.Way way, boolean counts)
            implements Event {}

    /** So many families that had not answered were reminded. */
    public record Reminded(int school, DemandSurvey.Id survey, long reminder, int families) implements Event {}
}
