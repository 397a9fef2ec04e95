package kehou.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Runs every API request inside its caller's scope. Sits in the security chain, behind the headers. */
class ScopeFilter extends OncePerRequestFilter {
    static final String CALLER = Caller.class.getName();

    private final Callers callers;
    private final ClockWatch clocks;
    private final JsonMapper json;

    ScopeFilter(Callers callers, ClockWatch clocks, JsonMapper json) {
        this.callers = callers;
        this.clocks = clocks;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (clocks.isApart()) {
            Problems.write(response, KernelRefusal.BUSY.refused(), json);
            return;
        }
        Optional<Caller> caller;
        try {
            caller = Tenancy.call(Scope.anyone(), () -> callers.of(request));
        } catch (Refused refused) {
            Problems.write(response, refused, json);
            return;
        } catch (CannotCreateTransactionException | TransientDataAccessException | CannotGetJdbcConnectionException e) {
            Problems.write(response, KernelRefusal.BUSY.refused(), json);
            return;
        } catch (Exception e) {
            throw new ServletException(e);
        }
        caller.ifPresent(c -> request.setAttribute(CALLER, c));
        Scope scope = caller.map(Caller::scope).orElseGet(Scope::anyone);
        try {
            Tenancy.call(scope, () -> {
                chain.doFilter(request, response);
                return Boolean.TRUE;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
