package kehou;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kehou.kernel.Caller;
import kehou.kernel.Callers;
import kehou.kernel.Scope;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Lets a test call the API in a scope of its choosing, without an account. Every other credential goes
 * to the application's own recogniser. Exists in the test sources only.
 */
final class TestCallers implements Callers {
    private static final String PREFIX = "Bearer test-";

    private final ObjectProvider<Callers> all;
    private final Map<String, Caller> issued = new ConcurrentHashMap<>();

    TestCallers(ObjectProvider<Callers> all) {
        this.all = all;
    }

    String tokenFor(Scope scope) {
        String token = "test-" + UUID.randomUUID();
        issued.put(token, new Caller(scope, token));
        return token;
    }

    @Override
    public Optional<Caller> of(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null && header.startsWith(PREFIX)) {
            return Optional.ofNullable(issued.get(header.substring("Bearer ".length())));
        }
        return all.stream().filter(callers -> callers != this).findFirst().flatMap(callers -> callers.of(request));
    }
}
