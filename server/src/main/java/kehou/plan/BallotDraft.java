package kehou.plan;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A ballot as it is cast.
 *
 * @param salt random text of the phone: retries are told apart by a hash of the body, and without it a hash of so few
 *     options could be guessed
 */
public record BallotDraft(
        InterestPoll.@NotNull Id poll,
        @NotEmpty @Size(max = 8) List<@NotNull Integer> options,
        @NotNull @Size(min = 16, max = 64) String salt) {}
