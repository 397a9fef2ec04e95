package kehou.enrolment;

import java.time.Instant;

/** A family gave a place up: when, and what goes back to it, in fen. */
public record Withdrawal(Enrolment.Id enrolment, long refundFen, RefundRule rule, Instant at) {}
