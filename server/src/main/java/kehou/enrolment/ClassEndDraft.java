package kehou.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * A class is to end.
 *
 * @param into the class that takes the children who fit; none to cancel it
 * @param from from that day on it does not meet
 * @param answerBy until when a family may decline; needed with {@code into}
 * @param fingerprint of the preview that was looked at
 */
public record ClassEndDraft(
        Offering.@Nullable Id into,
        @NotNull LocalDate from,
        @Nullable LocalDate answerBy,
        @NotBlank @Size(max = 200) String reason,
        @NotBlank @Pattern(regexp = "[0-9a-f]{64}") String fingerprint) {}
