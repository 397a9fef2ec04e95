package kehou.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.PersonName;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.region.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The security administrator's care of accounts: who may sign in as what. Sees masked names and no
 * business data, and never touches the own account: that takes another administrator (trust S4, S17).
 */
@Component
class PlatformAccounts {
    private final Accounts accounts;
    private final Grants grants;
    private final GrantCards cards;
    private final SecondFactors factors;
    private final Lockouts lockouts;
    private final Organisations organisations;

    PlatformAccounts(
            Accounts accounts,
            Grants grants,
            GrantCards cards,
            SecondFactors factors,
            Lockouts lockouts,
            Organisations organisations) {
        this.accounts = accounts;
        this.grants = grants;
        this.cards = cards;
        this.factors = factors;
        this.lockouts = lockouts;
        this.organisations = organisations;
    }

    /** An account as the platform console lists it. */
    record PlatformAccount(
            Account.Id id,
            @Nullable String login,
            PersonName name,
            Account.State state,
            boolean hasTotp,
            Instant createdAt,
            List<GrantCard> grants) {}

    Page<PlatformAccount> list(long after, int limit) {
        List<Account> found = accounts.after(after, limit + 1);
        Map<Account.Id, List<Grant>> held = grants
                .of(found.stream().map(Account::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Grant::account));
        List<PlatformAccount> rows = found.stream()
                .map(a -> new PlatformAccount(
                        a.id(),
                        a.login(),
                        a.name(),
                        a.state(),
                        a.hasTotp(),
                        a.createdAt(),
                        cards.named(held.getOrDefault(a.id(), List.of()))))
                .toList();
        return Page.of(rows, limit, row -> row.id().value());
    }

    /** Gives a role to someone else, where the place exists. */
    void give(Scope scope, Account.Id account, Role role, int place) {
        another(scope, account);
        boolean unfit = role == Role.GUARDIAN || role == Role.CLASSROOM || role == Role.SYSTEM;
        if (unfit || !Invitations.fits(role, organisations.require(place))) {
            throw SignInRefusal.ROLE_UNFIT.refused("role", role);
        }
        grants.give(accounts.require(account).id(), role, place, scope.account());
    }

    void end(Scope scope, Grant.Id id) {
        Grant grant = grants.find(id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        another(scope, grant.account());
        grants.end(id, scope.account());
    }

    void lock(Scope scope, Account.Id id) {
        another(scope, id);
        accounts.lock(id);
    }

    /** Unlocks, and forgets the failures that may have locked it. */
    void unlock(Scope scope, Account.Id id) {
        another(scope, id);
        Account account = accounts.require(id);
        lockouts.forget(PasswordSignIns.counted(account));
        if (account.state() == Account.State.LOCKED) {
            accounts.unlock(id);
        }
    }

    void resetTotp(Scope scope, Account.Id id) {
        another(scope, id);
        factors.reset(accounts.require(id).id());
    }

    private static void another(Scope scope, Account.Id account) {
        if (scope.account() == account.value()) {
            throw SignInRefusal.NOT_ONESELF.refused();
        }
    }
}
