package kehou.enrolment;

import jakarta.validation.constraints.Min;

/** A day is given up, and what goes back in fen as it was shown before. */
record DropInCancellation(@Min(0) long seenFen) {}
