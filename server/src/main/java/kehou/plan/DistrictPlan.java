package kehou.plan;

import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a district's plan for a term (实施方案), filed with the city (NP-4.2.1). Filed it is never changed; what
 * comes back goes on in the next edition.
 *
 * @param edition from 1 in each term
 * @param model how its schools shall be run; null until the district has chosen
 * @param operatorName the name of the model's operator as it was when written
 * @param sections all parts in their order; empty in lists
 * @param receipt the city's number for it, once received
 * @param answer what the city said of the whole
 * @param version grows with each change of a draft; a write names the one it has seen
 */
public record DistrictPlan(
        Id id,
        int district,
        String districtName,
        Term.Id term,
        String termName,
        int edition,
        State state,
        @Nullable ModelWish model,
        @Nullable String operatorName,
        List<DistrictSection> sections,
        Instant draftedAt,
        @Nullable Instant filedAt,
        @Nullable Instant answeredAt,
        @Nullable String receipt,
        String answer,
        int version) {
    /** The id of an edition. */
    public record Id(long value) implements RowId {}

    /** Written, waiting for the city, sent back, received under a number, or followed by another. */
    public enum State {
        DRAFT,
        FILED,
        RETURNED,
        RECEIVED,
        ARCHIVED
    }

    /** A district began an edition. */
    public record Drafted(int school, Id plan, int edition) implements Event {}

    /** A district filed its plan with the city. */
    public record Filed(int school, Id plan) implements Event {}

    /** The city received it or sent it back. */
    public record Answered(int school, Id plan, State state) implements Event {}

    /** The city reminded a district that has not filed in time. */
    public record Reminded(int school, long reminder) implements Event {}

    DistrictPlan with(List<DistrictSection> parts) {
        return new DistrictPlan(
                id,
                district,
                districtName,
                term,
                termName,
                edition,
                state,
                model,
                operatorName,
                parts,
                draftedAt,
                filedAt,
                answeredAt,
                receipt,
                answer,
                version);
    }
}
