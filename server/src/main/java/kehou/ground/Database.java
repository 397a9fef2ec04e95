package kehou.ground;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where the data is and who may come in.
 *
 * @param url a JDBC address without user and password
 * @param migrator owns the schemas; never used by the running application
 * @param app what the application works as: under row level security, owner of nothing
 * @param audit may append to the audit log and nothing else
 * @param rollup reads the city's roll-ups
 */
public record Database(String url, Login migrator, Login app, Login audit, Login rollup) {
    /** A new connection as one of the logins; the caller closes it. */
    public Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    /** The same server and logins, another database on it. */
    Database named(String name) {
        return new Database(ConnectionUrl.withDatabase(url, name), migrator, app, audit, rollup);
    }
}
