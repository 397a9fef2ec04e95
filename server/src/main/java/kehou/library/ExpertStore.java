package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExpertStore {
    private static final String COLUMNS = "id, account, name, employer, title, fields, ties, active, version";

    private final JdbcClient jdbc;

    ExpertStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The pool of the scope's place, oldest first. */
    List<Expert> all(Scope scope) {
        return jdbc.sql("select " + COLUMNS + " from library.expert where school_id = :authority order by id")
                .param("authority", scope.at(scope.place()))
                .query(ExpertStore::expert)
                .list();
    }

    Optional<Expert> find(Scope scope, Expert.Id id) {
        return jdbc.sql("select " + COLUMNS + " from library.expert where school_id = :authority and id = :id")
                .param("authority", scope.at(id))
                .param("id", id.value())
                .query(ExpertStore::expert)
                .optional();
    }

    void insert(Scope scope, Expert.Id id, ExpertDraft draft, @Nullable Long account, @Nullable Long invitation) {
        jdbc.sql("""
                insert into library.expert (school_id, id, account, invitation, name, employer, title, fields, ties, active)
                values (:authority, :id, :account, :invitation, :name, :employer, :title, :fields, :ties, :active)
                """)
                .param("authority", scope.at(id))
                .param("id", id.value())
                .param("account", account)
                .param("invitation", invitation)
                .params(values(draft))
                .update();
    }

    /** False if someone else wrote first. */
    boolean update(Scope scope, Expert.Id id, ExpertDraft draft, int seen) {
        return jdbc.sql("""
                update library.expert
                set name = :name, employer = :employer, title = :title, fields = :fields, ties = :ties, active = :active,
                    version = version + 1
                where school_id = :authority and id = :id and version = :seen
                """)
                        .param("authority", scope.at(id))
                        .param("id", id.value())
                        .param("seen", seen)
                        .params(values(draft))
                        .update()
                == 1;
    }

    /** The invited person has an account now; the id of the pool's row, if the invitation was for one. */
    Optional<Expert.Id> bind(Scope scope, int authority, long invitation, long account) {
        return jdbc.sql("""
                update library.expert set account = :account
                where school_id = :authority and invitation = :invitation and account is null
                returning id
                """)
                .param("authority", scope.at(authority))
                .param("invitation", invitation)
                .param("account", account)
                .query(Long.class)
                .optional()
                .map(Expert.Id::new);
    }

    private static Map<String, Object> values(ExpertDraft draft) {
        return Map.of(
                "name", draft.name().strip(),
                "employer", draft.employer().strip(),
                "title", draft.title().strip(),
                "fields", draft.fields().stream().distinct().map(Enum::name).toArray(String[]::new),
                "ties", draft.ties().stream().distinct().sorted().toArray(Integer[]::new),
                "active", draft.active());
    }

    private static Expert expert(ResultSet row, int number) throws SQLException {
        return new Expert(
                new Expert.Id(row.getLong("id")),
                row.getObject("account", Long.class),
                row.getString("name"),
                row.getString("employer"),
                row.getString("title"),
                Arrays.stream((String[]) row.getArray("fields").getArray())
                        .map(ActivityCategory::valueOf)
                        .toList(),
                Set.of((Integer[]) row.getArray("ties").getArray()),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
