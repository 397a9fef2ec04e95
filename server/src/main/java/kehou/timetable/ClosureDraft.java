package kehou.timetable;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kehou.people.HomeClass;
import org.jspecify.annotations.Nullable;

/** A closure as a place declares it; a grade or a class is a school's only. */
public record ClosureDraft(
        Closure.@NotNull Kind kind,
        @Nullable @Min(1) @Max(9) Integer grade,
        HomeClass.@Nullable Id homeClass,
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay,
        @NotBlank @Size(max = 180) String reason) {}
