package kehou.people;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Sign-in by login or phone and password. Wrong name, wrong password and locked account look and take
 * the same; hashing happens outside any transaction.
 */
@Component
class PasswordSignIns {
    private final Limits limits;
    private final Passwords passwords;
    private final Accounts accounts;
    private final Lockouts lockouts;
    private final CityWork city;
    private final CredentialStore store;
    private final PasswordChanges changes;
    private final Entrance entrance;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PasswordSignIns(
            Limits limits,
            Passwords passwords,
            Accounts accounts,
            Lockouts lockouts,
            CityWork city,
            CredentialStore store,
            PasswordChanges changes,
            Entrance entrance,
            Clock clock,
            ApplicationEventPublisher events) {
        this.limits = limits;
        this.passwords = passwords;
        this.accounts = accounts;
        this.lockouts = lockouts;
        this.city = city;
        this.store = store;
        this.changes = changes;
        this.entrance = entrance;
        this.clock = clock;
        this.events = events;
    }

    /** What was typed; {@code fresh} replaces a password that is too old. */
    record Typed(
            String app,
            String name,
            String password,
            @Nullable String fresh) {}

    Entrance.Outcome signIn(Typed typed, @Nullable String device, Visitor from) {
        Account account = proved(typed, from);
        limits.forgive(from.address());
        return entrance.enter(account, typed.app(), Strength.PASSWORD, device, from, true);
    }

    private Account proved(Typed typed, Visitor from) {
        limits.tryFrom(from.address());
        String name = typed.name().strip().toLowerCase(Locale.ROOT);
        try (Passwords.Turn turn = passwords.turn()) {
            Optional<Account> found = accounts.called(name);
            String counted = found.map(PasswordSignIns::counted).orElse("name " + name);
            lockouts.count(counted);
            Optional<CredentialStore.Credentials> kept =
                    city.get(() -> found.flatMap(account -> store.find(CityWork.CITY, account.id())));
            String hash = kept.map(CredentialStore.Credentials::password).orElse(null);
            boolean matches = turn.matches(typed.password(), hash);
            Account account = found.filter(a -> matches && a.state() == Account.State.ACTIVE)
                    .orElseThrow(() -> failed(found));
            lockouts.forget(counted);
            if (isExpired(account, kept.orElseThrow())) {
                replace(turn, account, typed.fresh());
            }
            return account;
        }
    }

    /** Under which name an account's tries are counted, by whichever of its names it was called. */
    static String counted(Account account) {
        return "account " + account.id().value();
    }

    private boolean isExpired(Account account, CredentialStore.Credentials kept) {
        return kept.passwordAt() != null
                && changes.policyFor(account.id()).isExpired(kept.passwordAt(), clock.instant());
    }

    private void replace(Passwords.Turn turn, Account account, @Nullable String fresh) {
        if (fresh == null) {
            throw SignInRefusal.PASSWORD_EXPIRED.refused();
        }
        changes.keep(turn, account, fresh, 0);
    }

    private RuntimeException failed(Optional<Account> found) {
        long account = found.map(a -> a.id().value()).orElse(0L);
        city.run(() -> events.publishEvent(new SignIn.Failed(0, account, Strength.PASSWORD.name())));
        return SignInRefusal.WRONG_CREDENTIALS.refused();
    }
}
