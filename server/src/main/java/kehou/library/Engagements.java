package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kehou.audit.Audit;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Phone;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Account;
import kehou.people.Accounts;
import kehou.people.Grants;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of the pool works at which school, from when until when (SH-5.1). The school gets a row of its own in its
 * library that stands on the dossier; it opens no class by itself: the gate asks the dossier, the clearance and the
 * days of the engagement (BX-10).
 */
@Component
public class Engagements {
    private static final int MOST = 200;

    private final EngagementStore store;
    private final PoolEntryStore entries;
    private final PoolReadinesses readinesses;
    private final InstructorStore instructors;
    private final EngagedCopies copies;
    private final Suspensions suspensions;
    private final Accounts accounts;
    private final Grants grants;
    private final Audit audit;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Engagements(
            EngagementStore store,
            PoolEntryStore entries,
            PoolReadinesses readinesses,
            InstructorStore instructors,
            EngagedCopies copies,
            Suspensions suspensions,
            Accounts accounts,
            Grants grants,
            Audit audit,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.readinesses = readinesses;
        this.instructors = instructors;
        this.copies = copies;
        this.suspensions = suspensions;
        this.accounts = accounts;
        this.grants = grants;
        this.audit = audit;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The newest 200 of the caller's school, running ones first, each with what is missing before a class. */
    @Transactional(readOnly = true)
    public List<EngagedPerson> ofSchool(Scope scope) {
        List<Engagement> found = store.ofSchool(scope, MOST);
        Map<Instructor.Id, PoolReadiness> ready = readinesses.of(
                scope, found.stream().map(Engagement::dossier).distinct().toList());
        return found.stream()
                .map(engagement -> new EngagedPerson(engagement, ready.get(engagement.dossier())))
                .toList();
    }

    /** One of a school that the scope opens. */
    @Transactional(readOnly = true)
    public Engagement find(Scope scope, Engagement.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** The caller's own at any school, running ones first. */
    @Transactional(readOnly = true)
    public List<EngagedPerson> ofPerson(Scope scope) {
        return person(scope).stream()
                .map(engagement -> new EngagedPerson(engagement, null))
                .toList();
    }

    /** How to reach whoever the school engaged; every look is recorded. Refuses one that is over. */
    @Transactional
    public EngagedContact readPhone(Scope scope, Engagement.Id id) {
        Engagement engagement = store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (engagement.endedOn() != null) {
            throw Refusal.ENGAGEMENT_ENDED.refused("endedOn", engagement.endedOn());
        }
        audit.record(scope, "engagement.phone-read", Map.of("engagement", id.value()));
        Phone phone = accounts.require(account(scope, engagement)).phone();
        return new EngagedContact(phone == null ? null : phone.text());
    }

    /** Either side ends it with a reason, once; from today on no class with this person at the school. */
    @Transactional
    public EngagedPerson end(Scope scope, Engagement.Id id, String reason) {
        boolean own = scope.role() != Role.TEACHER;
        Engagement engagement = own
                ? store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused)
                : person(scope).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        Scope at = scope.within(Purpose.SERVICE, id.school());
        Engagement.Side by = own ? Engagement.Side.SCHOOL : Engagement.Side.PERSON;
        return tenancy.as(at, () -> {
            end(at, engagement, by, reason.strip(), LocalDate.now(clock));
            return new EngagedPerson(store.find(at, id).orElseThrow(), null);
        });
    }

    /** Those whose last day lies behind. How many, at most {@code limit} at once. */
    @Transactional
    int endOver(Scope schools, int limit) {
        List<Engagement> over = store.claimOver(schools, LocalDate.now(clock), limit);
        over.forEach(one -> {
            Scope at = schools.within(Purpose.OPERATION, one.id().school());
            tenancy.as(
                    at, () -> end(at, one, Engagement.Side.TIME, "", one.until().plusDays(1)));
        });
        return over.size();
    }

    /** She accepted: {@code there} opens the school. Refuses whom the school has otherwise. */
    @Transactional
    void begin(Scope there, PoolInvitation invitation, PoolEntry entry, long account) {
        Scope keeper = there.within(Purpose.REVIEW, entry.dossier().school());
        Instructor dossier = tenancy.as(
                keeper, () -> instructors.find(keeper, entry.dossier()).orElseThrow());
        if (copies.known(there, dossier, account)) {
            throw Refusal.PERSON_TAKEN.refused();
        }
        int school = invitation.id().school();
        Instructor.Id row =
                store.engage(there, ids.next(school, Instructor.Id::new), dossier, account, invitation.lastDay());
        suspensions.lift(there, Admission.Subject.INSTRUCTOR, row.value(), Suspension.Kind.DEPARTED, null);
        store.follow(there, row, dossier);
        boolean granted = grants.give(new Account.Id(account), Role.TEACHER, school, there.account());
        Engagement made = new Engagement(
                ids.next(school, Engagement.Id::new),
                entry.id(),
                invitation.id(),
                dossier.id(),
                row,
                invitation.schoolName(),
                entry.name(),
                invitation.topic(),
                invitation.firstDay(),
                invitation.lastDay(),
                clock.instant(),
                null,
                null,
                "");
        store.insert(there, made, granted);
        events.publishEvent(new Engagement.Begun(school, made.id(), row));
    }

    private void end(Scope at, Engagement engagement, Engagement.Side by, String reason, LocalDate since) {
        boolean granted = store.end(at, engagement.id(), by, reason, LocalDate.now(clock))
                .orElseThrow(Refusal.ENGAGEMENT_ENDED::refused);
        suspensions.suspendFor(
                at,
                Admission.Subject.INSTRUCTOR,
                engagement.instructor(),
                Suspension.Kind.DEPARTED,
                "engagement:" + engagement.id().value(),
                since);
        Account.Id account = account(at, engagement);
        int school = engagement.id().school();
        if (granted) {
            grants.take(account, Role.TEACHER, school, at.account());
        }
        events.publishEvent(new Engagement.Ended(school, engagement.id(), by, account.value()));
    }

    private Account.Id account(Scope scope, Engagement engagement) {
        Scope city = PoolScopes.city(scope);
        return new Account.Id(tenancy.as(city, () -> entries.accountOf(city, engagement.entry())));
    }

    private List<Engagement> person(Scope scope) {
        Scope city = PoolScopes.city(scope);
        Scope reader = PoolScopes.everySchool(scope);
        return tenancy.as(city, () -> entries.ofAccount(city, scope.account()))
                .map(entry -> tenancy.as(reader, () -> store.ofPerson(entry.id(), MOST)))
                .orElse(List.of());
    }
}
