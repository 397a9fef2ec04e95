package kehou.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.DeserializationFeature;

/** The kernel's own beans. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableAsync
class KernelBeans {
    private static final int JOBS_AT_ONCE = 4;
    private static final String LOCK_TIMEOUT = "55P03";

    /**
     * The one clock. A demo may be pinned: its clock starts at {@code KEHOU_DEMO_DATE} and runs on from there.
     *
     * @param pinned a date (then at the present time of day) or a date and time, in Beijing; empty for now
     */
    @Bean
    MovableClock clock(@Value("${KEHOU_DEMO_DATE:}") String pinned, @Value("${kehou.demo:off}") String demo) {
        MovableClock clock = new MovableClock();
        if (demo.equals("on") && !pinned.isBlank()) {
            LocalDateTime start = pinned.contains("T")
                    ? LocalDateTime.parse(pinned)
                    : LocalDate.parse(pinned).atTime(LocalTime.now(clock));
            clock.moveTo(start.atZone(MovableClock.BEIJING).toInstant());
        }
        return clock;
    }

    /** Four jobs at once: on the one thread that Spring has for those with a delay, a slow one keeps all others waiting. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler jobs = new ThreadPoolTaskScheduler();
        jobs.setPoolSize(JOBS_AT_ONCE);
        jobs.setThreadNamePrefix("jobs-");
        return jobs;
    }

    @Bean
    ScopedTransactions transactionManager(DataSource dataSource) {
        return new ScopedTransactions(dataSource);
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(named(new JdbcTemplate(dataSource)));
    }

    /** Short statements that must not wait for a connection while their caller holds one. */
    @Bean
    JdbcClient apartJdbc(@Qualifier("apart") DataSource apart) {
        return JdbcClient.create(named(new JdbcTemplate(apart)));
    }

    @Bean
    Vault vault(Secrets secrets) {
        return new Vault(secrets.root(), new ChildKeys(secrets.childKeys(), secrets.root()));
    }

    @Bean
    JsonMapperBuilderCustomizer jsonShapes() {
        return mapper -> mapper.addModule(new JsonShapes())
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Bean
    WebMvcRegistrations handlerAdapter(ObjectProvider<Idempotency> idempotency) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new QuickMapping();
            }

            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new OnceAdapter(idempotency);
            }
        };
    }

    /** A lock that was not to be had in time has no name of its own in Spring; it is one of those that pass. */
    private static JdbcTemplate named(JdbcTemplate template) {
        var names = new SQLExceptionSubclassTranslator();
        names.setCustomTranslator((task, _, failed) ->
                LOCK_TIMEOUT.equals(failed.getSQLState()) ? new CannotAcquireLockException(task, failed) : null);
        template.setExceptionTranslator(names);
        return template;
    }
}
