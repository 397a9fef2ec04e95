package kehou.people;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From the half-way token to a full sign-in, by the second factor. */
@Component
class SecondStep {
    private final SignInTokens tokens;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Entrance entrance;

    SecondStep(SignInTokens tokens, Accounts accounts, SecondFactors factors, Entrance entrance) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.factors = factors;
        this.entrance = entrance;
    }

    /** A secret for someone whose password was right and who has no second factor yet. */
    SecondFactors.TotpEnrolment enrol(String half) {
        return factors.enrol(account(read(half)));
    }

    Entrance.Outcome complete(String half, String code, @Nullable String device, Visitor from) {
        SignInToken token = read(half);
        Account account = account(token);
        factors.prove(account, code, SignInRefusal.WRONG_CREDENTIALS);
        return entrance.enter(account, token.app(), Strength.TOTP, device, from, true);
    }

    private SignInToken read(String half) {
        return tokens.read(half)
                .filter(token -> token.kind() == SignInToken.Kind.HALF)
                .orElseThrow(SignInRefusal.ENDED::refused);
    }

    private Account account(SignInToken half) {
        return accounts.require(new Account.Id(half.account()));
    }
}
