package kehou.library;

import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Purpose;
import kehou.kernel.Reason;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Invitation;
import kehou.people.Invitations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The expert pool of the caller's authority (NP-3.1). Scopes open the authority's own rows. */
@Component
public class Experts {
    private final ExpertStore store;
    private final Invitations invitations;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    Experts(ExpertStore store, Invitations invitations, Tenancy tenancy, Ids ids, ApplicationEventPublisher events) {
        this.store = store;
        this.invitations = invitations;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
    }

    /** The new member of the pool and the code to sign in with for the first time, shown this once. */
    record InvitedExpert(Expert expert, String code) {}

    /** Everyone in the pool, oldest first. */
    @Transactional(readOnly = true)
    public List<Expert> all(Scope own) {
        return store.all(own);
    }

    /** Someone who has an account joins the pool; the caller has seen to the role. */
    @Transactional
    public Expert enter(Scope own, ExpertDraft draft, long account) {
        return add(own, draft, account, null);
    }

    /** Puts someone into the pool who signs in later, by the code of an invitation. */
    @Transactional
    InvitedExpert invite(Scope own, ExpertDraft draft, @Nullable String phone) {
        Invitations.SentInvitation sent = invitations.send(
                own,
                new Invitations.InvitationWish(
                        Role.EXPERT, own.place(), draft.name().strip(), phone));
        Expert expert = add(own, draft, null, sent.invitation().id().value());
        return new InvitedExpert(expert, sent.code());
    }

    /** Changes what is known of an expert; panels drawn before stay as they are. */
    @Transactional
    Expert edit(Scope own, Expert.Id id, ExpertDraft draft) {
        Expert now = find(own, id);
        int seen = draft.version() == null ? now.version() : draft.version();
        if (!store.update(own, id, draft, seen)) {
            throw Reason.stale(now);
        }
        return find(own, id);
    }

    /** Whoever takes up the invitation is the expert from then on. */
    @ApplicationModuleListener
    void on(Invitation.Accepted accepted) {
        Scope authority = Scope.system(Purpose.REVIEW, accepted.school());
        tenancy.as(
                authority, () -> store.bind(authority, accepted.school(), accepted.invitation(), accepted.account()));
    }

    private Expert add(Scope own, ExpertDraft draft, @Nullable Long account, @Nullable Long invitation) {
        Expert.Id id = ids.next(own.place(), Expert.Id::new);
        store.insert(own, id, draft, account, invitation);
        events.publishEvent(new Expert.Joined(own.place(), id));
        return find(own, id);
    }

    private Expert find(Scope own, Expert.Id id) {
        return store.find(own, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }
}
