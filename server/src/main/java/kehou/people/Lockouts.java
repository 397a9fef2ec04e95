package kehou.people;

import java.time.Clock;
import java.time.Instant;
import kehou.kernel.Vault;
import org.springframework.stereotype.Component;

/** Counts tries under a name, whether or not there is such an account, so that a lock tells nobody which exist. */
@Component
class Lockouts {
    private final CityWork city;
    private final LockoutStore store;
    private final Vault vault;
    private final Clock clock;

    Lockouts(CityWork city, LockoutStore store, Vault vault, Clock clock) {
        this.city = city;
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /** Counts one try, committed before the answer is known; a locked name refuses with the seconds left. */
    void count(String name) {
        byte[] hash = hash(name);
        Instant now = clock.instant();
        Lockout before = city.get(() -> {
            store.begin(CityWork.CITY, hash, now);
            Lockout state = store.lock(CityWork.CITY, hash);
            if (!state.isLocked(now)) {
                store.keep(CityWork.CITY, hash, state.tried(now));
            }
            return state;
        });
        if (before.isLocked(now)) {
            throw SignInRefusal.TOO_MANY_TRIES.refused("retryAfter", before.secondsLeft(now));
        }
    }

    /** It was the right person after all. */
    void forget(String name) {
        byte[] hash = hash(name);
        city.run(() -> store.forget(CityWork.CITY, hash));
    }

    private byte[] hash(String name) {
        return vault.blind(Vault.Key.CITY, "lockout", name);
    }
}
