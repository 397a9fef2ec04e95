package kehou.enrolment;

import jakarta.validation.constraints.NotNull;
import kehou.plan.Offering;

/** What a family has chosen. */
record Choice(Offering.@NotNull Id offering) {}
