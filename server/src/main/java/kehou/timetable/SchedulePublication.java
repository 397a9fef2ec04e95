package kehou.timetable;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** To publish; {@code version} is the latest that was seen, 0 before the first. */
public record SchedulePublication(
        @Min(0) int version, @NotNull @Size(max = 200) String note) {}
