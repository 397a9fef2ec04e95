package kehou.kernel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Puts the idempotency wrapper around every keyed write, so that controllers stay plain. */
class OnceAdapter extends RequestMappingHandlerAdapter {
    private final ObjectProvider<Idempotency> idempotency;

    OnceAdapter(ObjectProvider<Idempotency> idempotency) {
        this.idempotency = idempotency;
    }

    @Override
    protected @Nullable ModelAndView invokeHandlerMethod(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod method) throws Exception {
        if (request.getAttribute(ScopeFilter.CALLER) instanceof Caller caller && Idempotency.covers(request, method)) {
            return idempotency.getObject().once(request, response, caller, answer -> plainly(request, answer, method));
        }
        return super.invokeHandlerMethod(request, response, method);
    }

    private @Nullable ModelAndView plainly(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod method) throws Exception {
        return super.invokeHandlerMethod(request, response, method);
    }
}
