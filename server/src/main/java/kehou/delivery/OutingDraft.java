package kehou.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kehou.library.Instructor;
import kehou.plan.Offering;

/** An outing as a school plans it; every part is needed before families are asked. */
public record OutingDraft(
        Offering.@NotNull Id offering,
        @NotBlank @Size(max = 60) String title,
        @NotBlank @Size(max = 100) String place,
        @NotNull LocalDate day,
        @NotNull LocalTime leaves,
        @NotNull LocalTime returns,
        Instructor.@NotNull Id leader,
        @NotNull @Size(max = 20) List<Instructor.@NotNull Id> escorts,
        @NotBlank @Size(max = 1000) String content,
        @NotBlank @Size(max = 1000) String transport,
        @NotBlank @Size(max = 1000) String safety,
        @NotBlank @Size(max = 1000) String emergency) {}
