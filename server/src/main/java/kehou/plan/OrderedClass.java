package kehou.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import kehou.library.Instructor;
import kehou.region.Venue;

/** What a school adds to a confirmed order to make a draft of it: who gives it here, where, and for how much. */
record OrderedClass(
        @NotNull Instructor.Id instructor,
        @NotNull Venue.Id venue,
        @Min(0) @Max(10_000_000) long feeFen) {}
