package kehou.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The wish to publish a draft, with a reason for each warning of the wording check. */
public record SurveyPublication(@NotNull @Size(max = 100) List<@Valid @NotNull WordingReason> reasons) {}
