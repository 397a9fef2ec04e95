package kehou.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Cookies of ours: one per app, unreadable to scripts; in production {@code __Host-} and Secure. */
@Component
class SignInCookies {
    private static final String DEVICE = "device";
    private static final String ASKER = "asker";
    private static final Duration DEVICE_LIFE = Duration.ofDays(365);

    private final boolean secure;
    private final Clock clock;

    SignInCookies(Environment environment, Clock clock) {
        this.secure = "production".equals(environment.getProperty("kehou.profile"));
        this.clock = clock;
    }

    Optional<String> token(HttpServletRequest request, String app) {
        return find(request, app);
    }

    void token(HttpServletResponse response, String app, String value, Instant until) {
        set(response, app, value, Duration.between(clock.instant(), until));
    }

    void dropToken(HttpServletResponse response, String app) {
        set(response, app, "", Duration.ZERO);
    }

    Optional<String> half(HttpServletRequest request, String app) {
        return find(request, app + "-half");
    }

    void half(HttpServletResponse response, String app, String value, Duration life) {
        set(response, app + "-half", value, life);
    }

    Optional<String> device(HttpServletRequest request) {
        return find(request, DEVICE);
    }

    void device(HttpServletResponse response, String value) {
        set(response, DEVICE, value, DEVICE_LIFE);
    }

    /** Ties a code to the browser that asked for it. */
    Optional<String> asker(HttpServletRequest request) {
        return find(request, ASKER);
    }

    void asker(HttpServletResponse response, String value, Duration life) {
        set(response, ASKER, value, life);
    }

    private String name(String of) {
        return (secure ? "__Host-kehou-" : "kehou-") + of;
    }

    private Optional<String> find(HttpServletRequest request, String of) {
        Cookie[] cookies = request.getCookies();
        String name = name(of);
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    private void set(HttpServletResponse response, String of, String value, Duration life) {
        ResponseCookie cookie = ResponseCookie.from(name(of), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
