package kehou.enrolment;

import kehou.kernel.Refused;

/** What an attempt came to. */
public sealed interface Outcome {
    /** The pupil has the place, now or since before: pressing twice, or both guardians pressing, is one place. */
    record Taken(Enrolment enrolment) implements Outcome {}

    /** The reason why not. */
    record Declined(Refused refused) implements Outcome {}
}
