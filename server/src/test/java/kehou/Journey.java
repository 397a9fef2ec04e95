package kehou;

import java.time.Instant;
import kehou.ground.Ground;
import kehou.ground.TestGround;
import kehou.kernel.MovableClock;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A test against the whole application: real PostgreSQL, real HTTP, one context and one database for all
 * such tests. Tests share the world and must not rely on being alone in it: make your own rows, or use
 * the fixture world.
 */
@SpringBootTest(classes = Kehou.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Journey.OnTestGround.class)
@ActiveProfiles("test")
public abstract class Journey {
    /** A Wednesday in the first weeks of the autumn term, in the afternoon, Beijing time. */
    public static final Instant NOW = Instant.parse("2026-09-16T08:30:00Z");

    @LocalServerPort
    protected int port;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected Tenancy tenancy;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void clockStandsAtTheFixture() {
        clock.moveTo(NOW);
    }

    /** One transaction in the system's scope over these schools. */
    protected <T> T inSchools(java.util.function.Supplier<T> work, Integer... schools) {
        return tenancy.as(Scope.system(Purpose.SERVICE, schools), () -> inTransaction(work));
    }

    /** One transaction in the scope at hand. */
    protected <T> T inTransaction(java.util.function.Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(_ -> work.get());
    }

    protected String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Puts the application on the shared test PostgreSQL. */
    static class OnTestGround implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Ground ground = TestGround.shared();
            context.getBeanFactory().registerSingleton("ground", ground);
        }
    }
}
