package kehou.people;

import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A platform without a security administrator gets a one-time code for the first, printed at the start:
 * there is no default account and no default password (trust S1). Until it is used, each start prints a new one.
 */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "off", matchIfMissing = true)
class FirstAdministrator {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String NAME = "安全管理员";

    private final Grants grants;
    private final Invitations invitations;

    FirstAdministrator(Grants grants, Invitations invitations) {
        this.grants = grants;
        this.invitations = invitations;
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        if (!grants.isHeld(Role.SECURITY_ADMIN)) {
            LOG.warn("还没有安全管理员,请用一次性激活码创建首个账号:{}", invite());
        }
    }

    String invite() {
        return invitations
                .sendChecked(
                        Scope.system(Purpose.SIGN_IN, 0),
                        new Invitations.InvitationWish(Role.SECURITY_ADMIN, 0, NAME, null))
                .code();
    }
}
