package kehou.ground;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Asks the guard when the schema is there and before the first request can come in. */
@Component
class GuardedStart implements SmartInitializingSingleton {
    private final Ground ground;
    private final Environment environment;

    GuardedStart(Ground ground, Environment environment) {
        this.ground = ground;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> refusals = Guard.refusals(ground.database(), node());
        if (!refusals.isEmpty()) {
            throw new GroundFailure(
                    refusals.stream().map(line -> "拒绝启动: " + line).collect(Collectors.joining("\n")));
        }
    }

    private Guard.Node node() {
        return new Guard.Node(
                text("KEHOU_PROFILE").equals("production"),
                ground.rootSecret(),
                text("KEHOU_TLS"),
                text("KEHOU_TRUSTED_PROXY"),
                environment.getProperty("springdoc.api-docs.enabled", Boolean.class, true),
                endpoints(),
                InstantSource.system());
    }

    private Set<String> endpoints() {
        return Arrays.stream(environment
                        .getProperty("management.endpoints.web.exposure.include", "health")
                        .split(","))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private String text(String name) {
        return environment.getProperty(name, "").strip();
    }
}
