package kehou.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kehou.people.Pupil;

/** A paper sheet as staff key it in: whose it is, what it says, and the name and date under it. */
public record SheetAnswerDraft(
        @NotNull Pupil.Id pupil,
        @NotNull @Valid SurveyAnswerDraft answer,
        @NotBlank @Size(max = 40) String signature,
        @NotNull LocalDate signedOn) {}
