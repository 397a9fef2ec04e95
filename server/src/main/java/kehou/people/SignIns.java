package kehou.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Starts, renews, lists and ends sign-ins. Who is who was proved before. */
@Component
class SignIns {
    private final CityWork city;
    private final SignInStore store;
    private final AccountStore accounts;
    private final GrantStore grants;
    private final Revocations revocations;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SignIns(
            CityWork city,
            SignInStore store,
            AccountStore accounts,
            GrantStore grants,
            Revocations revocations,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.city = city;
        this.store = store;
        this.accounts = accounts;
        this.grants = grants;
        this.revocations = revocations;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /**
     * How someone comes in.
     *
     * @param device hash of the device it is bound to, if it is
     * @param alone whether older sign-ins beyond the limit make room for it
     */
    record Entry(String app, Strength strength, @Nullable String device, Visitor from, boolean alone) {}

    /** Starts a sign-in under this grant. A locked account or an ended grant gets the answer of a wrong password. */
    SignInToken start(Grant grant, Entry entry) {
        return city.get(() -> {
            Account.Id id = grant.account();
            boolean good = accounts.lock(CityWork.CITY, id)
                            .filter(account -> account.state() == Account.State.ACTIVE)
                            .isPresent()
                    && grants.find(CityWork.CITY, grant.id()).isPresent();
            if (!good) {
                throw SignInRefusal.WRONG_CREDENTIALS.refused();
            }
            Instant now = clock.instant();
            if (entry.alone()) {
                makeRoom(grant, entry.app(), now);
            }
            RoleRules.Span span = RoleRules.span(grant.role(), entry.device() != null);
            SignInToken token = new SignInToken(
                    SignInToken.Kind.SIGN_IN,
                    id.value(),
                    ids.next(0, SignIn.Id::new).value(),
                    grant.id().value(),
                    grant.role(),
                    grant.place(),
                    entry.app(),
                    entry.strength(),
                    entry.device(),
                    now,
                    now.plus(span.idle()),
                    now.plus(span.whole()));
            store.add(CityWork.CITY, token, entry.device() != null, entry.from());
            events.publishEvent(new SignIn.Started(
                    0, token.of(), id.value(), entry.strength().name()));
            return token;
        });
    }

    /** The same sign-in, used until now; empty when it was ended meanwhile. */
    Optional<SignInToken> renew(SignInToken token) {
        Duration idle = RoleRules.span(token.role(), token.device() != null).idle();
        Instant now = clock.instant();
        SignInToken next = token.renewed(now, now.plus(idle));
        return city.get(() -> store.seen(CityWork.CITY, next)) ? Optional.of(next) : Optional.empty();
    }

    /** The same sign-in under another of the person's grants, with that role's limits. Refuses STRONGER_SIGN_IN. */
    SignInToken change(SignInToken token, Grant.Id to) {
        return city.get(() -> {
            Grant grant = grants.find(CityWork.CITY, to)
                    .filter(found -> found.account().value() == token.account())
                    .filter(found -> Apps.shows(token.app(), found.role()))
                    .orElseThrow(KernelRefusal.NOT_FOUND::refused);
            Strength needed = RoleRules.needs(grant.role());
            if (!token.strength().suffices(needed)) {
                throw SignInRefusal.STRONGER_SIGN_IN.refused("needs", needed);
            }
            Instant now = clock.instant();
            RoleRules.Span span = RoleRules.span(grant.role(), token.device() != null);
            Instant end = min(token.endsAt(), now.plus(span.whole()));
            SignInToken next = new SignInToken(
                    token.kind(),
                    token.account(),
                    token.of(),
                    grant.id().value(),
                    grant.role(),
                    grant.place(),
                    token.app(),
                    token.strength(),
                    token.device(),
                    now,
                    min(now.plus(span.idle()), end),
                    end);
            if (!store.seen(CityWork.CITY, next)) {
                throw SignInRefusal.ENDED.refused();
            }
            return next;
        });
    }

    List<SignIn> running(Account.Id account, long here) {
        return city.get(() -> store.running(CityWork.CITY, account, here, clock.instant()));
    }

    Optional<Grant.Id> lastGrant(Account.Id account, String app) {
        return city.get(() -> store.lastGrant(CityWork.CITY, account, app));
    }

    /** Ends one of the account's own sign-ins; 404 when it is not running or not its own. */
    void end(Account.Id account, SignIn.Id id, SignIn.End cause) {
        city.run(() -> {
            Instant until = store.end(CityWork.CITY, account, id, cause, clock.instant())
                    .orElseThrow(KernelRefusal.NOT_FOUND::refused);
            ended(account, id, cause, until);
        });
    }

    /** Ends all sign-ins of the account. */
    void endAll(Account.Id account, SignIn.End cause) {
        endAllBut(account, 0, cause);
    }

    /** Ends all sign-ins of the account but this one. */
    void endAllBut(Account.Id account, long spared, SignIn.End cause) {
        city.run(() -> {
            Instant now = clock.instant();
            for (SignIn signIn : store.running(CityWork.CITY, account, 0, now)) {
                if (signIn.id().value() != spared) {
                    endIfRunning(account, signIn.id(), cause, now);
                }
            }
        });
    }

    private void makeRoom(Grant grant, String app, Instant now) {
        List<SignIn> running = store.running(CityWork.CITY, grant.account(), 0, now).stream()
                .filter(signIn -> signIn.app().equals(app))
                .toList();
        int room = RoleRules.atOnce(grant.role()) - 1;
        running.stream()
                .skip(room)
                .forEach(signIn -> endIfRunning(grant.account(), signIn.id(), SignIn.End.REPLACED, now));
    }

    private void endIfRunning(Account.Id account, SignIn.Id id, SignIn.End cause, Instant now) {
        store.end(CityWork.CITY, account, id, cause, now).ifPresent(until -> ended(account, id, cause, until));
    }

    private void ended(Account.Id account, SignIn.Id id, SignIn.End cause, Instant until) {
        revocations.endOnCommit(List.of(id.value()), until);
        events.publishEvent(new SignIn.Ended(0, id.value(), account.value(), cause));
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
