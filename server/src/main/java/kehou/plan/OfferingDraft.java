package kehou.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.List;
import kehou.library.Course;
import kehou.library.Instructor;
import kehou.region.Term;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/**
 * What a school writes into an offering.
 *
 * @param term the running or next term if absent
 * @param version the version it was edited from; absent for a new offering
 */
public record OfferingDraft(
        @NotNull Course.Id course,
        @NotNull Strand strand,
        @NotNull Instructor.Id instructor,
        @NotNull Venue.Id venue,
        Term.@Nullable Id term,
        @Min(1) @Max(7) int weekday,
        @NotNull LocalTime from,
        @NotNull LocalTime to,
        @NotEmpty List<@Min(1) @Max(9) Integer> grades,
        @Min(1) @Max(500) int seats,
        @Min(0) @Max(10_000_000) long feeFen,
        @Nullable Integer version) {}
