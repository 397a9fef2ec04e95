package kehou.library;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Ids;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Accounts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The city's register of people from outside. Who a number is, only the register knows. */
@Component
class ExternalPeople {
    private final ExternalPersonStore store;
    private final Authorities authorities;
    private final Accounts accounts;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExternalPeople(
            ExternalPersonStore store,
            Authorities authorities,
            Accounts accounts,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.authorities = authorities;
        this.accounts = accounts;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** A person and whether somebody had brought it in before. */
    record Found(ExternalPerson person, boolean before) {}

    /**
     * The one person of this number: found, or registered for {@code organisation}. Refuses a number that
     * cannot be one, and one that was registered with another name.
     */
    @Transactional
    Found register(Scope scope, int organisation, ExternalIdentity who, InstructorKind kind) {
        if (!who.plausible()) {
            throw Refusal.ID_INVALID.refused();
        }
        Scope city = city(scope);
        return tenancy.as(city, () -> {
            ExternalPerson.Id fresh = ids.next(ExternalPersonStore.CITY, ExternalPerson.Id::new);
            int authority = authorities.of(organisation);
            boolean added = store.insert(city, fresh, authority, who, kind, organisation, clock.instant());
            ExternalPerson person = store.byNumber(city, who.number()).orElseThrow();
            if (!person.name().text().equals(who.name().strip())) {
                throw Refusal.IDENTITY_DIFFERS.refused();
            }
            if (added) {
                events.publishEvent(
                        new ExternalPerson.Registered(ExternalPersonStore.CITY, fresh, authority, organisation));
            }
            return new Found(person, !added);
        });
    }

    /** The account this phone signs in with, with the role of a teacher at the school; made where there is none. */
    long teacherAt(int school, String phone, String name) {
        return accounts.staff(phone, name.strip(), Role.TEACHER, school).value();
    }

    @Transactional(readOnly = true)
    List<ExternalPerson> all(Scope scope, List<Long> persons) {
        Scope city = city(scope);
        return tenancy.as(city, () -> store.all(city, persons));
    }

    @Transactional(readOnly = true)
    Optional<ExternalPerson> find(Scope scope, long person) {
        return all(scope, List.of(person)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    String idNumber(Scope scope, long person) {
        Scope city = city(scope);
        return tenancy.as(city, () -> store.idNumber(city, person));
    }

    /** People from outside are the city's rows: the register opens them by itself, its callers narrow. */
    static Scope city(Scope scope) {
        return scope.within(Purpose.REVIEW, ExternalPersonStore.CITY);
    }
}
