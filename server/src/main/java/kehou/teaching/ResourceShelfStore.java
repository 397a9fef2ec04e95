package kehou.teaching;

import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.library.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shelf of one school: what it published itself, and what anyone shared with the city. */
@Repository
class ResourceShelfStore {
    private static final String SHELF = """
            with shelf as (
              select id, title, summary, subject, grades, file_id, url, decided_at as published_at
              from teaching.resource where school_id = :school and state = 'PUBLISHED'
              union all
              select id, title, summary, subject, grades, file_id, url, published_at
              from teaching.shared_resource where school_id <> :school)
            select id, title, summary, subject, grades, file_id, url, 'PUBLISHED' as state, false as shared,
                   '' as reason, 0 as account, published_at as submitted_at
            from shelf
            """;

    private final JdbcClient jdbc;

    ResourceShelfStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a page of the shelf is narrowed by. */
    record ShelfQuery(
            @Nullable Integer grade,
            @Nullable Subject subject,
            @Nullable String words) {}

    List<ResourceStore.Row> page(Scope scope, int school, ShelfQuery query, int skip, int most) {
        return jdbc.sql(SHELF + """
                where (:grade::int is null or :grade = any(grades)) and (:subject::text is null or subject = :subject)
                  and (:words::text is null or position(lower(:words) in lower(title || ' ' || summary)) > 0)
                order by published_at desc, id desc offset :skip limit :most
                """)
                .param("school", scope.at(school))
                .param("grade", query.grade())
                .param(
                        "subject",
                        query.subject() == null ? null : query.subject().name())
                .param(
                        "words",
                        query.words() == null || query.words().isBlank()
                                ? null
                                : query.words().strip())
                .param("skip", skip)
                .param("most", most)
                .query(ResourceStore::row)
                .list();
    }

    Optional<ResourceStore.Row> find(Scope scope, int school, Resource.Id id) {
        return jdbc.sql(SHELF + " where id = :id")
                .param("school", scope.at(school))
                .param("id", id.value())
                .query(ResourceStore::row)
                .optional();
    }
}
