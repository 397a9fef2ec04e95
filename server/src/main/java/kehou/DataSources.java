package kehou;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import kehou.audit.AuditSeal;
import kehou.files.FilesFolder;
import kehou.ground.Database;
import kehou.ground.Ground;
import kehou.ground.Login;
import kehou.kernel.Secrets;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** One pool a role, so that no part of the application can do more than its part. */
@Configuration(proxyBeanMethods = false)
class DataSources {
    private static final int CONNECTIONS = 20;
    /**
     * The kernel shares a core out by sessions before it does by threads, and each process of PostgreSQL is a session of
     * its own, as all of this JVM is one: behind twenty that are at work, it has a twentieth (decision 20).
     */
    private static final int CONNECTIONS_OF_ONE_CORE = 8;

    private final Database database;

    DataSources(Ground ground) {
        this.database = ground.database();
    }

    @Bean
    @Primary
    HikariDataSource dataSource() {
        int cores = Runtime.getRuntime().availableProcessors();
        HikariConfig config = pool("app", database.app(), cores == 1 ? CONNECTIONS_OF_ONE_CORE : CONNECTIONS);
        config.setConnectionInitSql(
                "set lock_timeout = '2s'; set statement_timeout = '15s'; set idle_in_transaction_session_timeout = '30s'");
        return new HikariDataSource(config);
    }

    /** For ids and for what must not wait behind a held connection. */
    @Bean
    HikariDataSource apart() {
        return new HikariDataSource(pool("apart", database.app(), 2));
    }

    /** The sealer and the verifier of the audit. */
    @Bean
    HikariDataSource auditDataSource() {
        return new HikariDataSource(pool("audit", database.audit(), 2));
    }

    @Bean
    @FlywayDataSource
    DataSource migrator() {
        Login login = database.migrator();
        return new SimpleDriverDataSource(new org.postgresql.Driver(), database.url(), login.user(), login.password());
    }

    @Bean
    Secrets secrets(Ground ground) {
        return new Secrets(
                ground.rootSecret().derive("vault"),
                ground.data().resolve("keys").resolve("children"));
    }

    @Bean
    FilesFolder filesFolder(Ground ground) {
        return new FilesFolder(ground.data().resolve("files"));
    }

    @Bean
    AuditSeal auditSeal(Ground ground) {
        return AuditCommand.seal(ground);
    }

    private HikariConfig pool(String name, Login login, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(database.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        return config;
    }
}
