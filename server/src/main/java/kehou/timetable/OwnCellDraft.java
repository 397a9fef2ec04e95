package kehou.timetable;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import kehou.plan.OrganisationForm;
import kehou.plan.Strand;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/** What a school says about a cell of its own; {@code version} is the one a change was made on. */
public record OwnCellDraft(
        @NotNull @Size(max = 60) String content,
        @NotNull Strand strand,
        @Min(1) @Max(7) int weekday,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        Venue.@Nullable Id venue,
        @NotNull @Size(max = 40) String inCharge,
        @Nullable OrganisationForm form,
        @Nullable @Min(1) @Max(500) Integer size,
        @NotEmpty List<@Min(1) @Max(9) Integer> grades,
        @Nullable Integer version) {}
