package kehou.kernel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * A refusal is the commonest answer of a rush and goes out as it is; all other failures take the longer way through
 * {@link Problems}, which a refusal would pay for with a third of its time.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalResolver implements HandlerExceptionResolver {
    private final JsonMapper json;

    RefusalResolver(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (!(e instanceof Refused refused)) {
            return null;
        }
        try {
            Problems.write(response, refused, json);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }
}
