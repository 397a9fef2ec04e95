package kehou.library;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;

/** When somebody of the pool can come: a weekday (1 is Monday), from and to in Beijing time. */
public record PoolTime(
        @Min(1) @Max(7) int weekday,
        @NotNull LocalTime from,
        @NotNull LocalTime to) {}
