package kehou.enrolment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.region.Term;
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
}
