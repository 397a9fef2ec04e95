package kehou.enrolment;

import jakarta.validation.constraints.Min;

/** The family confirms the refund that it has seen. */
record WithdrawalConfirmation(@Min(0) long amountFen) {}
