package kehou.plan;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.region.Organisation;
import kehou.region.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sharing of venues, instructors and courses between schools (SH-5.2): one asks, the owner consents and names
 * what it gives, and either may end it. What was lent cannot be planned with from then on.
 */
@Component
public class Shares {
    private final ShareStore store;
    private final SharedThings things;
    private final Organisations organisations;
    private final Parties parties;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Shares(
            ShareStore store,
            SharedThings things,
            Organisations organisations,
            Parties parties,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.things = things;
        this.organisations = organisations;
        this.parties = parties;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** What the caller's school asked for and what it was asked for, the latest first, at most 200 of each. */
    @Transactional(readOnly = true)
    public List<ResourceShare> of(Scope scope) {
        return Stream.concat(store.asked(scope).stream(), parties.asked(scope, store::received).stream())
                .sorted((one, other) -> other.askedAt().compareTo(one.askedAt()))
                .toList();
    }

    /** Asks another school. Refuses itself, and whatever is no school. */
    @Transactional
    public ResourceShare ask(Scope scope, ShareWish wish) {
        Organisation owner = organisations.require(wish.owner());
        if (!owner.isSchool() || owner.number() == scope.place()) {
            throw Refusal.NO_OTHER_SCHOOL.refused("owner", wish.owner());
        }
        ResourceShare share = new ResourceShare(
                ids.next(scope.at(scope.place()), ResourceShare.Id::new),
                scope.place(),
                organisations.require(scope.place()).name(),
                owner.number(),
                owner.name(),
                wish.kind(),
                wish.wish().strip(),
                ResourceShare.State.ASKED,
                clock.instant(),
                null,
                null,
                "",
                "",
                null,
                null,
                null,
                "");
        store.insert(scope, share);
        events.publishEvent(new ResourceShare.Asked(share.borrower(), share.id(), share.owner()));
        return share;
    }

    /** The owner's answer, once. To refuse, the terms must say why; what is granted must be the owner's own. */
    @Transactional
    public ResourceShare answer(Scope scope, ResourceShare.Id id, ShareAnswer answer) {
        ResourceShare share = received(scope, id);
        Long resource = answer.resource();
        if (share.state() != ResourceShare.State.ASKED) {
            throw Refusal.SHARE_ANSWERED.refused("state", share.state());
        }
        if (resource == null && answer.terms().isBlank()) {
            throw Refusal.REASON_MISSING.refused();
        }
        String terms = answer.terms().strip();
        boolean done;
        if (resource == null) {
            done = parties.answering(scope, id, at -> store.refuse(at, id, terms, clock.instant()));
        } else {
            SharedThings.Lent lent = things.lend(scope, share.kind(), resource);
            done = parties.answering(
                    scope,
                    id,
                    at -> store.grant(
                            at, id, resource, lent.name(), things.borrow(at, share, lent), terms, clock.instant()));
        }
        if (!done) {
            throw Refusal.SHARE_ANSWERED.refused("state", share.state());
        }
        events.publishEvent(
                resource == null
                        ? new ResourceShare.Declined(share.borrower(), id, share.owner())
                        : new ResourceShare.Granted(share.borrower(), id, share.owner()));
        return received(scope, id);
    }

    /** Ends it from either side. Refuses one that is over. */
    @Transactional
    public ResourceShare end(Scope scope, ResourceShare.Id id, String reason) {
        boolean borrower = id.school() == scope.place();
        ResourceShare share =
                borrower ? store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused) : received(scope, id);
        boolean ended = parties.answering(scope, id, at -> {
            things.giveBack(at, share, reason.strip());
            return store.end(at, id, scope.place(), reason.strip(), clock.instant());
        });
        if (!ended) {
            throw Refusal.SHARE_OVER.refused("state", share.state());
        }
        events.publishEvent(new ResourceShare.Ended(share.borrower(), id, scope.place()));
        return borrower ? store.find(scope, id).orElseThrow() : received(scope, id);
    }

    private ResourceShare received(Scope scope, ResourceShare.Id id) {
        return parties.asked(scope, at -> store.at(at, id)).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }
}
