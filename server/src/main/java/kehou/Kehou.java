package kehou;

import java.nio.file.Path;
import java.util.Map;
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
    /** Lays the ground, starts the application on it, and says when it is ready. */
    public static void main(String[] args) {
        Map<String, String> env = System.getenv();
        try {
            Ground ground =
                    Ground.open(Path.of(env.getOrDefault("KEHOU_DATA", "data")).toAbsolutePath(), env);
            SpringApplication.getShutdownHandlers().add(ground::close);
            ConfigurableApplicationContext context = on(ground).run(args);
            context.getBean(Readiness.class).announce();
        } catch (GroundFailure refusal) {
            refuse(String.valueOf(refusal.getMessage()));
        }
    }

    /** The application on this ground, not yet running. Tests start it the same way. */
    static SpringApplicationBuilder on(Ground ground) {
        return new SpringApplicationBuilder(Kehou.class)
                .bannerMode(Banner.Mode.OFF)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("ground", ground);
                    ((DefaultListableBeanFactory) context.getBeanFactory())
                            .setAutowireCandidateResolver(new ByOwnName());
                });
    }

    private static void refuse(String line) {
        System.err.println("kehou: " + line);
        System.exit(2);
    }
}
