package kehou.enrolment;

/** An enrolment and when it meets. */
record Place(Enrolment enrolment, Slot slot) {}
