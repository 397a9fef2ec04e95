package kehou;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the built web apps; a path inside an app that is no file is the app's page (its router knows it). */
@Configuration(proxyBeanMethods = false)
class WebPages implements WebMvcConfigurer {
    private static final List<String> APPS = List.of("desk", "m", "classroom");

    private final Path dist;

    WebPages(@Value("${KEHOU_WEB:web/dist}") String dist) {
        this.dist = Path.of(dist).toAbsolutePath();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        if (!Files.isDirectory(dist)) {
            return;
        }
        for (String app : APPS) {
            serve(registry, "/" + app, folder(app));
        }
        serve(registry, "", folder("public"));
    }

    /** The resource handler answers no empty path, so that an app's own address is led to its page. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        if (!Files.isDirectory(dist)) {
            return;
        }
        registry.addViewController("/").setViewName("forward:/index.html");
        registry.addRedirectViewController("/api/docs", "/desk/api-docs");
        for (String app : APPS) {
            registry.addRedirectViewController("/" + app, "/" + app + "/");
            registry.addViewController("/" + app + "/").setViewName("forward:/" + app + "/index.html");
        }
    }

    private Path folder(String app) {
        return dist.resolve(app.equals("m") ? "mobile" : app);
    }

    private static void serve(ResourceHandlerRegistry registry, String path, Path folder) {
        String location = folder.toUri().toString();
        // Hashed names never change their content; pages must be asked for anew.
        registry.addResourceHandler(path + "/assets/**")
                .addResourceLocations(location + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler(path.isEmpty() ? "/**" : path + "/**", path.isEmpty() ? "/" : path)
                .addResourceLocations(location)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageOfApp());
    }

    private static final class PageOfApp extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = path.isEmpty() ? null : super.getResource(path, location);
            if (file != null && file.isReadable() && !path.endsWith("/")) {
                return file;
            }
            boolean page = !path.startsWith("api/") && path.lastIndexOf('.') < path.lastIndexOf('/') + 1;
            return page ? super.getResource("index.html", location) : null;
        }
    }
}
