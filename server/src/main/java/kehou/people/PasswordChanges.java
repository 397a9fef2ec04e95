package kehou.people;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** New passwords: checked against the policy of the account's class and its last five, then all other sign-ins end. */
@Component
class PasswordChanges {
    private final Passwords passwords;
    private final Accounts accounts;
    private final Grants grants;
    private final SignIns signIns;
    private final Lockouts lockouts;
    private final CityWork city;
    private final CredentialStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PasswordChanges(
            Passwords passwords,
            Accounts accounts,
            Grants grants,
            SignIns signIns,
            Lockouts lockouts,
            CityWork city,
            CredentialStore store,
            Clock clock,
            ApplicationEventPublisher events) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.grants = grants;
        this.signIns = signIns;
        this.lockouts = lockouts;
        this.city = city;
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    PasswordPolicy policyFor(Account.Id account) {
        Set<Role> roles = grants.of(List.of(account)).stream().map(Grant::role).collect(Collectors.toSet());
        return RoleRules.passwords(roles);
    }

    /**
     * Changes the password of the person behind this sign-in, which stays while all others end. The old
     * one must be right, unless there was none: then the code to the phone was the proof.
     */
    void change(SignInToken token, @Nullable String old, String fresh) {
        Account account = accounts.require(new Account.Id(token.account()));
        try (Passwords.Turn turn = passwords.turn()) {
            if (account.hasPassword()) {
                proveAgain(turn, account, old == null ? "" : old);
            }
            keep(turn, account, fresh, token.of());
        }
    }

    /** Refuses WEAK_PASSWORD; otherwise keeps it and ends all sign-ins but {@code spared}. */
    void keep(Passwords.Turn turn, Account account, String fresh, long spared) {
        policyFor(account.id()).fault(fresh, ownNames(account)).ifPresent(PasswordChanges::weak);
        List<String> before = city.get(() -> recent(account.id()));
        if (before.stream().anyMatch(hash -> turn.matches(fresh, hash))) {
            weak("USED_BEFORE");
        }
        String hash = turn.hash(fresh);
        city.run(() -> {
            Instant now = clock.instant();
            store.keepPassword(CityWork.CITY, account.id(), hash, now);
            store.rememberPassword(CityWork.CITY, account.id(), hash, now);
            signIns.endAllBut(account.id(), spared, SignIn.End.PASSWORD);
            events.publishEvent(new Account.PasswordChanged(account.id().value()));
        });
    }

    static void weak(String fault) {
        throw SignInRefusal.WEAK_PASSWORD.refused("fault", fault);
    }

    private void proveAgain(Passwords.Turn turn, Account account, String old) {
        String counted = PasswordSignIns.counted(account);
        lockouts.count(counted);
        Optional<CredentialStore.Credentials> kept = city.get(() -> store.find(CityWork.CITY, account.id()));
        String hash = kept.map(CredentialStore.Credentials::password).orElse(null);
        if (!turn.matches(old, hash)) {
            throw SignInRefusal.WRONG_PASSWORD.refused();
        }
        lockouts.forget(counted);
    }

    private List<String> recent(Account.Id id) {
        List<String> hashes = new ArrayList<>(store.passwordsBefore(CityWork.CITY, id, PasswordPolicy.HISTORY));
        store.find(CityWork.CITY, id)
                .map(CredentialStore.Credentials::password)
                .filter(hash -> !hashes.contains(hash))
                .ifPresent(hashes::add);
        return hashes;
    }

    private static List<String> ownNames(Account account) {
        List<String> names = new ArrayList<>();
        Optional.ofNullable(account.login()).ifPresent(names::add);
        Optional.ofNullable(account.phone()).ifPresent(phone -> names.add(phone.text()));
        return names;
    }
}
