package kehou.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Where a request comes from: the connection's other end, unless that is one of our own proxies; then
 * what the proxy wrote last into X-Forwarded-For. Anything a client wrote there itself is not believed (trust S65).
 */
@Component
class ClientAddress {
    private static final String FORWARDED = "X-Forwarded-For";

    private final Set<String> proxies;

    ClientAddress(@Value("${kehou.trusted-proxy:}") List<String> proxies) {
        this.proxies = Set.copyOf(proxies);
    }

    String of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        String forwarded = request.getHeader(FORWARDED);
        if (forwarded == null || !proxies.contains(peer)) {
            return peer;
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    Visitor visitor(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return new Visitor(of(request), agent == null ? "" : agent);
    }
}
