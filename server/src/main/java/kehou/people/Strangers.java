package kehou.people;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** People who use a public page without signing in: how much one address may send, and all of them about one thing. */
@Component
public class Strangers {
    private final Limits limits;
    private final ClientAddress client;

    Strangers(Limits limits, ClientAddress client) {
        this.limits = limits;
        this.client = client;
    }

    /** Counts what is written; {@code kernel.too_many} beyond what ten minutes allow this address or this subject. */
    public void write(HttpServletRequest request, String subject) {
        limits.writingFrom(client.of(request), subject);
    }

    /** Counts a code that is tried as a wrong one, until {@link #known}; {@code kernel.too_many} beyond the limit. */
    public void ask(HttpServletRequest request) {
        limits.codeAsked(client.of(request));
    }

    /** The code was a right one. */
    public void known(HttpServletRequest request) {
        limits.codeKnown(client.of(request));
    }
}
