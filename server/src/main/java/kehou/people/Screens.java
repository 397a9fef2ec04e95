package kehou.people;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.stereotype.Component;

/** Opens a classroom screen for one lesson: a capability that ends with the lesson, not a sign-in (NP-1.2.6/qr). */
@Component
public class Screens {
    private final SignInTokens tokens;
    private final SignInCookies cookies;
    private final Clock clock;

    Screens(SignInTokens tokens, SignInCookies cookies, Clock clock) {
        this.tokens = tokens;
        this.cookies = cookies;
        this.clock = clock;
    }

    /**
     * A token whose scope has the role CLASSROOM, the school as place and the session as approval.
     *
     * @param teacher scope of who confirmed it
     * @param session row id of the lesson's session
     * @param until end of the lesson
     */
    public String open(Scope teacher, int school, long session, Instant until) {
        return tokens.sign(new SignInToken(
                SignInToken.Kind.SCREEN,
                teacher.account(),
                session,
                0,
                Role.CLASSROOM,
                teacher.at(school),
                Apps.CLASSROOM,
                Strength.CODE,
                null,
                clock.instant(),
                until,
                until));
    }

    /** Hands the token to the screen's browser. */
    public void show(HttpServletResponse response, String token, Instant until) {
        cookies.token(response, Apps.CLASSROOM, token, until);
    }
}
