package kehou.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RosterExportStore {
    private final JdbcClient jdbc;

    RosterExportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An export as it is kept. */
    record Kept(
            RosterExport.Id id,
            List<Long> homeClasses,
            List<RosterExport.Field> fields,
            String reason,
            long askedBy,
            Instant askedAt,
            RosterExport.State state,
            @Nullable Instant decidedAt,
            String remark,
            @Nullable Instant validUntil,
            int fetched) {}

    void insert(
            Scope scope,
            RosterExport.Id id,
            Set<Long> homeClasses,
            Set<RosterExport.Field> fields,
            String reason,
            Instant now) {
        jdbc.sql("""
                insert into people.roster_export(school_id, id, home_classes, fields, reason, asked_by, asked_at)
                values (:school, :id, :classes, :fields, :reason, :account, :now)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("classes", homeClasses.toArray(Long[]::new))
                .param("fields", fields.stream().map(Enum::name).toArray(String[]::new))
                .param("reason", reason)
                .param("account", scope.account())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest hundred, newest first. */
    List<Kept> latest(Scope scope, int school) {
        return jdbc.sql("""
                select id, home_classes, fields, reason, asked_by, asked_at, state, decided_at, remark, valid_until,
                  fetched
                from people.roster_export where school_id = :school order by id desc limit 100
                """)
                .param("school", scope.at(school))
                .query(RosterExportStore::kept)
                .list();
    }

    Optional<Kept> find(Scope scope, RosterExport.Id id) {
        return jdbc.sql("""
                select id, home_classes, fields, reason, asked_by, asked_at, state, decided_at, remark, valid_until,
                  fetched
                from people.roster_export where school_id = :school and id = :id
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(RosterExportStore::kept)
                .optional();
    }

    /** Whether it was still undecided; {@code until} is the end of an approval, none for a refusal. */
    boolean decide(Scope scope, RosterExport.Id id, @Nullable Instant until, String remark, Instant now) {
        return jdbc.sql("""
                update people.roster_export
                set state = case when :until::timestamptz is null then 'REFUSED' else 'APPROVED' end,
                  decided_by = :account, decided_at = :now, valid_until = :until, remark = :remark
                where school_id = :school and id = :id and state = 'ASKED'
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("account", scope.account())
                        .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                        .param("remark", remark)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether the approval stands at {@code now}; counts the fetching. */
    boolean fetch(Scope scope, RosterExport.Id id, Instant now) {
        return jdbc.sql("""
                update people.roster_export set fetched = fetched + 1
                where school_id = :school and id = :id and asked_by = :account and state = 'APPROVED'
                  and valid_until > :now
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("account", scope.account())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                new RosterExport.Id(row.getLong("id")),
                List.of((Long[]) row.getArray("home_classes").getArray()),
                Stream.of((String[]) row.getArray("fields").getArray())
                        .map(RosterExport.Field::valueOf)
                        .toList(),
                row.getString("reason"),
                row.getLong("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                RosterExport.State.valueOf(row.getString("state")),
                instant(row.getTimestamp("decided_at")),
                row.getString("remark"),
                instant(row.getTimestamp("valid_until")),
                row.getInt("fetched"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
