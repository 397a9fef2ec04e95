package kehou.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which districts have filed their plan for the running term (NP-4.2.1).
 *
 * @param deadline the last day to file in time; null where no text sets one
 * @param ours the deadline is this platform's own
 */
public record DistrictOverview(
        String term, @Nullable LocalDate deadline, boolean ours, Instant asOf, List<DistrictStanding> districts) {

    /**
     * One district.
     *
     * @param state of the latest edition that it filed; null if none
     * @param plan that edition
     * @param overdueDays since the deadline, 0 in time and for one that was filed and not returned
     * @param model what binds there today; null where nothing was decided
     * @param reminded when it was last reminded in the term
     */
    public record DistrictStanding(
            int district,
            String name,
            DistrictPlan.@Nullable State state,
            DistrictPlan.@Nullable Id plan,
            @Nullable Instant filedAt,
            @Nullable String receipt,
            long overdueDays,
            OperatingModel.@Nullable Kind model,
            @Nullable String operatorName,
            @Nullable LocalDate since,
            @Nullable LocalDate reminded) {}
}
