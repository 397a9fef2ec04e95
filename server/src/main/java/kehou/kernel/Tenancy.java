package kehou.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Binds a scope to the work at hand. The transaction's begin hook hands it to PostgreSQL, whose row
 * security is the second wall; a transaction already open is switched to the scope and back.
 */
@Component
public class Tenancy {
    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    private final DataSource dataSource;

    Tenancy(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Runs the work in this scope; nests. */
    public <T> T as(Scope scope, Supplier<T> work) {
        boolean open = TransactionSynchronizationManager.isActualTransactionActive();
        if (open) {
            tellOpenTransaction(scope);
        }
        T answer = ScopedValue.where(CURRENT, scope).call(work::get);
        // After a failure the transaction is doomed and PostgreSQL takes no more statements.
        if (open) {
            tellOpenTransaction(current());
        }
        return answer;
    }

    /** Runs the work in this scope; nests. */
    public void as(Scope scope, Runnable work) {
        as(scope, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** For the servlet filter, whose work throws checked exceptions. */
    public static <T> T call(Scope scope, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, scope).call(work::call);
    }

    /** The scope of the work at hand, or null outside any. */
    public static @Nullable Scope current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    private void tellOpenTransaction(@Nullable Scope scope) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            tell(connection, scope);
        } catch (SQLException e) {
            throw new IllegalStateException("the scope could not be handed to the database", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    static void tell(Connection connection, @Nullable Scope scope) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(
                "select set_config('app.schools', ?, true), set_config('app.areas', ?, true)")) {
            set.setString(1, scope == null ? "" : joined(scope.schools()));
            set.setString(2, scope == null ? "" : joined(scope.areas()));
            set.execute();
        }
    }

    private static String joined(Set<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
