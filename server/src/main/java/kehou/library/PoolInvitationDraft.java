package kehou.library;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What a school asks somebody of the pool to do.
 *
 * @param topic which class, in words
 * @param weekdays on which days, 1 is Monday; {@code from} and {@code to} the same on each
 * @param firstDay since when and until when the school wants her
 * @param answerBy the last day for an answer
 */
public record PoolInvitationDraft(
        @NotBlank @Size(min = 2, max = 60) String topic,
        @NotEmpty @Size(max = 7) List<@Min(1) @Max(7) Integer> weekdays,
        @NotNull LocalTime from,
        @NotNull LocalTime to,
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay,
        @NotNull @Size(max = 500) String message,
        @NotNull LocalDate answerBy) {}
