package kehou.people;

import java.util.Collection;
import java.util.List;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an import touched and how it was before, row by row as PostgreSQL holds it: sealed values stay sealed. */
@Repository
class RosterTraceStore {
    private final JdbcClient jdbc;

    RosterTraceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers that these rows are the import's own. */
    void added(Scope scope, RosterImport.Id rosterImport, String kind, Collection<Long> ids) {
        jdbc.sql("""
                insert into people.roster_row(school_id, import, kind, id)
                select :school, :import, :kind, id from unnest(:ids) as id
                """)
                .param("school", scope.at(rosterImport))
                .param("import", rosterImport.value())
                .param("kind", kind)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** Remembers how these pupils are now. */
    void pupils(Scope scope, RosterImport.Id rosterImport, Collection<Long> ids) {
        jdbc.sql("""
                insert into people.roster_row(school_id, import, kind, id, before)
                select school_id, :import, 'PUPIL', id, to_jsonb(p) from people.pupil p
                where school_id = :school and id = any(:ids)
                """)
                .param("school", scope.at(rosterImport))
                .param("import", rosterImport.value())
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    void guardianships(Scope scope, RosterImport.Id rosterImport, Collection<Long> ids) {
        jdbc.sql("""
                insert into people.roster_row(school_id, import, kind, id, before)
                select school_id, :import, 'GUARDIANSHIP', id, to_jsonb(g) from people.guardianship g
                where school_id = :school and id = any(:ids)
                """)
                .param("school", scope.at(rosterImport))
                .param("import", rosterImport.value())
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** Remembers the need flags of these pupils, or that they had none; those of new pupils go with them. */
    void needs(Scope scope, RosterImport.Id rosterImport, Collection<Long> pupils) {
        jdbc.sql("""
                insert into people.roster_row(school_id, import, kind, id, before)
                select :school, :import, 'NEED', p, to_jsonb(n) from unnest(:ids) as p
                left join people.need_flag n on n.school_id = :school and n.pupil = p
                """)
                .param("school", scope.at(rosterImport))
                .param("import", rosterImport.value())
                .param("ids", pupils.toArray(Long[]::new))
                .update();
    }

    void staff(Scope scope, RosterImport.Id rosterImport, Collection<Long> ids) {
        jdbc.sql("""
                insert into people.roster_row(school_id, import, kind, id, before)
                select school_id, :import, 'STAFF', id, to_jsonb(s) from people.staff s
                where school_id = :school and id = any(:ids)
                """)
                .param("school", scope.at(rosterImport))
                .param("import", rosterImport.value())
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** A row and how it was, as JSON; null for one that the import added. */
    record Trace(long id, @Nullable String before) {}

    /** Remembers how a venue was, as its module told. */
    void venue(Scope scope, RosterImport.Id rosterImport, long id, @Nullable String before) {
        jdbc.sql("""
                insert into people.roster_row(school_id, import, kind, id, before)
                values (:school, :import, 'VENUE', :id, :before::jsonb)
                """)
                .param("school", scope.at(rosterImport))
                .param("import", rosterImport.value())
                .param("id", id)
                .param("before", before)
                .update();
    }

    List<Trace> venues(Scope scope, RosterImport.Id rosterImport) {
        return jdbc.sql("""
                select id, before from people.roster_row
                where school_id = :school and import = :import and kind = 'VENUE' order by id
                """)
                .param("school", scope.at(rosterImport))
                .param("import", rosterImport.value())
                .query((row, _) -> new Trace(row.getLong("id"), row.getString("before")))
                .list();
    }

    /** Rows of one kind that the import added. */
    List<Long> addedBy(Scope scope, RosterImport.Id rosterImport, String kind) {
        return jdbc.sql("""
                select id from people.roster_row
                where school_id = :school and import = :import and kind = :kind and before is null order by id
                """)
                .param("school", scope.at(rosterImport))
                .param("import", rosterImport.value())
                .param("kind", kind)
                .query(Long.class)
                .list();
    }
}
