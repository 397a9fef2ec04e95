package kehou.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** How controllers receive scopes and ids, and the check that none of them forgot to say who may call. */
@Configuration(proxyBeanMethods = false)
class KernelWeb implements WebMvcConfigurer {
    private final Doorkeeper doorkeeper;
    private final ObjectProvider<Idempotency> idempotency;

    KernelWeb(Doorkeeper doorkeeper, ObjectProvider<Idempotency> idempotency) {
        this.doorkeeper = doorkeeper;
        this.idempotency = idempotency;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorkeeper);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ScopeArgument());
        resolvers.add(new KeyArgument(idempotency));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new IdFromText());
    }

    @Bean
    SmartInitializingSingleton everyEndpointSaysWhoMayCall(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        return () -> mappings.getHandlerMethods().forEach((mapping, method) -> {
            Set<String> paths = mapping.getPatternValues();
            if (Doorkeeper.isOurs(method) && !Doorkeeper.isOpen(method) && Doorkeeper.allowed(method) == null) {
                throw new IllegalStateException(paths + " says neither @Allowed nor @Open");
            }
        });
    }

    /** Hands the scope or the caller of the request to a controller method. */
    private static final class ScopeArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Scope.class || parameter.getParameterType() == Caller.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            if (parameter.getParameterType() == Caller.class) {
                return request.getAttribute(ScopeFilter.CALLER, NativeWebRequest.SCOPE_REQUEST);
            }
            return Tenancy.current();
        }
    }

    /** Hands the write and its key to a controller method that keeps keys itself. */
    private record KeyArgument(ObjectProvider<Idempotency> idempotency) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == KeyedWrite.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder)
                throws Exception {
            if (request.getNativeRequest() instanceof HttpServletRequest http
                    && http.getAttribute(ScopeFilter.CALLER) instanceof Caller caller) {
                return idempotency.getObject().write(http, caller);
            }
            throw KernelRefusal.SIGN_IN_REQUIRED.refused();
        }
    }

    /** Ids in paths and parameters. */
    private static final class IdFromText implements ConverterFactory<String, RowId> {
        @Override
        public <T extends RowId> Converter<String, T> getConverter(Class<T> type) {
            return text -> type.cast(JsonShapes.id(type, Long.parseLong(text)));
        }
    }
}
