package kehou.delivery;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import kehou.region.Crs;
import org.jspecify.annotations.Nullable;

/**
 * Where the phone says it is, for the moment of checking in; never stored.
 *
 * @param lat degrees; absent when the phone gives no position
 * @param accuracy metres of radius, where the phone knows it; a vague position counts as none
 * @param reason asks for approval where fence or time would refuse
 */
public record Whereabouts(
        @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double lon,
        @Nullable Crs crs,
        @Nullable @Positive Double accuracy,
        @Nullable @Size(max = 200) String reason) {
    private static final double VAGUE_METRES = 300;

    boolean isPrecise() {
        return accuracy == null || accuracy <= VAGUE_METRES;
    }

    boolean explained() {
        return reason != null && !reason.isBlank();
    }
}
