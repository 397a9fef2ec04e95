package kehou.payment;

/** Debits less credits of one account, in fen. Over all accounts they add up to nothing. */
public record LedgerBalance(LedgerAccount account, long balanceFen) {}
