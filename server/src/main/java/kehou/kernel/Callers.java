package kehou.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Recognises the caller of a request; implemented by the module that knows accounts and sign-ins. */
public interface Callers {
    /**
     * The caller, or empty when the request carries no credential. A credential that is not (or no
     * longer) good refuses with 401, a revocation list that cannot be trusted with 503.
     */
    Optional<Caller> of(HttpServletRequest request);
}
