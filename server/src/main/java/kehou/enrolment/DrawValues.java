package kehou.enrolment;

import java.time.Clock;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.kernel.Vault.Key;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What makes the seed: the public value as two persons read it, each without seeing the other's, and the secret. */
@Component
public class DrawValues {
    private final DrawStore store;
    private final DrawRecords records;
    private final DrawSteps steps;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DrawValues(
            DrawStore store,
            DrawRecords records,
            DrawSteps steps,
            Vault vault,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.records = records;
        this.steps = steps;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the caller reads. The value stands once another person has read the same; the same person reading again only
     * takes back what it read before. Refuses before the value is known, and once it stands.
     */
    @Transactional
    public Draw read(Scope scope, Draw.Id id, String value) {
        if (store.lock(scope, id).isEmpty()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        // Whoever is here before the job finds the draw closed all the same.
        steps.step(scope, id);
        Draw draw = store.find(scope, id).orElseThrow();
        if (draw.publicValue() != null) {
            throw Refusal.VALUE_STANDS.refused("publicValue", draw.publicValue());
        }
        if (draw.state() != Draw.State.CLOSED || clock.instant().isBefore(draw.publicAt())) {
            throw Refusal.VALUE_NOT_DUE.refused("publicAt", draw.publicAt());
        }
        String read = value.strip().replaceAll("\\s+", " ");
        store.read(scope, id, read, clock.instant());
        boolean agreed = store.readAlike(scope, id, read);
        if (agreed) {
            store.agree(scope, id, read, clock.instant());
            records.publish(scope, id);
        }
        events.publishEvent(new Draw.ValueRead(id.school(), id, agreed));
        return store.find(scope, id).orElseThrow();
    }

    /** Opens the secret that was promised; the draw follows. Refuses before the public value stands, so that nobody can choose it. */
    @Transactional
    public Draw reveal(Scope scope, Draw.Id id) {
        Draw draw = store.lock(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (draw.secret() != null) {
            return draw;
        }
        if (draw.publicValue() == null) {
            throw Refusal.VALUE_FIRST.refused("readings", draw.readings());
        }
        if (draw.state() == Draw.State.DRAWN) {
            throw Refusal.DRAW_HELD.refused();
        }
        store.reveal(scope, id, vault.open(Key.school(id.school()), store.sealedSecret(scope, id), Draws.SECRET));
        records.publish(scope, id);
        events.publishEvent(new Draw.SecretRevealed(id.school(), id));
        return store.find(scope, id).orElseThrow();
    }
}
