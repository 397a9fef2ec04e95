package kehou.library;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Purpose;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.PoolEntry.State;
import kehou.region.Organisation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person of society comes into the pool by herself (SH-5.1): her dossier is an instructor's, kept and judged by the
 * authority she chose (NP-3.4), her entry is what schools search. Each account has one entry, and sees its own only.
 */
@Component
public class PoolEntries {
    private static final Set<InstructorKind> NOT_FROM_OUTSIDE = Set.of(InstructorKind.STAFF, InstructorKind.PROVIDER);

    private final PoolEntryStore store;
    private final PoolInvitations invitations;
    private final PoolReadinesses readinesses;
    private final Instructors instructors;
    private final Certificates certificates;
    private final Clearances clearances;
    private final EngagedCopies copies;
    private final Admissions admissions;
    private final PoolWays ways;
    private final Authorities authorities;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PoolEntries(
            PoolEntryStore store,
            PoolInvitations invitations,
            PoolReadinesses readinesses,
            Instructors instructors,
            Certificates certificates,
            Clearances clearances,
            EngagedCopies copies,
            Admissions admissions,
            PoolWays ways,
            Authorities authorities,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.invitations = invitations;
        this.readinesses = readinesses;
        this.instructors = instructors;
        this.certificates = certificates;
        this.clearances = clearances;
        this.copies = copies;
        this.admissions = admissions;
        this.ways = ways;
        this.authorities = authorities;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The caller's own entry and dossier; nothing but the authorities to choose from before she came in. */
    @Transactional(readOnly = true)
    public PoolSelf mine(Scope scope) {
        Optional<PoolEntry> entry = own(scope);
        if (entry.isEmpty()) {
            return new PoolSelf(null, null, List.of(), null, ways.open(scope));
        }
        Instructor.Id id = entry.get().dossier();
        Scope at = kept(scope, id);
        Instructor dossier = tenancy.as(at, () -> instructors.find(at, id));
        List<Certificate> papers = tenancy.as(at, () -> certificates.of(at, id));
        return new PoolSelf(entry.get(), dossier, papers, readinesses.of(scope, id), ways.open(scope));
    }

    /**
     * Comes into the pool, or says otherwise what she offers. The dossier changes with it while it is a draft or
     * returned; once it is with the authority, only what schools search by. Refuses people of schools and providers,
     * places that are no authority, times that run backwards, and an older version.
     */
    @Transactional
    public PoolSelf keep(Scope scope, PoolDraft draft) {
        check(draft);
        Optional<PoolEntry> was = own(scope);
        if (was.isEmpty()) {
            open(scope, draft);
        } else {
            change(scope, was.get(), draft);
        }
        return mine(scope);
    }

    /** Not to be invited for now; what is agreed goes on, what was asked stays to be answered. */
    @Transactional
    public PoolSelf pause(Scope scope) {
        move(scope, require(scope), List.of(State.OPEN, State.PAUSED), State.PAUSED, "");
        return mine(scope);
    }

    /** To be invited again. Refuses whom the authority took out. */
    @Transactional
    public PoolSelf resume(Scope scope) {
        move(scope, require(scope), List.of(State.OPEN, State.PAUSED), State.OPEN, "");
        return mine(scope);
    }

    /** She says who she is, and the authority is asked to clear her (JB-2.2). As {@link Clearances#identify}. */
    @Transactional
    public PoolSelf identify(Scope scope, ExternalIdentity who) {
        Instructor.Id dossier = require(scope).dossier();
        Scope at = kept(scope, dossier);
        // The account she signs in with is known: no other is made of a telephone number.
        ExternalIdentity bare = new ExternalIdentity(who.name(), who.idNumber(), null);
        tenancy.as(at, () -> clearances.identify(at, dossier, bare));
        copies.follow(at, dossier);
        return mine(scope);
    }

    /** Records a paper of her own. As {@link Certificates#add}. */
    @Transactional
    public PoolSelf certify(Scope scope, CertificateDraft draft) {
        Instructor.Id dossier = require(scope).dossier();
        Scope at = kept(scope, dossier);
        tenancy.as(at, () -> certificates.add(at, dossier, draft));
        return mine(scope);
    }

    /** Takes a paper out again. As {@link Certificates#remove}. */
    @Transactional
    public PoolSelf remove(Scope scope, Certificate.Id certificate) {
        Instructor.Id dossier = require(scope).dossier();
        Scope at = kept(scope, dossier);
        tenancy.as(at, () -> certificates.remove(at, dossier, certificate));
        return mine(scope);
    }

    /** Hands the dossier to the authority (NP-3.4). Refuses one that lies there already. */
    @Transactional
    public PoolSelf submit(Scope scope) {
        Instructor.Id dossier = require(scope).dossier();
        Scope at = kept(scope, dossier);
        tenancy.as(at, () -> admissions.submit(at, dossier));
        return mine(scope);
    }

    /** The authority that keeps the dossier, or the city, takes her out of the pool; open invitations are closed. */
    @Transactional
    public PoolEntry withdraw(Scope scope, PoolEntry.Id id, String reason) {
        PoolEntry entry = keptBy(scope, id);
        move(scope, entry, List.of(State.OPEN, State.PAUSED), State.WITHDRAWN, reason.strip());
        invitations.closeAll(scope, entry);
        return keptBy(scope, id);
    }

    /** Lets her in again. Refuses whom nobody took out. */
    @Transactional
    public PoolEntry restore(Scope scope, PoolEntry.Id id) {
        PoolEntry entry = keptBy(scope, id);
        if (entry.state() != State.WITHDRAWN) {
            throw Refusal.NOT_SUSPENDED.refused();
        }
        move(scope, entry, List.of(State.WITHDRAWN), State.OPEN, "");
        return keptBy(scope, id);
    }

    Optional<PoolEntry> own(Scope scope) {
        Scope city = PoolScopes.city(scope);
        return tenancy.as(city, () -> store.ofAccount(city, scope.account()));
    }

    private void open(Scope scope, PoolDraft draft) {
        Scope at = scope.within(Purpose.SERVICE, draft.authority());
        Instructor dossier = tenancy.as(at, () -> {
            Instructor made = instructors.add(at, draft.authority(), draft.dossier(null));
            instructors.bind(at, made.id(), scope.account());
            return made;
        });
        Scope city = PoolScopes.city(scope);
        PoolEntry.Id id = ids.next(Organisation.CITY, PoolEntry.Id::new);
        if (!tenancy.as(city, () -> store.insert(city, id, scope.account(), dossier.id(), draft, clock.instant()))) {
            throw KernelRefusal.STALE.refused();
        }
        events.publishEvent(new PoolEntry.Opened(Organisation.CITY, id, draft.authority()));
    }

    private void change(Scope scope, PoolEntry was, PoolDraft draft) {
        if (was.state() == State.WITHDRAWN) {
            throw Refusal.POOL_WITHDRAWN.refused("reason", was.reason());
        }
        Scope at = kept(scope, was.dossier());
        Instructor dossier = tenancy.as(at, () -> instructors.find(at, was.dossier()));
        boolean open = dossier.state().open();
        if (open) {
            tenancy.as(at, () -> instructors.edit(at, was.dossier(), draft.dossier(dossier.version())));
        }
        // What the authority has read is what is shown: name and kind change with the dossier only.
        PoolDraft shown = open
                ? draft
                : new PoolDraft(
                        was.name(),
                        was.kind(),
                        was.authority(),
                        draft.districts(),
                        draft.categories(),
                        draft.specialties(),
                        draft.standard(),
                        was.teachingYears(),
                        draft.workYears(),
                        draft.times(),
                        draft.introduction(),
                        draft.version());
        int seen = draft.version() == null ? was.version() : draft.version();
        Scope city = PoolScopes.city(scope);
        if (!tenancy.as(city, () -> store.update(city, was.id(), shown, seen))) {
            throw Reason.stale(was);
        }
    }

    private void check(PoolDraft draft) {
        if (NOT_FROM_OUTSIDE.contains(draft.kind())) {
            throw Refusal.POOL_KIND.refused("kind", draft.kind());
        }
        if (!authorities.isAuthority(draft.authority())
                || !draft.districts().stream().allMatch(authorities::isAuthority)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        if (draft.times().stream().anyMatch(time -> !time.from().isBefore(time.to()))) {
            throw Refusal.POOL_DAYS.refused();
        }
    }

    private void move(Scope scope, PoolEntry entry, List<State> from, State to, String reason) {
        Scope city = PoolScopes.city(scope);
        if (!tenancy.as(city, () -> store.move(city, entry.id(), from, to, reason))) {
            throw Refusal.POOL_WITHDRAWN.refused("reason", entry.reason());
        }
        if (entry.state() != to) {
            events.publishEvent(new PoolEntry.Moved(Organisation.CITY, entry.id(), entry.authority(), to));
        }
    }

    private PoolEntry require(Scope scope) {
        return own(scope).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private PoolEntry keptBy(Scope scope, PoolEntry.Id id) {
        Scope city = PoolScopes.city(scope);
        return tenancy.as(city, () -> store.find(city, id))
                .filter(entry -> scope.areas().contains(entry.authority()))
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private static Scope kept(Scope scope, Instructor.Id dossier) {
        return scope.within(Purpose.SERVICE, dossier.school());
    }
}
