package kehou.people;

import java.time.Clock;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Who holds which role where. A person may hold several and works under one at a time; the three
 * administrators exclude each other and everything else (the schema holds that).
 */
@Component
public class Grants {
    private final CityWork city;
    private final GrantStore store;
    private final SignIns signIns;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Grants(CityWork city, GrantStore store, SignIns signIns, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.city = city;
        this.store = store;
        this.signIns = signIns;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The account holds this role at this place from now on; giving it again changes nothing. Refuses
     * ROLES_EXCLUDE.
     *
     * @param by the account that gives it, 0 for the platform itself
     * @return whether it is new
     */
    public boolean give(Account.Id account, Role role, int place, long by) {
        return city.get(() -> {
            Grant grant = new Grant(ids.next(0, Grant.Id::new), account, role, place);
            boolean added = added(grant, by);
            if (added) {
                events.publishEvent(new Grant.Given(place, grant.id().value(), account.value(), role));
            }
            return added;
        });
    }

    /** The account does not hold this role there any more; nothing happens where it does not. As {@link #end}. */
    public void take(Account.Id account, Role role, int place, long by) {
        of(List.of(account)).stream()
                .filter(grant -> grant.role() == role && grant.place() == place)
                .forEach(grant -> end(grant.id(), by));
    }

    /** The same role for many accounts at one place; one event tells how many were new. */
    void giveAll(Collection<Account.Id> accounts, Role role, int place) {
        city.run(() -> {
            List<Grant.Id> numbers = ids.next(0, accounts.size(), Grant.Id::new);
            Iterator<Grant.Id> number = numbers.iterator();
            List<Grant> wished = accounts.stream()
                    .map(account -> new Grant(number.next(), account, role, place))
                    .toList();
            int given = store.addAll(CityWork.CITY, wished, clock.instant());
            if (given > 0) {
                events.publishEvent(new Grant.GivenToMany(place, role, given));
            }
        });
    }

    /** Takes the grant back; all sign-ins of the account end within five seconds. Refuses LAST_ONE. */
    public void end(Grant.Id id, long by) {
        city.run(() -> {
            Grant grant = store.find(CityWork.CITY, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
            if (grant.role() == Role.SECURITY_ADMIN && store.count(CityWork.CITY, Role.SECURITY_ADMIN) < 2) {
                throw SignInRefusal.LAST_ONE.refused();
            }
            if (!store.end(CityWork.CITY, id, by, clock.instant())) {
                throw KernelRefusal.NOT_FOUND.refused();
            }
            signIns.endAll(grant.account(), SignIn.End.GRANT);
            events.publishEvent(
                    new Grant.Ended(grant.place(), id.value(), grant.account().value(), grant.role()));
        });
    }

    /** What these accounts hold, oldest grant first. */
    List<Grant> of(Collection<Account.Id> accounts) {
        return city.get(() -> store.of(CityWork.CITY, accounts));
    }

    Optional<Grant> find(Grant.Id id) {
        return city.get(() -> store.find(CityWork.CITY, id));
    }

    boolean isHeld(Role role) {
        return city.get(() -> store.count(CityWork.CITY, role)) > 0;
    }

    private boolean added(Grant grant, long by) {
        try {
            return store.add(CityWork.CITY, grant, by, clock.instant());
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).contains("role_grant_sides_exclude")) {
                throw SignInRefusal.ROLES_EXCLUDE.refused("role", grant.role());
            }
            throw e;
        }
    }
}
