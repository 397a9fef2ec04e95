package kehou.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kehou.kernel.Scope;

/**
 * Measures what rules are judged by. Upper modules implement it over their own rows; this module asks and judges, and
 * knows none of them.
 */
public interface FactSource {

    /** Keys of the metrics that it measures; a start with one that nobody registered fails. */
    Set<String> metrics();

    /**
     * What it knows of one organisation on a day, a row for each subject. The scope opens the organisation. What
     * cannot be known is left out of a row, never guessed.
     */
    List<Measured> measure(Scope scope, int organisation, LocalDate day);
}
