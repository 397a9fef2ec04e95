package kehou.kernel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a controller only if its role is named there: denied by default. */
@Component
class Doorkeeper implements HandlerInterceptor {
    private final ApplicationEventPublisher events;

    Doorkeeper(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !request.getRequestURI().startsWith("/api/")) {
            return true;
        }
        if (isOpen(method)) {
            return true;
        }
        Caller caller = (Caller) request.getAttribute(ScopeFilter.CALLER);
        if (caller == null) {
            throw KernelRefusal.SIGN_IN_REQUIRED.refused();
        }
        if (!isAllowed(method, caller.scope().role())) {
            events.publishEvent(new Denied(caller.scope().place(), request.getMethod(), pattern(request)));
            throw KernelRefusal.NOT_YOURS.refused();
        }
        return true;
    }

    private static boolean isAllowed(HandlerMethod method, Role role) {
        if (isOurs(method)) {
            Allowed allowed = allowed(method);
            return allowed != null && Set.of(allowed.value()).contains(role);
        }
        // What libraries serve (the description of the API) is for staff.
        return role != Role.GUARDIAN && role != Role.CLASSROOM;
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("kehou.");
    }

    static boolean isOpen(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class)
                || (allowedOnMethod(method) == null
                        && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Open.class));
    }

    static @Nullable Allowed allowed(HandlerMethod method) {
        Allowed own = allowedOnMethod(method);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
    }

    private static @Nullable Allowed allowedOnMethod(HandlerMethod method) {
        return AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allowed.class);
    }

    private static String pattern(HttpServletRequest request) {
        return String.valueOf(
                request.getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern"));
    }
}
