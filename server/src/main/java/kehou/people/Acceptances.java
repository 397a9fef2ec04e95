package kehou.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.region.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes up an invitation: a new person makes an account with it, a signed-in one adds the role to the own.
 * A code opens once. An existing account is never taken over by a code, not even when the phone agrees.
 */
@Component
class Acceptances {
    private final CityWork city;
    private final InvitationStore store;
    private final Accounts accounts;
    private final Grants grants;
    private final Passwords passwords;
    private final Limits limits;
    private final Organisations organisations;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Acceptances(
            CityWork city,
            InvitationStore store,
            Accounts accounts,
            Grants grants,
            Passwords passwords,
            Limits limits,
            Organisations organisations,
            Clock clock,
            ApplicationEventPublisher events) {
        this.city = city;
        this.store = store;
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.limits = limits;
        this.organisations = organisations;
        this.clock = clock;
        this.events = events;
    }

    /** What a code offers, shown before it is accepted. */
    record InvitationPreview(Role role, String placeName, String name, boolean needsPassword) {}

    InvitationPreview preview(String code, Visitor from) {
        InvitationStore.Kept kept = look(code, from);
        Role role = kept.invitation().role();
        return new InvitationPreview(
                role,
                organisations.require(kept.invitation().place()).name(),
                kept.invitation().name().text(),
                needsPassword(kept));
    }

    /** Makes an account for the invited and gives it the role. Refuses INVITATION_GONE, WEAK_PASSWORD, LOGIN_TAKEN, PHONE_TAKEN. */
    Account.Id acceptAnew(String code, @Nullable String login, @Nullable String password, Visitor from) {
        InvitationStore.Kept kept = look(code, from);
        String name = login == null || login.isBlank() ? null : login.strip().toLowerCase(Locale.ROOT);
        if (name == null && kept.phone() == null) {
            throw KernelRefusal.INVALID.refused("fields", List.of(Map.of("path", "account", "expected", "login")));
        }
        String hash = null;
        if (password != null || needsPassword(kept)) {
            String chosen = Objects.requireNonNullElse(password, "");
            PasswordPolicy policy = RoleRules.passwords(Set.of(kept.invitation().role()));
            policy.fault(chosen, name == null ? List.of() : List.of(name)).ifPresent(PasswordChanges::weak);
            hash = passwords.hash(chosen);
        }
        NewAccount wish =
                new NewAccount(name, kept.phone(), kept.invitation().name().text(), hash);
        return city.get(() -> {
            Account.Id account = accounts.create(wish);
            accept(kept, account);
            return account;
        });
    }

    /** Gives the role to the account that is signed in. */
    void acceptAs(Account.Id account, String code, Visitor from) {
        InvitationStore.Kept kept = look(code, from);
        city.run(() -> accept(kept, account));
    }

    private void accept(InvitationStore.Kept kept, Account.Id account) {
        Invitation invitation = kept.invitation();
        Instant now = clock.instant();
        Scope owner = owner(invitation.id().school());
        boolean first = city.in(owner, () -> store.accept(owner, invitation.id(), account, now));
        if (!first) {
            throw SignInRefusal.INVITATION_GONE.refused();
        }
        grants.give(account, invitation.role(), invitation.place(), kept.sentBy());
        events.publishEvent(new Invitation.Accepted(
                invitation.id().school(), invitation.id().value(), account.value()));
    }

    private InvitationStore.Kept look(String typed, Visitor from) {
        limits.tryFrom(from.address());
        InvitationCode code = InvitationCode.typed(typed).orElseThrow(SignInRefusal.INVITATION_GONE::refused);
        Scope owner = owner(code.owner());
        InvitationStore.Kept kept = city.in(owner, () -> store.look(owner, code, clock.instant()))
                .orElseThrow(SignInRefusal.INVITATION_GONE::refused);
        limits.forgive(from.address());
        return kept;
    }

    private static boolean needsPassword(InvitationStore.Kept kept) {
        return kept.phone() == null || RoleRules.needs(kept.invitation().role()) != Strength.CODE;
    }

    private static Scope owner(int school) {
        return Scope.system(Purpose.SIGN_IN, school);
    }
}
