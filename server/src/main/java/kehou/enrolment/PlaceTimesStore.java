package kehou.enrolment;

import java.util.Collection;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the places of an offering meet: they follow it to another time. */
@Repository
class PlaceTimesStore {
    private final JdbcClient jdbc;

    PlaceTimesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the places of these offerings out of the week, so that they can come to each other's times. */
    void lift(Scope scope, int school, Collection<Offering.Id> offerings) {
        jdbc.sql("""
                update enrolment.enrolment set fortnight = '{}'
                where school_id = :school and offering = any(:offerings) and state <> 'WITHDRAWN'
                """)
                .param("school", scope.at(school))
                .param("offerings", offerings.stream().map(Offering.Id::value).toArray(Long[]::new))
                .update();
    }

    /** How many pupils with a place in the offering have another place at that time. */
    int busy(Scope scope, Offering.Id offering, Slot slot) {
        return jdbc.sql("""
                select count(distinct e.pupil) from enrolment.enrolment e
                join enrolment.enrolment o on o.school_id = e.school_id and o.pupil = e.pupil and o.term = e.term
                    and o.id <> e.id and o.state in ('HELD', 'CONFIRMED') and o.fortnight && :slot::int4multirange
                where e.school_id = :school and e.offering = :offering and e.state in ('HELD', 'CONFIRMED')
                """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .param("slot", slot.range())
                .query(Integer.class)
                .single();
    }

    /** The places of the offering meet then. */
    void move(Scope scope, Offering.Id offering, Slot slot) {
        jdbc.sql("""
                update enrolment.enrolment set fortnight = :slot::int4multirange
                where school_id = :school and offering = :offering and state <> 'WITHDRAWN'
                """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .param("slot", slot.range())
                .update();
    }
}
