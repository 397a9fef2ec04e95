package kehou.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.kernel.Vault;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The stand-in for a provider of text messages: keeps them sealed for a day, for the demo's outbox page. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class OutboxSms implements Sms {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Scope CITY = Scope.system(Purpose.OPERATION, 0);
    private static final String LABEL = "channel.outbox.message";

    private final OutboxStore store;
    private final Ids ids;
    private final Vault vault;
    private final Clock clock;
    private final Tenancy tenancy;
    private final TransactionTemplate transaction;

    OutboxSms(
            OutboxStore store,
            Ids ids,
            Vault vault,
            Clock clock,
            Tenancy tenancy,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.ids = ids;
        this.vault = vault;
        this.clock = clock;
        this.tenancy = tenancy;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void send(String phone, String text) {
        byte[] sealed = vault.seal(Vault.Key.CITY, phone + "\n" + text, LABEL);
        Instant now = clock.instant();
        tenancy.as(
                CITY,
                () -> transaction.executeWithoutResult(_ -> {
                    store.add(CITY, ids.next(0, OutboxMessage.Id::new), sealed, now);
                    store.removeBefore(CITY, now.minus(KEPT));
                }));
    }

    /** The newest messages, newest first. */
    List<OutboxMessage> newest(int limit) {
        return tenancy.as(CITY, () -> {
            List<OutboxMessage> found = transaction.execute(
                    _ -> store.newest(CITY, limit).stream().map(this::opened).toList());
            return found == null ? List.of() : found;
        });
    }

    private OutboxMessage opened(OutboxStore.Sealed row) {
        String[] parts = vault.open(Vault.Key.CITY, row.message(), LABEL).split("\n", 2);
        return new OutboxMessage(row.id(), parts[0], parts[1], row.sentAt());
    }
}
