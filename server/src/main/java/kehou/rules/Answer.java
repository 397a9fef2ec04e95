package kehou.rules;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a condition says of facts.
 *
 * @param ours the value that decided is this platform's own, where the text is silent
 */
record Answer(Outcome outcome, List<VerdictEvidence> evidence, boolean ours) {

    static Answer of(Outcome outcome, VerdictEvidence evidence) {
        return new Answer(outcome, List.of(evidence), false);
    }

    Answer and(Answer other) {
        return new Answer(outcome.and(other.outcome), both(other), ours || other.ours);
    }

    Answer or(Answer other) {
        return new Answer(outcome.or(other.outcome), both(other), ours || other.ours);
    }

    private List<VerdictEvidence> both(Answer other) {
        return Stream.concat(evidence.stream(), other.evidence.stream()).toList();
    }
}
