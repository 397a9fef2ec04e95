package kehou.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares this machine's clock with the database's. Windows open to the second and holds lapse by the clock, so a node
 * that is more than a second off stops serving until it is right again.
 */
@Component
class ClockWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final Duration ALLOWED = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final InstantSource machine;
    private volatile boolean apart;

    @Autowired
    ClockWatch(@Qualifier("apartJdbc") JdbcClient jdbc) {
        this(jdbc, InstantSource.system());
    }

    ClockWatch(JdbcClient jdbc, InstantSource machine) {
        this.jdbc = jdbc;
        this.machine = machine;
    }

    boolean isApart() {
        return apart;
    }

    /** The database is asked between two readings, so that a slow answer is not taken for a difference. */
    @Scheduled(fixedDelayString = "PT10S")
    void look() {
        Instant before = machine.instant();
        Instant there = jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Instant after = machine.instant();
        boolean now = there.isBefore(before.minus(ALLOWED)) || there.isAfter(after.plus(ALLOWED));
        if (now != apart) {
            LOG.warn(
                    "the clock of this machine is {}",
                    now ? "over a second from the database's: not serving" : "right again");
        }
        apart = now;
    }
}
