package kehou.notification;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.NeedClaim;
import kehou.people.NeedClaims;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * A family hears that there is news of what it asked for (JA-6). An inbox is read over shoulders: yes and no look alike
 * there, and of what it is about no kind says a word (BX-7). Told twice is told once.
 */
@Component
class NeedClaimListener {
    private final Messages messages;
    private final NeedClaims claims;
    private final Tenancy tenancy;

    NeedClaimListener(Messages messages, NeedClaims claims, Tenancy tenancy) {
        this.messages = messages;
        this.claims = claims;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(NeedClaim.Approved event) {
        if (event.counts()) {
            tell(event.school(), event.claim(), Message.Kind.CLAIM_ANSWERED);
        }
    }

    @ApplicationModuleListener
    void on(NeedClaim.Ending event) {
        tell(event.school(), event.claim(), Message.Kind.CLAIM_ENDING);
    }

    @ApplicationModuleListener
    void on(NeedClaim.Ended event) {
        if (event.state() == NeedClaim.State.REFUSED) {
            tell(event.school(), event.claim(), Message.Kind.CLAIM_ANSWERED);
        } else if (event.state() == NeedClaim.State.EXPIRED) {
            tell(event.school(), event.claim(), Message.Kind.CLAIM_ENDED);
        }
    }

    private void tell(int school, NeedClaim.Id claim, Message.Kind kind) {
        Scope scope = Scope.system(Purpose.SERVICE, school);
        tenancy.as(scope, () -> messages.leave(scope, claims.child(scope, claim), kind, null, claim.value()));
    }
}
