package kehou.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns the outcome of a sign-in into cookies and an answer. */
@Component
class SignInAnswers {
    private final SignInTokens tokens;
    private final SignInCookies cookies;
    private final Devices devices;
    private final GrantCards cards;

    SignInAnswers(SignInTokens tokens, SignInCookies cookies, Devices devices, GrantCards cards) {
        this.tokens = tokens;
        this.cookies = cookies;
        this.devices = devices;
        this.cards = cards;
    }

    SignedIn answer(Entrance.Outcome outcome, HttpServletResponse response) {
        return switch (outcome) {
            case Entrance.In in -> {
                cookies.token(
                        response,
                        in.token().app(),
                        tokens.sign(in.token()),
                        in.token().expiresAt());
                yield signedIn(in.account(), in.token());
            }
            case Entrance.Half half -> {
                cookies.half(response, half.token().app(), tokens.sign(half.token()), Entrance.HALF_LIFE);
                yield new SignedIn(
                        half.token().app(),
                        person(half.account()),
                        List.of(),
                        null,
                        true,
                        half.mustEnrol(),
                        half.token().expiresAt());
            }
        };
    }

    SignedIn signedIn(Account account, SignInToken token) {
        List<GrantCard> held = cards.of(account.id(), token.app());
        GrantCard active = held.stream()
                .filter(card -> card.id().value() == token.grant())
                .findFirst()
                .orElseThrow(SignInRefusal.ENDED::refused);
        return new SignedIn(token.app(), person(account), held, active, false, false, token.expiresAt());
    }

    /** Hash of the device's token; a device without one is given one. */
    String device(HttpServletRequest request, HttpServletResponse response) {
        String device = cookies.device(request).orElseGet(devices::fresh);
        cookies.device(response, device);
        return Devices.hash(device);
    }

    private static SignedIn.Person person(Account account) {
        return new SignedIn.Person(account.id(), account.name().text());
    }
}
