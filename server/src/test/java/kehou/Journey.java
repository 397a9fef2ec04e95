package kehou;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kehou.ground.Ground;
import kehou.ground.TestGround;
import kehou.kernel.Callers;
import kehou.kernel.MovableClock;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.plan.FeeItem;
import kehou.plan.FeeStandard;
import kehou.plan.FeeStandardDraft;
import kehou.plan.FeeStandards;
import kehou.region.Organisation;
import kehou.region.OrganisationChange;
import kehou.region.Organisations;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
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
@SpringBootTest(
        classes = {Kehou.class, Journey.TestBeans.class, Journey.TestStandards.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Journey.OnTestGround.class)
@ActiveProfiles("test")
public abstract class Journey {
    /** A Wednesday in the first weeks of the autumn term, in the afternoon, Beijing time. */
    public static final Instant NOW = Instant.parse("2026-09-16T08:30:00Z");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);

    @LocalServerPort
    protected int port;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected Tenancy tenancy;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private TestCallers callers;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void clockStandsAtTheFixture() {
        clock.moveTo(NOW);
    }

    /** One transaction in the system's scope over these schools. */
    protected <T> T inSchools(Supplier<T> work, Integer... schools) {
        return tenancy.as(Scope.system(Purpose.SERVICE, schools), () -> inTransaction(work));
    }

    /** One transaction in the scope at hand. */
    protected <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(_ -> work.get());
    }

    protected String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** The API as nobody. */
    protected Http http() {
        return new Http(url(""), null);
    }

    /** The API as whoever has this scope. */
    protected Http http(Scope scope) {
        return new Http(url(""), callers.tokenFor(scope));
    }

    /** A bearer token for this scope, for a client of the test's own. */
    protected String token(Scope scope) {
        return callers.tokenFor(scope);
    }

    /** The API with a real token, as a sign-in gave it. */
    protected Http httpWithToken(String token) {
        return new Http(url(""), token);
    }

    /** A scope such as sign-in builds: this role at this school, with an account of the given number. */
    protected static Scope staff(Role role, int school, long account) {
        return new Scope(role, school, account, Set.of(school), Set.of(), Set.of(), Purpose.SERVICE, null);
    }

    /** A guardian of these pupils (row ids). */
    protected static Scope guardian(long account, Long... pupils) {
        Set<Integer> schools = Arrays.stream(pupils).map(RowId::schoolOf).collect(Collectors.toSet());
        return new Scope(Role.GUARDIAN, 0, account, schools, Set.of(), Set.of(pupils), Purpose.SERVICE, null);
    }

    /** An authority that may read the roll-ups of these areas. */
    protected static Scope bureau(int place, long account, Integer... areas) {
        return new Scope(Role.BUREAU, place, account, Set.of(), Set.of(areas), Set.of(), Purpose.SUPERVISION, null);
    }

    /** Waits for what follows a commit. */
    public static void eventually(Supplier<Boolean> condition) {
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!condition.get()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("still not so after " + LONGEST_WAIT);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Waits until all that was published of this row has been heard by everybody who listens. */
    protected void heard(long row) {
        eventually(() -> jdbc.sql("select count(*) from kernel.event_publication where serialized_event like :row")
                        .param("row", "%" + row + "%")
                        .query(Integer.class)
                        .single()
                == 0);
    }

    /** What only tests have. */
    @TestConfiguration(proxyBeanMethods = false)
    static class TestBeans {
        @Bean
        @Primary
        TestCallers testCallers(ObjectProvider<Callers> all) {
            return new TestCallers(all);
        }

        /** The packs of Nanchang and its province bind in the world of the tests. */
        @Bean
        ApplicationRunner cityInItsDivision(Organisations organisations, Tenancy tenancy) {
            return _ -> {
                Organisation city = organisations.require(Organisation.CITY);
                Scope bureau = bureau(city.number(), 1, city.number());
                OrganisationChange change = new OrganisationChange(
                        city.name(), null, null, null, false, false, false, false, null, "360100", city.version());
                tenancy.as(bureau, () -> organisations.change(bureau, city.number(), change));
            };
        }
    }

    /** Fees of tests lie within these standards of the city's. */
    @TestConfiguration(proxyBeanMethods = false)
    static class TestStandards {
        private static final List<String> DOCUMENTS = List.of("价〔2026〕1号", "湖发改价〔2026〕12号");

        @Bean
        ApplicationRunner approvedFees(FeeStandards standards, Tenancy tenancy) {
            return _ -> {
                Scope bureau = bureau(Organisation.CITY, 1, Organisation.CITY);
                if (!standards.at(Organisation.CITY).isEmpty()) {
                    return;
                }
                for (String document : DOCUMENTS) {
                    for (FeeItem item : List.of(FeeItem.BASE_SERVICE, FeeItem.ENRICHMENT)) {
                        tenancy.as(bureau, () -> standards.publish(bureau, standard(document, item)));
                    }
                }
            };
        }

        private static FeeStandardDraft standard(String document, FeeItem item) {
            return new FeeStandardDraft(
                    "试验收费 " + item,
                    item,
                    document,
                    LocalDate.of(2026, 7, 1),
                    List.of(FeeStandard.Approver.values()),
                    FeeStandard.Unit.TERM,
                    10_000_000,
                    60,
                    "教学日 16:30 至 18:30",
                    "课后服务",
                    List.of(),
                    List.of(),
                    LocalDate.of(2020, 1, 1),
                    null);
        }
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
