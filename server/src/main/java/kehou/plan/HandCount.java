package kehou.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Hands counted in a lesson: of one grade, how many voted, and how many for what. */
public record HandCount(
        InterestPoll.@NotNull Id poll,
        @Min(1) @Max(9) int grade,
        @Min(1) @Max(60) int voters,
        @NotEmpty @Size(max = 20) List<@Valid @NotNull HandVotes> votes) {
    /** Hands for one option. */
    public record HandVotes(int option, @Min(0) @Max(60) int hands) {}
}
