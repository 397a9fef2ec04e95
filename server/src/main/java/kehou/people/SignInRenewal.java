package kehou.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands out the next cookie to someone who keeps working, so that only the idle are signed out. */
@Configuration(proxyBeanMethods = false)
class SignInRenewal implements WebMvcConfigurer, HandlerInterceptor {
    private final SignIns signIns;
    private final SignInTokens tokens;
    private final SignInCookies cookies;
    private final Clock clock;

    SignInRenewal(SignIns signIns, SignInTokens tokens, SignInCookies cookies, Clock clock) {
        this.signIns = signIns;
        this.tokens = tokens;
        this.cookies = cookies;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(SignInCallers.TOKEN) instanceof SignInToken token
                && request.getHeader("Authorization") == null
                && token.isDueForRenewal(clock.instant())) {
            signIns.renew(token)
                    .ifPresent(next -> cookies.token(response, next.app(), tokens.sign(next), next.expiresAt()));
        }
        return true;
    }
}
