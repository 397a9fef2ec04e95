package kehou.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one-time password of an authenticator app: enrolled once, confirmed by a code of it, each code good once. */
@Component
class SecondFactors {
    private final CityWork city;
    private final CredentialStore store;
    private final Lockouts lockouts;
    private final SignIns signIns;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            CityWork city,
            CredentialStore store,
            Lockouts lockouts,
            SignIns signIns,
            Clock clock,
            ApplicationEventPublisher events) {
        this.city = city;
        this.store = store;
        this.lockouts = lockouts;
        this.signIns = signIns;
        this.clock = clock;
        this.events = events;
    }

    /** What the person puts into the authenticator: the secret, and the same as an address for a QR code. */
    record TotpEnrolment(String secret, String uri) {}

    /** A fresh secret, in force once a code of it was shown. An account with a confirmed one keeps that. */
    TotpEnrolment enrol(Account account) {
        String secret = Totp.newSecret(random);
        if (!city.get(() -> store.proposeTotp(CityWork.CITY, account.id(), secret))) {
            throw SignInRefusal.TOTP_KEPT.refused();
        }
        String login = account.login();
        return new TotpEnrolment(
                secret, Totp.uri(secret, login == null ? account.name().masked() : login));
    }

    /** Refuses with {@code wrong} unless this is the code of the moment, not used before; confirms a new secret. */
    void prove(Account account, String code, SignInRefusal wrong) {
        String counted = "totp " + account.id().value();
        lockouts.count(counted);
        if (!city.get(() -> isRight(account.id(), code))) {
            city.run(() -> events.publishEvent(new SignIn.Failed(0, account.id().value(), Strength.TOTP.name())));
            throw wrong.refused();
        }
        lockouts.forget(counted);
        if (!account.hasTotp()) {
            city.run(() -> {
                store.confirmTotp(CityWork.CITY, account.id(), clock.instant());
                events.publishEvent(new Account.TotpConfirmed(account.id().value()));
            });
        }
    }

    /** Takes the second factor away (a lost phone); the person enrols anew at the next sign-in. */
    void reset(Account.Id account) {
        city.run(() -> {
            store.dropTotp(CityWork.CITY, account);
            signIns.endAll(account, SignIn.End.TOTP);
        });
    }

    private boolean isRight(Account.Id id, String code) {
        CredentialStore.Credentials kept = store.find(CityWork.CITY, id).orElseThrow();
        String secret = kept.totpSecret();
        OptionalLong step = secret == null ? OptionalLong.empty() : Totp.stepOf(secret, code, clock.instant());
        return step.isPresent() && store.useStep(CityWork.CITY, id, step.getAsLong());
    }
}
