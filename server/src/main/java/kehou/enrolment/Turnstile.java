package kehou.enrolment;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import kehou.kernel.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets through as many presses a second as a node decides in good time (and a second's worth at once, as far as the
 * {@link Crowd} has room); the others hear at once when to come again. Stands before sign-ins and scopes, so that a refusal costs next to nothing, and only in the
 * way of presses (real and rehearsed ones): roll-call, callbacks of payment channels and sign-ins never meet it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Turnstile implements Filter {
    private static final Pattern PRESS = Pattern.compile("/api/children/\\d+/(enrolments|rehearsals/\\d+/presses)");
    private static final long SECOND = 1_000_000_000L;
    /** Phones come back by themselves up to here. */
    private static final int LONGEST_WAIT = 5;

    private final long interval;
    private final AtomicLong due = new AtomicLong(System.nanoTime());
    private final AtomicLong second = new AtomicLong();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final Crowd crowd;
    private final JsonMapper json;

    /** @param presses how many a second; stated in docs/limits.md with how it was found */
    Turnstile(@Value("${kehou.rush.presses-per-second}") int presses, Crowd crowd, JsonMapper json) {
        this.interval = SECOND / presses;
        this.crowd = crowd;
        this.json = json;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer
                && http.getMethod().equals("POST")
                && PRESS.matcher(http.getRequestURI()).matches())) {
            chain.doFilter(request, response);
        } else if (!crowd.enter()) {
            turnAway(answer);
        } else {
            try {
                if (admit(System.nanoTime())) {
                    chain.doFilter(request, response);
                } else {
                    turnAway(answer);
                }
            } finally {
                crowd.leave();
            }
        }
    }

    /** The generic cell rate algorithm: one number says when the next press is due. */
    private boolean admit(long now) {
        while (true) {
            long at = due.get();
            long next = Math.max(at, now) + interval;
            if (next - now > SECOND) {
                return false;
            }
            if (due.compareAndSet(at, next)) {
                return true;
            }
        }
    }

    /** The more were turned away within this second, the longer is the wait, and not all come back at once. */
    private void turnAway(HttpServletResponse response) throws IOException {
        long now = System.nanoTime() / SECOND;
        if (second.getAndSet(now) != now) {
            turnedAway.set(0);
        }
        int before = turnedAway.getAndIncrement();
        int wait = Math.min(
                LONGEST_WAIT,
                1
                        + (int) (before * interval / SECOND)
                        + ThreadLocalRandom.current().nextInt(2));
        Problems.write(response, Refusal.LANE_FULL.refused("ahead", before, "retryAfter", wait), json);
    }
}
