package kehou.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kehou.region.SchoolRun;
import kehou.region.Stage;
import org.jspecify.annotations.Nullable;

/** What an authority says of a standard that was approved. */
public record FeeStandardDraft(
        @NotNull @Size(min = 2, max = 60) String title,
        @NotNull FeeItem item,
        @NotNull @Size(min = 2, max = 60) String documentNumber,
        @NotNull LocalDate approvedOn,
        @NotEmpty List<FeeStandard.Approver> approvers,
        FeeStandard.@NotNull Unit unit,
        @Min(0) @Max(10_000_000) long capFen,
        @Min(10) @Max(240) int lessonMinutes,
        @NotNull @Size(min = 2, max = 100) String hours,
        @NotNull @Size(min = 2, max = 500) String content,
        @NotNull List<Stage> stages,
        @NotNull List<SchoolRun> runs,
        @NotNull LocalDate firstDay,
        @Nullable LocalDate lastDay) {}
