package kehou.library;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.PoolInvitation.State;
import kehou.region.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A school invites somebody of the pool, who accepts, declines or asks for other days (SH-5.1). The invitation is the
 * school's; the invited person answers as a stated case at that school. No other school sees it.
 */
@Component
public class PoolInvitations {
    private static final int MOST = 200;

    private final PoolInvitationStore store;
    private final PoolEntryStore entries;
    private final PoolScopes scopes;
    private final Engagements engagements;
    private final EngagementStore running;
    private final InstructorStore instructors;
    private final EngagedCopies copies;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PoolInvitations(
            PoolInvitationStore store,
            PoolEntryStore entries,
            PoolScopes scopes,
            Engagements engagements,
            EngagementStore running,
            InstructorStore instructors,
            EngagedCopies copies,
            Organisations organisations,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.scopes = scopes;
        this.engagements = engagements;
        this.running = running;
        this.instructors = instructors;
        this.copies = copies;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** What the caller's school sent, the latest first; {@code after} is the last one seen. */
    @Transactional(readOnly = true)
    public Page<PoolInvitation> sent(Scope scope, long after, int limit) {
        return Page.of(
                store.sent(scope, after, limit + 1),
                limit,
                invitation -> invitation.id().value());
    }

    /** One of a school that the scope opens. */
    @Transactional(readOnly = true)
    public PoolInvitation find(Scope scope, PoolInvitation.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** The newest 200 that reached the caller from any school. */
    @Transactional(readOnly = true)
    public List<PoolInvitation> received(Scope scope) {
        Scope city = PoolScopes.city(scope);
        Scope reader = PoolScopes.everySchool(scope);
        return tenancy.as(city, () -> entries.ofAccount(city, scope.account()))
                .map(entry -> tenancy.as(reader, () -> store.received(entry.id(), MOST)))
                .orElse(List.of());
    }

    /**
     * Invites. Who does not serve the school's district is not found. Refuses whom the school has already or has
     * asked already, who is not to be invited now, and days that lie behind.
     */
    @Transactional
    public PoolInvitation invite(Scope scope, PoolEntry.Id id, PoolInvitationDraft draft) {
        Scope city = PoolScopes.city(scope);
        PoolEntry entry = tenancy.as(city, () -> entries.hold(city, id)).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (entry.state() != PoolEntry.State.OPEN) {
            throw Refusal.POOL_CLOSED.refused();
        }
        if (!scopes.sees(scope, entry)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        requireAhead(draft);
        long account = account(scope, entry);
        Scope keeper = scope.within(Purpose.REVIEW, entry.dossier().school());
        Instructor dossier = tenancy.as(
                keeper, () -> instructors.find(keeper, entry.dossier()).orElseThrow());
        if (copies.known(scope, dossier, account)) {
            throw Refusal.PERSON_TAKEN.refused();
        }
        PoolInvitation sent = new PoolInvitation(
                ids.next(scope.at(scope.place()), PoolInvitation.Id::new),
                id,
                organisations.require(scope.place()).name(),
                entry.name(),
                draft.topic().strip(),
                draft.weekdays().stream().distinct().sorted().toList(),
                draft.from(),
                draft.to(),
                draft.firstDay(),
                draft.lastDay(),
                draft.message().strip(),
                draft.answerBy(),
                State.OPEN,
                clock.instant(),
                null,
                "",
                List.of(),
                1);
        boolean engaged = !running.running(scope, List.of(id.value())).isEmpty();
        if (engaged || !store.insert(scope, sent)) {
            throw Refusal.INVITED_ALREADY.refused("engaged", engaged);
        }
        events.publishEvent(new PoolInvitation.Sent(scope.place(), sent.id(), account, 1));
        return sent;
    }

    /** Asks anew after she asked for other days. Refuses what waits for her or is settled. */
    @Transactional
    public PoolInvitation again(Scope scope, PoolInvitation.Id id, PoolInvitationDraft draft) {
        PoolInvitation was = own(scope, id);
        requireAhead(draft);
        if (!store.again(scope, id, draft)) {
            throw Refusal.INVITATION_SETTLED.refused("state", was.state());
        }
        PoolInvitation now = own(scope, id);
        Scope city = PoolScopes.city(scope);
        long account = tenancy.as(city, () -> entries.accountOf(city, was.entry()));
        events.publishEvent(new PoolInvitation.Sent(id.school(), id, account, now.round()));
        return now;
    }

    /** Takes back what is not settled yet. */
    @Transactional
    public PoolInvitation withdraw(Scope scope, PoolInvitation.Id id) {
        close(scope, own(scope, id));
        return own(scope, id);
    }

    /**
     * The invited person answers, once for each time she is asked. Accepting begins the engagement. Refuses a no without a
     * reason, other days without days, and an answer after the last day for it.
     */
    @Transactional
    public PoolInvitation reply(Scope scope, PoolInvitation.Id id, PoolReply reply) {
        Scope city = PoolScopes.city(scope);
        PoolEntry entry = tenancy.as(city, () -> entries.ofAccount(city, scope.account()))
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        Scope reader = PoolScopes.everySchool(scope);
        PoolInvitation asked =
                tenancy.as(reader, () -> store.received(entry.id(), id)).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (reply.answer() == PoolInvitation.Reply.DECLINE && reply.note().isBlank()) {
            throw Refusal.REPLY_REASON.refused();
        }
        if (reply.answer() == PoolInvitation.Reply.OTHER_DAYS && reply.offered().isEmpty()) {
            throw Refusal.DAYS_MISSING.refused();
        }
        State to = switch (reply.answer()) {
            case ACCEPT -> State.ACCEPTED;
            case DECLINE -> State.DECLINED;
            case OTHER_DAYS -> State.OTHER_DAYS;
        };
        Instant now = clock.instant();
        boolean late = asked.answerBy().isBefore(LocalDate.now(clock));
        Scope there = scope.within(Purpose.SERVICE, id.school());
        return tenancy.as(there, () -> {
            if (late || !store.answer(there, id, to, reply, now)) {
                throw Refusal.INVITATION_SETTLED.refused("state", late ? State.EXPIRED : asked.state());
            }
            if (to == State.ACCEPTED) {
                engagements.begin(there, asked, entry, scope.account());
            }
            events.publishEvent(new PoolInvitation.Answered(id.school(), id, to, asked.round()));
            return store.find(there, id).orElseThrow();
        });
    }

    /** Those that nobody answered in time. How many, at most {@code limit} at once. */
    @Transactional
    int expire(Scope schools, int limit) {
        List<PoolInvitation> silent = store.claimSilent(schools, LocalDate.now(clock), limit);
        silent.forEach(invitation -> {
            store.close(schools, invitation.id(), State.EXPIRED);
            events.publishEvent(new PoolInvitation.Expired(invitation.id().school(), invitation.id()));
        });
        return silent.size();
    }

    /** She left the pool by the authority's word: nobody waits for her. */
    void closeAll(Scope scope, PoolEntry entry) {
        Scope reader = PoolScopes.everySchool(scope);
        tenancy.as(reader, () -> store.received(entry.id(), MOST)).stream()
                .filter(of -> of.state() == State.OPEN || of.state() == State.OTHER_DAYS)
                .forEach(of -> {
                    Scope there = scope.within(Purpose.SERVICE, of.id().school());
                    tenancy.as(there, () -> close(there, of));
                });
    }

    private void close(Scope at, PoolInvitation invitation) {
        if (!store.close(at, invitation.id(), State.WITHDRAWN)) {
            throw Refusal.INVITATION_SETTLED.refused("state", invitation.state());
        }
        Scope city = PoolScopes.city(at);
        long account = tenancy.as(city, () -> entries.accountOf(city, invitation.entry()));
        events.publishEvent(new PoolInvitation.Closed(invitation.id().school(), invitation.id(), account));
    }

    private PoolInvitation own(Scope scope, PoolInvitation.Id id) {
        return store.find(scope, id)
                .filter(_ -> id.school() == scope.place())
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private long account(Scope scope, PoolEntry entry) {
        Scope city = PoolScopes.city(scope);
        return tenancy.as(city, () -> entries.accountOf(city, entry.id()));
    }

    private void requireAhead(PoolInvitationDraft draft) {
        LocalDate today = LocalDate.now(clock);
        boolean backwards =
                !draft.from().isBefore(draft.to()) || draft.lastDay().isBefore(draft.firstDay());
        if (backwards || draft.lastDay().isBefore(today) || draft.answerBy().isBefore(today)) {
            throw Refusal.POOL_DAYS.refused("today", today);
        }
    }
}
