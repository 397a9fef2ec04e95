package kehou.enrolment;

import jakarta.validation.constraints.NotNull;
import kehou.plan.Offering;

/**
 * The class that is taken instead, and the refund for the old one that the family has seen.
 *
 * @param amountFen in fen
 */
record SwapChoice(Offering.@NotNull Id offering, long amountFen) {}
