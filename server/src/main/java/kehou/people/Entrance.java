package kehou.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kehou.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last step of every way in: a proved person gets a sign-in under one of the own grants, or is asked for a second factor. */
@Component
class Entrance {
    static final Duration HALF_LIFE = Duration.ofMinutes(5);

    private final Grants grants;
    private final SignIns signIns;
    private final Devices devices;
    private final Clock clock;

    Entrance(Grants grants, SignIns signIns, Devices devices, Clock clock) {
        this.grants = grants;
        this.signIns = signIns;
        this.devices = devices;
        this.clock = clock;
    }

    /** How it ended. */
    sealed interface Outcome {}

    record In(Account account, SignInToken token) implements Outcome {}

    /** The second factor is awaited; {@code mustEnrol} when there is none yet. */
    record Half(Account account, SignInToken token, boolean mustEnrol) implements Outcome {}

    /**
     * Lets a proved person in.
     *
     * @param device hash of the device's token, if it has one
     * @param alone whether older sign-ins beyond the limit make room
     */
    Outcome enter(
            Account account, String app, Strength strength, @Nullable String device, Visitor from, boolean alone) {
        List<Grant> held = grants.of(List.of(account.id())).stream()
                .filter(grant -> Apps.shows(app, grant.role()))
                .toList();
        if (held.isEmpty()) {
            throw SignInRefusal.NO_ROLE_HERE.refused("app", app);
        }
        boolean wantsTotp =
                account.hasTotp() || held.stream().anyMatch(grant -> RoleRules.needs(grant.role()) == Strength.TOTP);
        if (strength == Strength.PASSWORD && wantsTotp) {
            return new Half(account, half(account, held.getFirst(), app), !account.hasTotp());
        }
        List<Grant> usable = held.stream()
                .filter(grant -> strength.suffices(RoleRules.needs(grant.role())))
                .toList();
        if (usable.isEmpty()) {
            throw SignInRefusal.STRONGER_SIGN_IN.refused(
                    "needs", RoleRules.needs(held.getFirst().role()));
        }
        Grant active = signIns.lastGrant(account.id(), app)
                .flatMap(last ->
                        usable.stream().filter(grant -> grant.id().equals(last)).findFirst())
                .orElse(usable.getFirst());
        SignIns.Entry entry =
                new SignIns.Entry(app, strength, boundDevice(account, active, strength, device), from, alone);
        return new In(account, signIns.start(active, entry));
    }

    private @Nullable String boundDevice(Account account, Grant active, Strength strength, @Nullable String device) {
        boolean longer = active.role() == Role.GUARDIAN || active.role() == Role.TEACHER;
        return device != null && longer && devices.isBound(account.id(), device, strength) ? device : null;
    }

    private SignInToken half(Account account, Grant grant, String app) {
        Instant now = clock.instant();
        return new SignInToken(
                SignInToken.Kind.HALF,
                account.id().value(),
                0,
                grant.id().value(),
                grant.role(),
                grant.place(),
                app,
                Strength.PASSWORD,
                null,
                now,
                now.plus(HALF_LIFE),
                now.plus(HALF_LIFE));
    }
}
