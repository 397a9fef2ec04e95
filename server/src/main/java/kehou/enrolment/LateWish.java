package kehou.enrolment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a family asks for: single dates, or weekdays (1 is Monday) between two days of the term.
 *
 * @param from the first day of a weekly pattern; {@code to} its last, the term's last one if absent
 * @param reason may be empty
 */
public record LateWish(
        @NotNull LocalTime until,
        @NotNull @Size(max = 60) List<@NotNull LocalDate> dates,
        @NotNull @Size(max = 7) List<@Min(1) @Max(7) Integer> weekdays,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @NotNull @Size(max = 200) String reason) {}
