package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.audit.Audit;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clearance of people from outside (JB-2.2): a school gives the identity, the authority checks and
 * decides, and what it decided holds at every school of the city until its last day.
 */
@Component
public class Clearances {
    private final ClearanceStore store;
    private final ClearanceMoves moves;
    private final ExternalPeople people;
    private final InstructorStore instructors;
    private final Organisations organisations;
    private final Authorities authorities;
    private final Audit audit;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Clearances(
            ClearanceStore store,
            ClearanceMoves moves,
            ExternalPeople people,
            InstructorStore instructors,
            Organisations organisations,
            Authorities authorities,
            Audit audit,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.moves = moves;
        this.people = people;
        this.instructors = instructors;
        this.organisations = organisations;
        this.authorities = authorities;
        this.audit = audit;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The school says who somebody in its library is. The same person brought in by another school is
     * found and its clearance holds here too; otherwise one is asked for. Refuses the school's own
     * people, somebody else's number, and a person whom the school has already.
     */
    @Transactional
    public ClearanceAnswer identify(Scope scope, Instructor.Id id, ExternalIdentity who) {
        Instructor instructor = require(scope, id);
        if (instructor.kind() == InstructorKind.STAFF) {
            throw Refusal.NOT_EXTERNAL.refused();
        }
        ExternalPeople.Found found = people.register(scope, id.school(), who, instructor.kind());
        ExternalPerson person = found.person();
        boolean alreadyHere = instructors.ofPerson(scope, person.id().value()).stream()
                .anyMatch(other -> other.id().school() == id.school()
                        && !other.id().equals(id)
                        && other.state() != Standing.WITHDRAWN
                        && other.state() != Standing.REFUSED);
        if (alreadyHere) {
            throw Refusal.PERSON_TAKEN.refused();
        }
        @Nullable String phone = who.phone();
        Long account = phone == null ? null : people.teacherAt(id.school(), phone, who.name());
        if (!instructors.identify(scope, id, person.id().value(), account)) {
            throw Refusal.LOCKED.refused("state", instructor.state());
        }
        boolean settled = latest(scope, person.id().value())
                .filter(c -> c.state() != Clearance.State.REFUSED && c.state() != Clearance.State.EXPIRED)
                .isPresent();
        if (!settled && !isAsked(scope, person.id().value())) {
            request(scope, person, id.school());
        }
        return answer(scope, require(scope, id), found.before());
    }

    /** The school asks anew, before or after the last one has run out. Refuses while one is asked for. */
    @Transactional
    public ClearanceAnswer renew(Scope scope, Instructor.Id id) {
        Instructor instructor = require(scope, id);
        Long known = instructor.person();
        if (known == null) {
            throw Refusal.NO_IDENTITY.refused();
        }
        ExternalPerson person = people.find(scope, known).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        request(scope, person, id.school());
        return answer(scope, instructor, false);
    }

    /** How the clearance of somebody in the school's library stands. */
    @Transactional(readOnly = true)
    public ClearanceAnswer of(Scope scope, Instructor.Id id) {
        return answer(scope, require(scope, id), false);
    }

    /** What the caller's authority answers for, oldest first. */
    @Transactional(readOnly = true)
    public Page<Clearance> queue(Scope scope, Clearance.@Nullable State state, long after, int limit) {
        List<Clearance> found = store.queue(scope, state, after, limit + 1);
        return Page.of(named(scope, found), limit, clearance -> clearance.id().value());
    }

    @Transactional(readOnly = true)
    public Clearance find(Scope scope, Clearance.Id id) {
        return named(scope, List.of(require(scope, id))).getFirst();
    }

    /** Name and number in full, for the query of offence records; every look is recorded. */
    @Transactional
    public ReadIdentity readIdentity(Scope scope, Clearance.Id id) {
        Clearance clearance = require(scope, id);
        audit.record(scope, "clearance.identity-read", Map.of("clearance", id.value()));
        long person = clearance.person().value();
        ExternalPerson known = people.find(scope, person).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        return new ReadIdentity(known.name().text(), people.idNumber(scope, person));
    }

    /** What the authority has found so far. Refuses half a check, one dated ahead, and a decided round. */
    @Transactional
    public Clearance record(Scope scope, Clearance.Id id, ClearanceChecks checks, @Nullable Integer version) {
        Clearance now = require(scope, id);
        if (now.state() != Clearance.State.REQUESTED) {
            throw Refusal.DECIDED.refused("state", now.state());
        }
        if (!checks.paired() || !checks.madeBy(LocalDate.now(clock))) {
            throw Refusal.CHECKS_MISSING.refused();
        }
        int seen = version == null ? now.version() : version;
        Scope city = ExternalPeople.city(scope);
        if (!tenancy.as(city, () -> store.record(city, id, checks, seen))) {
            throw Reason.stale(find(scope, id));
        }
        return find(scope, id);
    }

    /** Cleared until a day, which needs five good checks, or refused with a reason; once. */
    @Transactional
    public Clearance decide(Scope scope, Clearance.Id id, boolean cleared, @Nullable LocalDate until, String reason) {
        Clearance now = require(scope, id);
        if (cleared) {
            if (!now.checks().good()) {
                throw Refusal.CHECKS_MISSING.refused();
            }
            if (until == null || until.isBefore(LocalDate.now(clock))) {
                throw Refusal.DATES_REVERSED.refused();
            }
            moves.clear(scope, now, until);
        } else {
            moves.refuse(scope, now, reason);
        }
        return find(scope, id);
    }

    /** No class with this person from now on. Refuses what is not in force. */
    @Transactional
    public Clearance suspend(Scope scope, Clearance.Id id, String reason) {
        moves.suspend(scope, require(scope, id), reason);
        return find(scope, id);
    }

    /** Classes may go on. Refuses what was not suspended. */
    @Transactional
    public Clearance restore(Scope scope, Clearance.Id id) {
        moves.restore(scope, require(scope, id));
        return find(scope, id);
    }

    private void request(Scope scope, ExternalPerson person, int school) {
        Clearance.Id id = ids.next(ExternalPersonStore.CITY, Clearance.Id::new);
        Scope city = ExternalPeople.city(scope);
        if (!tenancy.as(city, () -> store.ask(city, id, person, school, clock.instant()))) {
            throw Refusal.CLEARANCE_ASKED.refused();
        }
        events.publishEvent(new Clearance.Asked(ExternalPersonStore.CITY, id, person.id(), person.authority(), school));
    }

    private boolean isAsked(Scope scope, long person) {
        Scope city = ExternalPeople.city(scope);
        return tenancy.as(city, () -> store.isAsked(city, person));
    }

    private Optional<Clearance> latest(Scope scope, long person) {
        Scope city = ExternalPeople.city(scope);
        return tenancy.as(city, () -> store.latest(city, List.of(person))).stream()
                .findFirst();
    }

    private ClearanceAnswer answer(Scope scope, Instructor instructor, boolean before) {
        Long person = instructor.person();
        Optional<Clearance> latest = person == null ? Optional.empty() : latest(scope, person);
        int authority = latest.map(Clearance::authority)
                .orElseGet(() -> authorities.of(instructor.id().school()));
        return new ClearanceAnswer(
                instructor.id(),
                person,
                before,
                organisations.require(authority).name(),
                latest.map(Clearance::state).orElse(null),
                person != null && isAsked(scope, person),
                latest.map(Clearance::validUntil).orElse(null),
                latest.map(Clearance::reason).orElse(""));
    }

    private List<Clearance> named(Scope scope, List<Clearance> found) {
        Map<Long, ExternalPerson> known =
                people.all(scope, found.stream().map(c -> c.person().value()).toList()).stream()
                        .collect(Collectors.toMap(p -> p.id().value(), Function.identity()));
        Map<Integer, String> names =
                organisations.names(found.stream().map(Clearance::askedFor).collect(Collectors.toSet()));
        return found.stream()
                .map(clearance -> {
                    ExternalPerson person = known.get(clearance.person().value());
                    return clearance.named(
                            person == null ? null : person.name(), names.getOrDefault(clearance.askedFor(), ""));
                })
                .toList();
    }

    private Clearance require(Scope scope, Clearance.Id id) {
        return store.ofAuthority(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private Instructor require(Scope scope, Instructor.Id id) {
        return instructors.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }
}
