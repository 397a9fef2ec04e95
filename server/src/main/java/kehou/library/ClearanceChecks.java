package kehou.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The five checks of a person from outside, each with the day it was made; absent where it was not yet.
 *
 * @param identityOn the document was compared with the person
 * @param certificatesOn the certificates were compared with their originals
 * @param offenceOn when the offence records were queried, {@code offenceClear} what they said and
 *     {@code offenceAskedBy} who asked
 */
public record ClearanceChecks(
        @Nullable LocalDate identityOn,
        @Nullable LocalDate certificatesOn,
        @Nullable LocalDate offenceOn,
        @Nullable Boolean offenceClear,
        @NotNull @Size(max = 60) String offenceAskedBy,
        @Nullable LocalDate healthOn,
        @Nullable Boolean healthFit,
        @Nullable LocalDate conductOn,
        @Nullable Boolean conductGood) {
    /** Every day is there together with its result. */
    boolean paired() {
        return (offenceOn == null) == (offenceClear == null)
                && (healthOn == null) == (healthFit == null)
                && (conductOn == null) == (conductGood == null)
                && (offenceOn == null || !offenceAskedBy.isBlank());
    }

    /** No check is dated after that day. */
    boolean madeBy(LocalDate day) {
        return Stream.of(identityOn, certificatesOn, offenceOn, healthOn, conductOn)
                .filter(Objects::nonNull)
                .noneMatch(made -> made.isAfter(day));
    }

    /** What was looked into with a good result, as the rules count it (JB-2.2). */
    Set<String> parts() {
        Set<String> parts = new LinkedHashSet<>();
        add(parts, "CERTIFICATES", certificatesOn != null);
        add(parts, "OFFENCE_QUERY", Boolean.TRUE.equals(offenceClear));
        add(parts, "CONDUCT", Boolean.TRUE.equals(conductGood));
        add(parts, "HEALTH", Boolean.TRUE.equals(healthFit));
        return parts;
    }

    private static void add(Set<String> parts, String part, boolean done) {
        if (done) {
            parts.add(part);
        }
    }

    /** All five were made, all with a good result. */
    boolean good() {
        return identityOn != null
                && certificatesOn != null
                && Boolean.TRUE.equals(offenceClear)
                && Boolean.TRUE.equals(healthFit)
                && Boolean.TRUE.equals(conductGood);
    }
}
