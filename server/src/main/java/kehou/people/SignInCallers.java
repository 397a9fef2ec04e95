package kehou.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kehou.kernel.Caller;
import kehou.kernel.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Recognises who asks, from the bearer token or from the cookie of the app that the request names. A
 * cookie without a named app counts for nothing: no foreign page can set that header, so no foreign page
 * can write with our cookie. Asks no database.
 */
@Component
class SignInCallers implements Callers {
    static final String TOKEN = SignInToken.class.getName();
    private static final String APP = "X-Kehou-App";
    private static final String BEARER = "Bearer ";

    private final SignInTokens tokens;
    private final SignInCookies cookies;
    private final Revocations revocations;
    private final Scopes scopes;

    SignInCallers(SignInTokens tokens, SignInCookies cookies, Revocations revocations, Scopes scopes) {
        this.tokens = tokens;
        this.cookies = cookies;
        this.revocations = revocations;
        this.scopes = scopes;
    }

    /** The token behind the request at hand; without one, refuses with 401. */
    static SignInToken token(HttpServletRequest request) {
        if (request.getAttribute(TOKEN) instanceof SignInToken token && token.kind() == SignInToken.Kind.SIGN_IN) {
            return token;
        }
        throw SignInRefusal.ENDED.refused();
    }

    @Override
    public Optional<Caller> of(HttpServletRequest request) {
        // One that has run out is nobody's: what is open stays open, all else asks to sign in.
        Optional<SignInToken> token = shown(request).flatMap(tokens::read).filter(read -> isGood(read, request));
        if (token.isEmpty()) {
            return Optional.empty();
        }
        SignInToken good = token.get();
        request.setAttribute(TOKEN, good);
        return Optional.of(new Caller(scopes.of(good), String.valueOf(good.of())));
    }

    private boolean isGood(SignInToken token, HttpServletRequest request) {
        return switch (token.kind()) {
            case HALF -> false;
            case SCREEN -> true;
            case SIGN_IN ->
                !revocations.isEnded(token.of()) && (token.device() == null || isOn(token.device(), request));
        };
    }

    private boolean isOn(String device, HttpServletRequest request) {
        return cookies.device(request).map(Devices::hash).filter(device::equals).isPresent();
    }

    private Optional<String> shown(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(BEARER)) {
            return Optional.of(header.substring(BEARER.length()));
        }
        String app = app(request);
        return app != null && Apps.ALL.contains(app) ? cookies.token(request, app) : Optional.empty();
    }

    /** A read may name the app in its address: event streams and downloads cannot set headers. */
    private static @Nullable String app(HttpServletRequest request) {
        String header = request.getHeader(APP);
        return header == null && request.getMethod().equals("GET") ? request.getParameter("app") : header;
    }
}
