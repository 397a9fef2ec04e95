package kehou.enrolment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * What is to be tried on the wishes of a draw.
 *
 * @param reservePercent for RESERVE: of each class's seats, rounded up
 * @param seats classes with another number of seats
 * @param seed another lottery; none for the one of the draw, or a fixed one while it has not been held
 */
public record DrawTrialWish(
        @NotNull TrialRule rule,
        @Min(0) @Max(100) int reservePercent,
        @NotNull @Size(max = 200) List<TrialSeats> seats,
        @Size(max = 100) @Nullable String seed) {
    /** TICKETS as the packs say, PLAIN the same chance for all, RESERVE seats of each class for children in need first. */
    public enum TrialRule {
        TICKETS,
        PLAIN,
        RESERVE
    }

    /** A class with another number of seats. */
    public record TrialSeats(
            @NotNull Offering.Id offering,
            @Min(0) @Max(1000) int seats) {}
}
