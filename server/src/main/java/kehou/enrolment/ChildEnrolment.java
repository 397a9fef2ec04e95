package kehou.enrolment;

import kehou.plan.Offering;

/** A place of a child with the offering it is in. */
public record ChildEnrolment(Enrolment enrolment, Offering offering) {}
