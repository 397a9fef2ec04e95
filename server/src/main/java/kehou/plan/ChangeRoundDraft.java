package kehou.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round as a school writes it.
 *
 * @param version the version it was edited from; absent for a new one
 */
public record ChangeRoundDraft(
        @NotBlank @Size(max = 60) String title,
        @NotBlank @Size(max = 500) String reason,
        InterestPoll.@Nullable Id poll,
        @NotNull LocalDate effectiveOn,
        @NotEmpty @Size(max = 60) List<@NotNull @Valid ChangeLineDraft> lines,
        @Nullable Integer version) {

    /** One class, and what happens to it. */
    public record ChangeLineDraft(
            Offering.@NotNull Id offering,
            ChangeRound.@NotNull Kind kind,
            @NotNull @Size(max = 200) String note) {}
}
