package kehou.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.people.HomeClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closures as declared, and their schools. */
@Repository
class ClosureStore {
    private static final String OF_SCHOOL = """
            select school_id, closure, kind, grade, home_class, first_day, last_day, reason, state
            from timetable.closed_school
            """;

    private final JdbcClient jdbc;

    ClosureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refused by the schema where one for the same children stands on one of the days. */
    void insert(Scope own, Closure.Id id, ClosureDraft draft, Instant now) {
        HomeClass.Id homeClass = draft.homeClass();
        jdbc.sql("""
                insert into timetable.closure (school_id, id, kind, grade, home_class, first_day, last_day, reason,
                    declared_at, declared_by)
                values (:place, :id, :kind, :grade, :class, :first, :last, :reason, :now, :by)
                """)
                .param("place", own.at(id))
                .param("id", id.value())
                .param("kind", draft.kind().name())
                .param("grade", draft.grade())
                .param("class", homeClass == null ? null : homeClass.value())
                .param("first", draft.firstDay())
                .param("last", draft.lastDay())
                .param("reason", draft.reason().strip())
                .param("now", Timestamp.from(now))
                .param("by", own.account())
                .update();
    }

    /** Writes these schools of it, all in one statement; each lies in its area. */
    void close(
            Scope some,
            Closure.Id id,
            ClosureDraft draft,
            @Nullable String className,
            List<Integer> schools,
            List<Integer> areas,
            Instant now) {
        HomeClass.Id homeClass = draft.homeClass();
        jdbc.sql("""
                insert into timetable.closed_school (school_id, closure, area_id, kind, grade, home_class, home_class_name,
                    first_day, last_day, reason, declared_at, state)
                select t.school, :id, t.area, :kind, :grade, :class, :className, :first, :last, :reason, :now, 'DUE'
                from unnest(:schools::int[], :areas::int[]) as t (school, area)
                """)
                .param("schools", schools.stream().map(some::at).toArray(Integer[]::new))
                .param("areas", areas.toArray(Integer[]::new))
                .param("id", id.value())
                .param("kind", draft.kind().name())
                .param("grade", draft.grade())
                .param("class", homeClass == null ? null : homeClass.value())
                .param("className", className)
                .param("first", draft.firstDay())
                .param("last", draft.lastDay())
                .param("reason", draft.reason().strip())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Its first day; empty if it is not of that place. */
    Optional<LocalDate> firstDay(Scope own, Closure.Id id) {
        return jdbc.sql("select first_day from timetable.closure where school_id = :place and id = :id")
                .param("place", own.at(id))
                .param("id", id.value())
                .query(LocalDate.class)
                .optional();
    }

    /** False if it was withdrawn before. */
    boolean withdraw(Scope own, Closure.Id id, String reason, Instant now) {
        return jdbc.sql("""
                update timetable.closure set withdrawn_at = :now, withdrawn_by = :by, withdrawn_for = :reason
                where school_id = :place and id = :id and withdrawn_at is null
                """)
                        .param("place", own.at(id))
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .param("by", own.account())
                        .param("reason", reason.strip())
                        .update()
                == 1;
    }

    /** Its schools are to be undone; one where nothing was carried out yet is undone by that. */
    void lift(Scope some, Closure.Id id) {
        jdbc.sql("""
                update timetable.closed_school set state = case state when 'DUE' then 'LIFTED' else 'LIFT_DUE' end
                where school_id = any(:schools) and closure = :id and state in ('DUE', 'DONE')
                """)
                .param("schools", some.schoolArray())
                .param("id", id.value())
                .update();
    }

    /** From {@code was} to {@code is}, the row locked to the end of the transaction; empty if it was not so. */
    Optional<ClosedSchool> turn(Scope own, int school, Closure.Id id, ClosedSchool.State was, ClosedSchool.State is) {
        return jdbc.sql("""
                update timetable.closed_school set state = :is where school_id = :school and closure = :id and state = :was
                returning school_id, closure, kind, grade, home_class, first_day, last_day, reason, state
                """)
                .param("school", own.at(school))
                .param("id", id.value())
                .param("was", was.name())
                .param("is", is.name())
                .query(ClosureStore::closed)
                .optional();
    }

    /** The school's row, locked to the end of the transaction. */
    Optional<ClosedSchool> lock(Scope own, int school, Closure.Id id) {
        return jdbc.sql(OF_SCHOOL + "where school_id = :school and closure = :id for update")
                .param("school", own.at(school))
                .param("id", id.value())
                .query(ClosureStore::closed)
                .optional();
    }

    Optional<ClosedSchool> find(Scope own, int school, Closure.Id id) {
        return jdbc.sql(OF_SCHOOL + "where school_id = :school and closure = :id")
                .param("school", own.at(school))
                .param("id", id.value())
                .query(ClosureStore::closed)
                .optional();
    }

    /** What touches a school on some of these days, withdrawn ones too, the latest first. */
    List<ClosedSchool> of(Scope own, int school, LocalDate from, LocalDate to) {
        return jdbc.sql(OF_SCHOOL + """
                where school_id = :school and last_day >= :from and first_day <= :to
                order by first_day desc, closure desc limit 200
                """)
                .param("school", own.at(school))
                .param("from", from)
                .param("to", to)
                .query(ClosureStore::closed)
                .list();
    }

    /** What waits in the schools of the scope. */
    List<ClosedSchool> due(Scope some, int limit) {
        return jdbc.sql(OF_SCHOOL + """
                where school_id = any(:schools) and state in ('DUE', 'LIFT_DUE') order by school_id, closure limit :limit
                """)
                .param("schools", some.schoolArray())
                .param("limit", limit)
                .query(ClosureStore::closed)
                .list();
    }

    /** Those that stand are carried out once more, for what was planned into their days since or opened by another. */
    List<ClosedSchool> again(Scope own, int school, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                update timetable.closed_school set state = 'DUE'
                where school_id = :school and state = 'DONE' and last_day >= :from and first_day <= :to
                returning school_id, closure, kind, grade, home_class, first_day, last_day, reason, state
                """)
                .param("school", own.at(school))
                .param("from", from)
                .param("to", to)
                .query(ClosureStore::closed)
                .list();
    }

    /** A line a closure, over the schools and areas of the scope, the latest first. */
    List<Closure> lines(Scope scope, long after, int limit) {
        return jdbc.sql("""
                with line as (
                    select closure, min(kind) as kind, min(grade) as grade, min(home_class_name) as home_class_name,
                        min(first_day) as first_day, max(last_day) as last_day, min(reason) as reason,
                        min(declared_at) as declared_at, count(*) as schools,
                        count(*) filter (where state in ('DONE', 'LIFTED')) as done, sum(sessions) as sessions,
                        bool_and(state in ('LIFT_DUE', 'LIFTED')) as withdrawn
                    from timetable.closed_school
                    where school_id = any(:schools) or area_id = any(:areas)
                    group by closure)
                select * from line
                where :after = 0 or (declared_at, closure) < (select declared_at, closure from line where closure = :after)
                order by declared_at desc, closure desc limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("areas", scope.areas().toArray(Integer[]::new))
                .param("after", after)
                .param("limit", limit)
                .query(ClosureStore::line)
                .list();
    }

    private static Closure line(ResultSet row, int number) throws SQLException {
        long id = row.getLong("closure");
        return new Closure(
                new Closure.Id(id),
                RowId.schoolOf(id),
                "",
                Closure.Kind.valueOf(row.getString("kind")),
                row.getObject("grade", Integer.class),
                row.getString("home_class_name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                row.getTimestamp("declared_at").toInstant(),
                row.getInt("schools"),
                row.getInt("done"),
                row.getInt("sessions"),
                row.getBoolean("withdrawn"));
    }

    private static ClosedSchool closed(ResultSet row, int number) throws SQLException {
        @Nullable Long homeClass = row.getObject("home_class", Long.class);
        return new ClosedSchool(
                row.getInt("school_id"),
                new Closure.Id(row.getLong("closure")),
                Closure.Kind.valueOf(row.getString("kind")),
                row.getObject("grade", Integer.class),
                homeClass == null ? null : new HomeClass.Id(homeClass),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                ClosedSchool.State.valueOf(row.getString("state")));
    }

    static Long[] values(Collection<? extends RowId> ids) {
        return ids.stream().map(RowId::value).toArray(Long[]::new);
    }
}
