package kehou.notification;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears, on a connection of its own, what any node announced, and hands it to this node's streams. When
 * the connection was lost signals may have passed by, so every screen is told to fetch anew.
 */
@Component
class SignalWire implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SignalWire.class);
    private static final Duration LISTEN = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final HikariDataSource login;
    private final SignalStore store;
    private final LiveStreams streams;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread listener;
    private volatile @Nullable Connection heard;

    SignalWire(@Qualifier("apart") HikariDataSource login, SignalStore store, LiveStreams streams) {
        this.login = login;
        this.store = store;
        this.streams = streams;
    }

    @Override
    public void start() {
        listener = Thread.ofVirtual().name("live-signals").start(this::listenUntilStopped);
    }

    @Override
    public void stop() {
        stopping.countDown();
        closeQuietly(heard);
        listener = null;
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    private void listenUntilStopped() {
        boolean again = false;
        while (stopping.getCount() > 0) {
            try (Connection connection =
                    DriverManager.getConnection(login.getJdbcUrl(), login.getUsername(), login.getPassword())) {
                heard = connection;
                listen(connection, again);
            } catch (SQLException e) {
                again = true;
                if (stopping.getCount() > 0) {
                    LOG.warn("live signals are not heard, trying again: {}", e.getMessage());
                }
            }
            pause();
        }
    }

    private void listen(Connection connection, boolean again) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + SignalStore.CHANNEL);
        }
        if (again) {
            streams.resyncAll();
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (stopping.getCount() > 0) {
            PGNotification @Nullable [] some = postgres.getNotifications((int) LISTEN.toMillis());
            for (PGNotification one : some == null ? new PGNotification[0] : some) {
                streams.deliver(store.read(one.getParameter()));
            }
        }
    }

    private void pause() {
        try {
            stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(@Nullable Connection connection) {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("the listening connection was gone already", e);
        }
    }
}
