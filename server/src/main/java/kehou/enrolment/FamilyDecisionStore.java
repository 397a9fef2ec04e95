package kehou.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FamilyDecisionStore {
    private final JdbcClient jdbc;

    FamilyDecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line as it is kept; nobody's where {@code account} is null, by way of a helper where {@code helped}. */
    record Line(
            FamilyDecision.Kind kind,
            Offering.@Nullable Id offering,
            Instant at,
            @Nullable Long account,
            boolean helped) {}

    /** The latest first. */
    List<Line> of(Scope scope, Pupil.Id pupil, int most) {
        return jdbc.sql("""
                with helped as (
                    select array_agg(enrolment) as placed, array_agg(gave_up) as gave_up, array_agg(receipt) as receipts,
                        array_agg(waiting) filter (where what = 'JOIN') as joined
                    from enrolment.helper_entry where school_id = :school and pupil = :pupil and done_at is not null),
                place as (
                    select e.*, case
                        when e.id = any(helped.placed) then 'ENTERED'
                        when exists (select 1 from enrolment.waiting w where w.school_id = e.school_id and w.pupil = e.pupil
                            and w.enrolment = e.id) then 'PLACED'
                        when exists (select 1 from enrolment.wish_list l where l.school_id = e.school_id
                            and l.pupil = e.pupil and e.offering = any(l.given)) then 'DRAWN'
                        when exists (select 1 from enrolment.class_end_place m where m.school_id = e.school_id
                            and m.placed = e.id) then 'MOVED'
                        else 'CHOSE' end as kind
                    from enrolment.enrolment e cross join helped where e.school_id = :school and e.pupil = :pupil)
                select kind, place.offering, case when kind = 'MOVED' then c.made_at else chosen_at end as at,
                    case when kind in ('DRAWN', 'MOVED') then null else chosen_by end as account,
                    kind = 'ENTERED' as helped
                from place
                left join enrolment.class_end_place m on m.school_id = place.school_id and m.placed = place.id
                left join enrolment.class_end c on c.school_id = m.school_id and c.id = m.class_end
                union all
                select 'CLASS_ENDED', c.offering, c.made_at, null, false from enrolment.class_end_place m
                join enrolment.class_end c on c.school_id = m.school_id and c.id = m.class_end
                where m.school_id = :school and m.pupil = :pupil and m.placed is null
                union all
                select a.answer, p.offering, a.answered_at, null, false
                from place p join enrolment.place_approval a on a.school_id = p.school_id and a.enrolment = p.id
                union all
                select 'LAPSED', offering, ended_at, null, false from place where state = 'LAPSED'
                union all
                select 'LEFT', p.offering, w.at, w.withdrawn_by, coalesce(p.id = any(helped.gave_up), false)
                from place p cross join helped
                join enrolment.withdrawal w on w.school_id = p.school_id and w.enrolment = p.id
                union all
                select 'JOINED', offering, joined_at, joined_by, coalesce(id = any(helped.joined), false)
                from enrolment.waiting cross join helped where school_id = :school and pupil = :pupil
                union all
                select 'WISHED', null, written_at, written_by, coalesce(receipt = any(helped.receipts), false)
                from enrolment.wish_list cross join helped where school_id = :school and pupil = :pupil
                order by at desc, offering limit :most
                """)
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .param("most", most)
                .query(FamilyDecisionStore::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        Long offering = row.getObject("offering", Long.class);
        return new Line(
                FamilyDecision.Kind.valueOf(row.getString("kind")),
                offering == null ? null : new Offering.Id(offering),
                row.getTimestamp("at").toInstant(),
                row.getObject("account", Long.class),
                row.getBoolean("helped"));
    }
}
