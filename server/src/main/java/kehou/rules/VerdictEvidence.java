package kehou.rules;

import org.jspecify.annotations.Nullable;

/**
 * One line under a verdict: what was looked at, what was found, what is asked for.
 *
 * @param measured null where it is not known
 * @param preferred it only ranks: missing it fails nothing
 */
public record VerdictEvidence(
        String label, @Nullable String measured, String asked, Outcome outcome, boolean preferred) {

    VerdictEvidence asPreferred() {
        return new VerdictEvidence(label, measured, asked, outcome, true);
    }
}
