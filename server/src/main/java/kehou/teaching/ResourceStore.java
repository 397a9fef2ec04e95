package kehou.teaching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kehou.files.StoredFile;
import kehou.kernel.Scope;
import kehou.library.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ResourceStore {
    private static final String COLUMNS =
            "id, title, summary, subject, grades, file_id, url, state, shared, reason, account, submitted_at";

    private final JdbcClient jdbc;

    ResourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A resource that does not know its file yet. */
    record Row(Resource resource, StoredFile.@Nullable Id file, long account) {
        Resource with(@Nullable StoredFile known) {
            Resource of = resource;
            return new Resource(
                    of.id(),
                    of.title(),
                    of.summary(),
                    of.subject(),
                    of.grades(),
                    known,
                    of.url(),
                    of.state(),
                    of.shared(),
                    of.reason(),
                    of.submittedAt());
        }
    }

    void insert(Scope scope, Resource.Id id, ResourceDraft draft, Instant now) {
        jdbc.sql("""
                insert into teaching.resource (school_id, id, title, summary, subject, grades, file_id, url, state,
                                               account, submitted_at)
                values (:school, :id, :title, :summary, :subject, :grades, :file, :url, 'SUBMITTED', :account, :now)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("title", draft.title().strip())
                .param("summary", draft.summary().strip())
                .param("subject", draft.subject().name())
                .param("grades", draft.grades().stream().distinct().sorted().toArray(Integer[]::new))
                .param("file", draft.file() == null ? null : draft.file().value())
                .param("url", draft.url())
                .param("account", scope.account())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Row> find(Scope scope, Resource.Id id) {
        return jdbc.sql("select " + COLUMNS + " from teaching.resource where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(ResourceStore::row)
                .optional();
    }

    /** Newest first, below {@code before}; of one account only unless it is null. */
    List<Row> latest(
            Scope scope, int owner, Resource.@Nullable State state, @Nullable Long account, long before, int most) {
        return jdbc.sql("select " + COLUMNS + """
                 from teaching.resource
                where school_id = :school and id < :before and (:state::text is null or state = :state)
                  and (:account::bigint is null or account = :account)
                order by id desc limit :most
                """)
                .param("school", scope.at(owner))
                .param("state", state == null ? null : state.name())
                .param("account", account)
                .param("before", before)
                .param("most", most)
                .query(ResourceStore::row)
                .list();
    }

    /** False where it does not stand as {@code from} says. */
    boolean decide(
            Scope scope,
            Resource.Id id,
            Resource.State from,
            Resource.State to,
            boolean shared,
            String reason,
            Instant now) {
        return jdbc.sql("""
                update teaching.resource set state = :to, shared = :shared, reason = :reason, decided_at = :now
                where school_id = :school and id = :id and state = :from
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("shared", shared)
                        .param("reason", reason)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void share(Scope scope, Resource.Id id, Instant now) {
        jdbc.sql("""
                insert into teaching.shared_resource (school_id, id, title, summary, subject, grades, file_id, url, published_at)
                select school_id, id, title, summary, subject, grades, file_id, url, :now
                from teaching.resource where school_id = :school and id = :id
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void unshare(Scope scope, Resource.Id id) {
        jdbc.sql("delete from teaching.shared_resource where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .update();
    }

    static Row row(ResultSet row, int number) throws SQLException {
        Long file = row.getObject("file_id", Long.class);
        Resource resource = new Resource(
                new Resource.Id(row.getLong("id")),
                row.getString("title"),
                row.getString("summary"),
                Subject.valueOf(row.getString("subject")),
                List.of((Integer[]) row.getArray("grades").getArray()),
                null,
                row.getString("url"),
                Resource.State.valueOf(row.getString("state")),
                row.getBoolean("shared"),
                row.getString("reason"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
        return new Row(resource, file == null ? null : new StoredFile.Id(file), row.getLong("account"));
    }
}
