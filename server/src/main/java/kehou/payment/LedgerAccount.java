package kehou.payment;

/** The accounts of a school's books. */
public enum LedgerAccount {
    /** What families have paid in and not got back; a debt of the platform, so its balance is negative. */
    FAMILY,
    /** What lies at a payment provider. */
    CHANNEL,
    /** What lies in the supervised account (NP-4.1.3). */
    SUPERVISED
}
