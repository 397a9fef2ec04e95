package kehou.delivery;

import java.time.Instant;
import kehou.people.PupilCard;
import org.jspecify.annotations.Nullable;

/**
 * A child of the class: what its family said, and whether it went and came back. One without a signature stays in base care.
 *
 * @param signedName as the guardian signed
 */
public record OutingPupil(
        PupilCard pupil,
        Outing.Consent consent,
        @Nullable String signedName,
        @Nullable Instant signedAt,
        boolean went,
        boolean cameBack) {}
