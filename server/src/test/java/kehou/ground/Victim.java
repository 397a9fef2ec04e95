package kehou.ground;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;

/** A JVM to be killed: opens a ground and writes rows for ever, saying each number once it is committed. */
final class Victim {
    private Victim() {}

    public static void main(String[] args) throws Exception {
        Ground ground = Ground.inside(Path.of(args[0]), TestGround.setup(Path.of(args[0])));
        Database database = ground.database();
        try (Connection connection = database.connect(database.migrator())) {
            Roles.run(connection, "create schema if not exists probe authorization kehou_owner");
            Roles.run(connection, "create table if not exists probe.row (n bigint primary key)");
            IO.println("postgres " + ground.postgres().orElseThrow().pid());
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into probe.row select coalesce(max(n), 0) + 1 from probe.row returning n")) {
                while (true) {
                    var row = insert.executeQuery();
                    row.next();
                    IO.println(row.getLong(1));
                }
            }
        }
    }
}
