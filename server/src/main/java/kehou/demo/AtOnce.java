package kehou.demo;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many acts in one transaction: each commit by itself would cost the demonstration its seconds. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class AtOnce {
    private static final int MOST_WAITING = 40;
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Tenancy tenancy;
    private final TransactionTemplate transaction;
    private final DataSource connections;

    AtOnce(Tenancy tenancy, PlatformTransactionManager transactions, DataSource connections) {
        this.tenancy = tenancy;
        this.transaction = new TransactionTemplate(transactions);
        this.connections = connections;
    }

    /** Begins when those who follow what was done before have nearly caught up: they wait for a connection so long only. */
    void as(Scope scope, Runnable work) {
        while (waiting() > MOST_WAITING && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        tenancy.as(scope, () -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private int waiting() {
        try {
            return connections
                    .unwrap(HikariDataSource.class)
                    .getHikariPoolMXBean()
                    .getThreadsAwaitingConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
