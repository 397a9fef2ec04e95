package kehou.payment;

/** Where to go to pay. */
public record PaymentStart(Payment.Id payment, String cashierUrl) {}
