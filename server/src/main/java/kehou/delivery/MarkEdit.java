package kehou.delivery;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import kehou.people.Pupil;

/**
 * One touch of a pupil's name on a device.
 *
 * @param markedAt when it was touched, by the device, which may have been offline
 */
public record MarkEdit(
        @NotNull Pupil.Id pupil,
        @NotNull Mark mark,
        @NotNull Instant markedAt) {}
