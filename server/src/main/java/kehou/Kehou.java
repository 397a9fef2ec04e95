package kehou;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import kehou.ground.Ground;
import kehou.ground.GroundFailure;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** The one application: every portal's API and pages, over one PostgreSQL. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Kehou {
    private static final int REFUSED = 2;
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /** Lays the ground, starts the application on it, and says when it is ready. */
    public static void main(String[] args) {
        Map<String, String> env = System.getenv();
        carryRequests(Runtime.getRuntime().availableProcessors());
        try {
            ConfigurableApplicationContext context = on(() -> laid(env)).run(args);
            context.getBean(Readiness.class).announce();
        } catch (GroundFailure refusal) {
            say(refusal);
            System.exit(REFUSED);
        }
    }

    /**
     * The application on this ground, not yet running; the ground is laid while Spring looks for its beans, and no bean
     * is made before. Tests start it the same way.
     */
    static SpringApplicationBuilder on(Supplier<Ground> ground) {
        return new SpringApplicationBuilder(Kehou.class)
                .bannerMode(Banner.Mode.OFF)
                .initializers(context -> {
                    DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
                    beans.setAutowireCandidateResolver(new ByOwnName());
                    CompletableFuture<Ground> laid = CompletableFuture.supplyAsync(
                            ground, task -> Thread.ofPlatform().name("ground").start(task));
                    context.addBeanFactoryPostProcessor(_ -> beans.registerSingleton("ground", waitFor(laid)));
                });
    }

    /**
     * A core is shared out by threads: with one that carries requests, beside a compiler, a collector and jobs, even who is
     * only told to come again waits for all of these. Before the first request, and unless it was said otherwise. On more
     * cores there are as many carriers; more of them take from the lanes (bench/REFERENCE.md).
     */
    private static void carryRequests(int cores) {
        if (cores == 1) {
            System.getProperties().putIfAbsent(CARRIERS, "4");
        }
    }

    private static Ground laid(Map<String, String> env) {
        try {
            Ground ground =
                    Ground.open(Path.of(env.getOrDefault("KEHOU_DATA", "data")).toAbsolutePath(), env);
            SpringApplication.getShutdownHandlers().add(ground::close);
            return ground;
        } catch (GroundFailure refusal) {
            // Nothing is there that would have to be closed, and whoever could close it waits for us.
            say(refusal);
            Runtime.getRuntime().halt(REFUSED);
            throw refusal;
        }
    }

    private static Ground waitFor(CompletableFuture<Ground> laid) {
        try {
            return laid.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void say(GroundFailure refusal) {
        System.err.println("kehou: " + refusal.getMessage());
    }
}
