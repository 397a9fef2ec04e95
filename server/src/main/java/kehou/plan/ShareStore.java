package kehou.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShareStore {
    private static final int MOST = 200;
    private static final String SELECT = """
            select id, school_id, school_name, area_id, owner_name, kind, wish, state, asked_at, answered_at, resource,
                   resource_name, terms, borrowed, ended_at, ended_by, end_reason
            from plan.resource_share
            """;

    private final JdbcClient jdbc;

    ShareStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ResourceShare> asked(Scope scope) {
        return jdbc.sql(SELECT + "where school_id = :school order by id desc limit :most")
                .param("school", scope.at(scope.place()))
                .param("most", MOST)
                .query(ShareStore::share)
                .list();
    }

    List<ResourceShare> received(Scope scope) {
        return jdbc.sql(SELECT + "where area_id = :owner order by asked_at desc, id desc limit :most")
                .param("owner", scope.place())
                .param("most", MOST)
                .query(ShareStore::share)
                .list();
    }

    /** A share that the caller's place asked for. */
    Optional<ResourceShare> find(Scope scope, ResourceShare.Id id) {
        return jdbc.sql(SELECT + "where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(ShareStore::share)
                .optional();
    }

    /** A share that the caller's place was asked for. */
    Optional<ResourceShare> at(Scope scope, ResourceShare.Id id) {
        return jdbc.sql(SELECT + "where area_id = :owner and school_id = :school and id = :id")
                .param("owner", scope.place())
                .param("school", id.school())
                .param("id", id.value())
                .query(ShareStore::share)
                .optional();
    }

    void insert(Scope scope, ResourceShare share) {
        jdbc.sql("""
                insert into plan.resource_share (school_id, id, area_id, school_name, owner_name, kind, wish, asked_at, asked_by)
                values (:school, :id, :owner, :schoolName, :ownerName, :kind, :wish, :at, :by)
                """)
                .param("school", scope.at(share.id()))
                .param("id", share.id().value())
                .param("owner", share.owner())
                .param("schoolName", share.borrowerName())
                .param("ownerName", share.ownerName())
                .param("kind", share.kind().name())
                .param("wish", share.wish())
                .param("at", Timestamp.from(share.askedAt()))
                .param("by", scope.account())
                .update();
    }

    /** False if it was answered already. */
    boolean grant(
            Scope at,
            ResourceShare.Id id,
            long resource,
            String name,
            @Nullable Long borrowed,
            String terms,
            Instant now) {
        return jdbc.sql("""
                update plan.resource_share
                set state = 'GRANTED', answered_at = :at, answered_by = :by, resource = :resource, resource_name = :name,
                    borrowed = :borrowed, terms = :terms
                where school_id = :school and id = :id and state = 'ASKED'
                """)
                        .param("school", at.at(id))
                        .param("id", id.value())
                        .param("at", Timestamp.from(now))
                        .param("by", at.account())
                        .param("resource", resource)
                        .param("name", name)
                        .param("borrowed", borrowed)
                        .param("terms", terms)
                        .update()
                == 1;
    }

    /** False if it was answered already. */
    boolean refuse(Scope at, ResourceShare.Id id, String reason, Instant now) {
        return jdbc.sql("""
                update plan.resource_share set state = 'REFUSED', answered_at = :at, answered_by = :by, terms = :reason
                where school_id = :school and id = :id and state = 'ASKED'
                """)
                        .param("school", at.at(id))
                        .param("id", id.value())
                        .param("at", Timestamp.from(now))
                        .param("by", at.account())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** False if it is over already. */
    boolean end(Scope at, ResourceShare.Id id, int by, String reason, Instant now) {
        return jdbc.sql("""
                update plan.resource_share set state = 'ENDED', ended_at = :at, ended_by = :by, end_reason = :reason
                where school_id = :school and id = :id and state in ('ASKED', 'GRANTED')
                """)
                        .param("school", at.at(id))
                        .param("id", id.value())
                        .param("at", Timestamp.from(now))
                        .param("by", by)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static ResourceShare share(ResultSet row, int number) throws SQLException {
        return new ResourceShare(
                new ResourceShare.Id(row.getLong("id")),
                row.getInt("school_id"),
                row.getString("school_name"),
                row.getInt("area_id"),
                row.getString("owner_name"),
                ResourceShare.Kind.valueOf(row.getString("kind")),
                row.getString("wish"),
                ResourceShare.State.valueOf(row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                instant(row, "answered_at"),
                row.getObject("resource", Long.class),
                row.getString("resource_name"),
                row.getString("terms"),
                row.getObject("borrowed", Long.class),
                instant(row, "ended_at"),
                row.getObject("ended_by", Integer.class),
                row.getString("end_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
