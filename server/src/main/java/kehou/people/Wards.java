package kehou.people;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which pupils an account answers for, at the city: written in the same transaction as the guardianship
 * at the school, read when a guardian's scope is built. Ending one ends access within five seconds.
 */
@Component
public class Wards {
    private final CityWork city;
    private final WardStore store;
    private final Revocations revocations;
    private final Clock clock;

    Wards(CityWork city, WardStore store, Revocations revocations, Clock clock) {
        this.city = city;
        this.store = store;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** The account answers for these pupils (row ids); linking again changes nothing. */
    public void link(Account.Id account, Collection<Long> pupils) {
        city.run(() -> {
            store.link(CityWork.CITY, account, pupils, clock.instant());
            revocations.changedOnCommit(account.value());
        });
    }

    /** The account no longer answers for this pupil (custody changed, the pupil left). */
    public void unlink(Account.Id account, long pupil) {
        city.run(() -> {
            store.unlink(CityWork.CITY, account, pupil, clock.instant());
            revocations.changedOnCommit(account.value());
        });
    }

    /** As {@link #link}, for all the families of a roster at once: pupils by account. */
    void linkAll(Map<Long, List<Long>> pupilsByAccount) {
        if (!pupilsByAccount.isEmpty()) {
            city.run(() -> {
                store.linkAll(CityWork.CITY, pupilsByAccount, clock.instant());
                revocations.changedOnCommit(pupilsByAccount.keySet());
            });
        }
    }

    /** As {@link #unlink}, for many. */
    void unlinkAll(Map<Long, List<Long>> pupilsByAccount) {
        if (!pupilsByAccount.isEmpty()) {
            city.run(() -> {
                store.unlinkAll(CityWork.CITY, pupilsByAccount, clock.instant());
                revocations.changedOnCommit(pupilsByAccount.keySet());
            });
        }
    }

    Set<Long> of(Account.Id account) {
        return city.get(() -> store.of(CityWork.CITY, account));
    }
}
