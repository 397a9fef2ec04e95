package kehou.region;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Event;

/**
 * The public holidays and make-up working days that the State Council's notice for one year names.
 *
 * @param paper where the notice stands
 */
public record HolidayYear(
        @Min(2021) @Max(2100) int year,
        @NotBlank @Size(max = 300) String paper,
        @NotEmpty @Size(max = 120) List<@Valid Holiday> days) {

    /** A day off, or a weekend day that is worked in its place. */
    public record Holiday(
            @NotNull LocalDate date,
            @NotBlank @Size(max = 20) String name,
            boolean off) {}

    /** The city loaded the holidays of a year. */
    public record Loaded(int school, int year, int days) implements Event {}
}
