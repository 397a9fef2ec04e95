package kehou.plan;

import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a school's plan for a term (一校一案, JA-1). Filed it is never changed; what comes back goes on in
 * the next edition.
 *
 * @param authority who reviews it
 * @param edition from 1 in each term
 * @param sections all parts in their order; empty in lists
 * @param answer what the authority said of the whole
 * @param version grows with each change of a draft; a write names the one it has seen
 */
public record SchoolPlan(
        Id id,
        int school,
        String schoolName,
        int authority,
        Term.Id term,
        String termName,
        int edition,
        State state,
        List<PlanSection> sections,
        Instant draftedAt,
        @Nullable Instant filedAt,
        @Nullable Instant answeredAt,
        String answer,
        int version) {
    /** The id of an edition. */
    public record Id(long value) implements RowId {}

    /** Written, waiting for the authority, sent back, in force, or followed by another. */
    public enum State {
        DRAFT,
        FILED,
        RETURNED,
        IN_FORCE,
        ARCHIVED
    }

    /** A school began an edition. */
    public record Drafted(int school, Id plan, int edition) implements Event {}

    /** A school filed its plan with its authority. */
    public record Filed(int school, Id plan, int authority) implements Event {}

    /** The authority approved it or sent it back. */
    public record Answered(int school, Id plan, int authority, State state) implements Event {}

    SchoolPlan with(List<PlanSection> parts) {
        return new SchoolPlan(
                id,
                school,
                schoolName,
                authority,
                term,
                termName,
                edition,
                state,
                parts,
                draftedAt,
                filedAt,
                answeredAt,
                answer,
                version);
    }
}
