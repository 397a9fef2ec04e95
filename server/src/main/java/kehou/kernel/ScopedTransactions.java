package kehou.kernel;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Every transaction begins by telling PostgreSQL which schools it may touch; without a scope, none. */
class ScopedTransactions extends JdbcTransactionManager {
    private final DataSource source;

    ScopedTransactions(DataSource source) {
        super(source);
        this.source = source;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Scope scope = Tenancy.current();
        if (scope == null) {
            return;
        }
        try {
            if (TransactionSynchronizationManager.getResource(source) instanceof ConnectionHolder holder) {
                Tenancy.tell(holder.getConnection(), scope);
            }
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("the scope could not be handed to the database", e);
        }
    }
}
