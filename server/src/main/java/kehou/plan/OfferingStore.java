package kehou.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.library.ActivityCategory;
import kehou.library.Course;
import kehou.library.Instructor;
import kehou.region.Term;
import kehou.region.Venue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfferingStore {
    private static final String SELECT = """
            select o.id, o.course, o.course_name, o.category, o.introduction, o.strand, o.instructor, o.instructor_name,
                   o.venue, o.venue_name, o.term, o.weekday, o.begins, o.ends, o.grades, o.seats, o.fee_fen, o.state,
                   n.id as notice, o.version
            from plan.offering o
            left join plan.fee_notice n on n.school_id = o.school_id and n.offering = o.id
            """;

    private final JdbcClient jdbc;

    OfferingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Offering> ofSchools(Scope scope) {
        return jdbc.sql(SELECT + "where o.school_id = any(:schools) order by o.id")
                .param("schools", scope.schoolArray())
                .query(OfferingStore::offering)
                .list();
    }

    List<Offering> published(Scope scope, int school, Term.Id term) {
        return jdbc.sql(SELECT + """
                where o.school_id = :school and o.term = :term and o.state = 'PUBLISHED'
                order by o.weekday, o.begins, o.id
                """)
                .param("school", scope.at(school))
                .param("term", term.value())
                .query(OfferingStore::offering)
                .list();
    }

    List<Offering> ofInstructors(Scope scope, Collection<Instructor.Id> instructors) {
        return jdbc.sql(SELECT + """
                where o.school_id = any(:schools) and o.instructor = any(:instructors) and o.state = 'PUBLISHED'
                order by o.weekday, o.begins, o.id
                """)
                .param("schools", scope.schoolArray())
                .param(
                        "instructors",
                        instructors.stream().map(Instructor.Id::value).toArray(Long[]::new))
                .query(OfferingStore::offering)
                .list();
    }

    Optional<Offering> find(Scope scope, Offering.Id id) {
        return jdbc.sql(SELECT + "where o.school_id = :school and o.id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(OfferingStore::offering)
                .optional();
    }

    List<Offering> find(Scope scope, Collection<Offering.Id> ids) {
        return jdbc.sql(SELECT + "where o.school_id = any(:schools) and o.id = any(:ids) order by o.id")
                .param("schools", scope.schoolArray())
                .param("ids", ids.stream().map(Offering.Id::value).toArray(Long[]::new))
                .query(OfferingStore::offering)
                .list();
    }

    /** Offerings that use the draft's venue or instructor at an overlapping time, {@code except} itself. */
    List<Offering> inTheWay(Scope scope, int school, OfferingDraft draft, Term.Id term, long except) {
        return jdbc.sql(SELECT + """
                where o.school_id = :school and o.term = :term and o.weekday = :weekday and o.state <> 'CANCELLED'
                  and (o.venue = :venue or o.instructor = :instructor) and o.begins < :to and o.ends > :from
                  and o.id <> :except
                order by o.id
                """)
                .param("school", scope.at(school))
                .param("term", term.value())
                .param("weekday", draft.weekday())
                .param("venue", draft.venue().value())
                .param("instructor", draft.instructor().value())
                .param("from", draft.from())
                .param("to", draft.to())
                .param("except", except)
                .query(OfferingStore::offering)
                .list();
    }

    void insert(Scope scope, Offering.Id id, OfferingDraft draft, Picked picked) {
        jdbc.sql("""
                insert into plan.offering (school_id, id, course, instructor, venue, term, course_name, category,
                    introduction, instructor_name, venue_name, strand, weekday, begins, ends, grades, seats, fee_fen)
                values (:school, :id, :course, :instructor, :venue, :term, :courseName, :category,
                    :introduction, :instructorName, :venueName, :strand, :weekday, :from, :to, :grades, :seats, :fee)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .params(values(draft, picked))
                .update();
    }

    /** False if someone else wrote first or it is no draft. */
    boolean update(Scope scope, Offering.Id id, OfferingDraft draft, Picked picked, int seen) {
        return jdbc.sql("""
                update plan.offering
                set course = :course, instructor = :instructor, venue = :venue, term = :term, course_name = :courseName,
                    category = :category, introduction = :introduction, instructor_name = :instructorName,
                    venue_name = :venueName, strand = :strand, weekday = :weekday, begins = :from, ends = :to,
                    grades = :grades, seats = :seats, fee_fen = :fee, version = version + 1
                where school_id = :school and id = :id and version = :seen and state = 'DRAFT'
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("seen", seen)
                        .params(values(draft, picked))
                        .update()
                == 1;
    }

    /** False if it is no draft any more. */
    boolean leaveDraft(Scope scope, Offering.Id id, Offering.State to) {
        return jdbc.sql("""
                update plan.offering set state = :to, version = version + 1
                where school_id = :school and id = :id and state = 'DRAFT'
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    private static Map<String, Object> values(OfferingDraft draft, Picked picked) {
        Map<String, Object> values = new HashMap<>();
        values.put("course", draft.course().value());
        values.put("instructor", draft.instructor().value());
        values.put("venue", draft.venue().value());
        values.put("term", picked.term().id().value());
        values.put("courseName", picked.course().name());
        values.put("category", picked.course().category().name());
        values.put("introduction", picked.course().introduction());
        values.put("instructorName", picked.instructor().name());
        values.put("venueName", picked.venue().name());
        values.put("strand", draft.strand().name());
        values.put("weekday", draft.weekday());
        values.put("from", draft.from());
        values.put("to", draft.to());
        values.put("grades", draft.grades().stream().distinct().sorted().toArray(Integer[]::new));
        values.put("seats", draft.seats());
        values.put("fee", draft.feeFen());
        return values;
    }

    private static Offering offering(ResultSet row, int number) throws SQLException {
        Long notice = row.getObject("notice", Long.class);
        return new Offering(
                new Offering.Id(row.getLong("id")),
                new Course.Id(row.getLong("course")),
                row.getString("course_name"),
                ActivityCategory.valueOf(row.getString("category")),
                row.getString("introduction"),
                Strand.valueOf(row.getString("strand")),
                new Instructor.Id(row.getLong("instructor")),
                row.getString("instructor_name"),
                new Venue.Id(row.getLong("venue")),
                row.getString("venue_name"),
                new Term.Id(row.getLong("term")),
                row.getInt("weekday"),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                List.of((Integer[]) row.getArray("grades").getArray()),
                row.getInt("seats"),
                row.getLong("fee_fen"),
                Offering.State.valueOf(row.getString("state")),
                notice == null ? null : new FeeNotice.Id(notice),
                row.getInt("version"));
    }
}
