package kehou.payment;

import java.time.Clock;
import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The books of a school. What a family pays lies at the channel and is handed on to the supervised
 * account; a refund goes the same way back. Each movement is one entry, written with its cause in the
 * transaction of the act.
 */
@Component
public class Ledger {
    private final EntryStore store;
    private final Ids ids;
    private final Clock clock;

    Ledger(EntryStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** What each account of the caller's schools holds, in fen. */
    @Transactional(readOnly = true)
    public List<LedgerBalance> balances(Scope scope) {
        return store.balances(scope);
    }

    void received(Scope scope, Payment payment) {
        int school = payment.id().school();
        store.openAccounts(scope, school);
        move(
                scope,
                school,
                LedgerAccount.CHANNEL,
                LedgerAccount.FAMILY,
                payment.amountFen(),
                "PAYMENT",
                payment.id().value());
        move(
                scope,
                school,
                LedgerAccount.SUPERVISED,
                LedgerAccount.CHANNEL,
                payment.amountFen(),
                "PAYMENT",
                payment.id().value());
    }

    void returned(Scope scope, Refund refund) {
        int school = refund.id().school();
        move(
                scope,
                school,
                LedgerAccount.CHANNEL,
                LedgerAccount.SUPERVISED,
                refund.amountFen(),
                "REFUND",
                refund.id().value());
        move(
                scope,
                school,
                LedgerAccount.FAMILY,
                LedgerAccount.CHANNEL,
                refund.amountFen(),
                "REFUND",
                refund.id().value());
    }

    private void move(
            Scope scope, int school, LedgerAccount debit, LedgerAccount credit, long fen, String cause, long of) {
        store.insert(scope, ids.next(school, EntryStore.EntryId::new), debit, credit, fen, cause, of, clock.instant());
    }
}
