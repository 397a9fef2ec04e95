package kehou.enrolment;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.region.Term;
import kehou.timetable.ChildLessons;
import kehou.timetable.ChosenTogether;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PupilDayStore {
    private final JdbcClient jdbc;

    PupilDayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Taken(Pupil.Id pupil, Offering.Id offering) {}

    /** The classes in which each pupil of a school has a place in a term, in one statement. */
    Map<Pupil.Id, List<Offering.Id>> places(Scope scope, int school, Term.Id term) {
        return jdbc
                .sql("""
                select pupil, offering from enrolment.enrolment
                where school_id = :school and term = :term and state = 'CONFIRMED' order by pupil, offering
                """)
                .param("school", scope.at(school))
                .param("term", term.value())
                .query((row, n) ->
                        new Taken(new Pupil.Id(row.getLong("pupil")), new Offering.Id(row.getLong("offering"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Taken::pupil, Collectors.mapping(Taken::offering, Collectors.toList())));
    }

    /** Where the pupil has a confirmed place, also one that begins or ends on a day ahead. */
    List<ChildLessons.Attended> attended(Scope scope, Pupil.Id pupil, Instant now) {
        return jdbc.sql("""
                select offering,
                    case when begins > :now then (begins at time zone 'Asia/Shanghai')::date end as first,
                    (ended_at at time zone 'Asia/Shanghai')::date as gone
                from enrolment.enrolment e
                cross join lateral (select greatest(confirmed_at, %s) as begins) counts
                where school_id = :school and pupil = :pupil and confirmed_at is not null
                  and (state = 'CONFIRMED' or ended_at > :now)
                """.formatted(ClassEndStore.BUSY_UNTIL))
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .param("now", Timestamp.from(now))
                .query((row, _) -> new ChildLessons.Attended(
                        new Offering.Id(row.getLong("offering")),
                        row.getObject("first", LocalDate.class),
                        row.getObject("gone", LocalDate.class)))
                .list();
    }

    /** Each pair of classes of a term that some pupil has places in, with how many do. */
    List<ChosenTogether> together(Scope scope, int school, Term.Id term) {
        return jdbc.sql("""
                select a.offering as one, b.offering as other, count(*) as pupils
                from enrolment.enrolment a
                join enrolment.enrolment b on b.school_id = a.school_id and b.pupil = a.pupil and b.term = a.term
                    and b.offering > a.offering and b.state in ('HELD', 'CONFIRMED')
                where a.school_id = :school and b.school_id = :school and a.term = :term
                  and a.state in ('HELD', 'CONFIRMED')
                group by a.offering, b.offering order by a.offering, b.offering
                """)
                .param("school", scope.at(school))
                .param("term", term.value())
                .query((row, _) -> new ChosenTogether(
                        new Offering.Id(row.getLong("one")),
                        new Offering.Id(row.getLong("other")),
                        row.getInt("pupils")))
                .list();
    }

    /** Pupils of the school with a place in the term, paid for or not yet. */
    Set<Pupil.Id> placed(Scope scope, int school, Term.Id term) {
        return jdbc
                .sql("""
                select distinct pupil from enrolment.enrolment
                where school_id = :school and term = :term and state in ('HELD', 'CONFIRMED')
                """)
                .param("school", scope.at(school))
                .param("term", term.value())
                .query(Long.class)
                .list()
                .stream()
                .map(Pupil.Id::new)
                .collect(Collectors.toSet());
    }
}
