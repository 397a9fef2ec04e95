package kehou.rules;

/** What a rule says of facts. */
public enum Outcome {
    MET,
    NOT_MET,
    /** The rule does not speak of this subject, or no text of this place does. */
    NOT_APPLICABLE,
    /** A fact that matters is not known. */
    UNDECIDED;

    Outcome and(Outcome other) {
        if (this == NOT_MET || other == NOT_MET) {
            return NOT_MET;
        }
        return this == UNDECIDED || other == UNDECIDED ? UNDECIDED : MET;
    }

    Outcome or(Outcome other) {
        if (this == MET || other == MET) {
            return MET;
        }
        return this == UNDECIDED || other == UNDECIDED ? UNDECIDED : NOT_MET;
    }
}
