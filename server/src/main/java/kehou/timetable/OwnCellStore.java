package kehou.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.plan.OrganisationForm;
import kehou.plan.Strand;
import kehou.region.Term;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OwnCellStore {
    private final JdbcClient jdbc;

    OwnCellStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OwnCell> of(Scope scope, int school, Term.Id term) {
        return jdbc.sql("""
                select * from timetable.own_cell
                where school_id = :school and term = :term and removed_at is null order by weekday, begins, id
                """)
                .param("school", scope.at(school))
                .param("term", term.value())
                .query(OwnCellStore::cell)
                .list();
    }

    Optional<OwnCell> find(Scope scope, OwnCell.Id id) {
        return jdbc.sql(
                        "select * from timetable.own_cell where school_id = :school and id = :id and removed_at is null")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(OwnCellStore::cell)
                .optional();
    }

    void insert(Scope scope, OwnCell.Id id, Term.Id term, OwnCellDraft draft) {
        jdbc.sql("""
                insert into timetable.own_cell
                    (school_id, id, term, content, strand, weekday, begins, ends, venue, in_charge, form, size, grades)
                values (:school, :id, :term, :content, :strand, :weekday, :from, :to, :venue, :inCharge, :form, :size, :grades)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("term", term.value())
                .params(values(draft))
                .update();
    }

    /** False if someone else wrote first. */
    boolean update(Scope scope, OwnCell.Id id, OwnCellDraft draft, int seen) {
        return jdbc.sql("""
                update timetable.own_cell
                set content = :content, strand = :strand, weekday = :weekday, begins = :from, ends = :to, venue = :venue,
                    in_charge = :inCharge, form = :form, size = :size, grades = :grades, version = version + 1
                where school_id = :school and id = :id and version = :seen and removed_at is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("seen", seen)
                        .params(values(draft))
                        .update()
                == 1;
    }

    /** False if it is gone already. */
    boolean remove(Scope scope, OwnCell.Id id, Instant now) {
        return jdbc.sql("""
                update timetable.own_cell set removed_at = :at
                where school_id = :school and id = :id and removed_at is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> values(OwnCellDraft draft) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("content", draft.content().strip());
        values.put("strand", draft.strand().name());
        values.put("weekday", draft.weekday());
        values.put("from", draft.from());
        values.put("to", draft.to());
        values.put("venue", draft.venue() == null ? null : draft.venue().value());
        values.put("inCharge", draft.inCharge().strip());
        values.put("form", draft.form() == null ? null : draft.form().name());
        values.put("size", draft.size());
        values.put("grades", draft.grades().stream().distinct().sorted().toArray(Integer[]::new));
        return values;
    }

    private static OwnCell cell(ResultSet row, int number) throws SQLException {
        String form = row.getString("form");
        Long venue = row.getObject("venue", Long.class);
        return new OwnCell(
                new OwnCell.Id(row.getLong("id")),
                new Term.Id(row.getLong("term")),
                row.getString("content"),
                Strand.valueOf(row.getString("strand")),
                row.getInt("weekday"),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                venue == null ? null : new Venue.Id(venue),
                row.getString("in_charge"),
                form == null ? null : OrganisationForm.valueOf(form),
                row.getObject("size", Integer.class),
                List.of((Integer[]) row.getArray("grades").getArray()),
                row.getInt("version"));
    }
}
