package kehou.enrolment;

import jakarta.validation.constraints.NotNull;

/**
 * A place given up for another in one step.
 *
 * @param enrolment the place that is given up
 * @param amountFen the refund for it that the family has seen
 */
public record SwapWish(Enrolment.@NotNull Id enrolment, long amountFen) {}
