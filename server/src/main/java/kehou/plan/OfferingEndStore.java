package kehou.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ends of classes that are public. */
@Repository
class OfferingEndStore {
    private final JdbcClient jdbc;

    OfferingEndStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of them that run end on that day. */
    void announceEnd(Scope scope, int school, Collection<Offering.Id> ending, LocalDate on) {
        jdbc.sql("""
                update plan.offering set ends_on = :on, version = version + 1
                where school_id = :school and id = any(:ids) and state = 'PUBLISHED' and stops_on is null
                """)
                .param("school", scope.at(school))
                .param("ids", numbers(ending))
                .param("on", on)
                .update();
    }

    /** Those whose day has come are history: venues and people are free again. */
    int endStopped(Scope scope, LocalDate today) {
        return jdbc.sql("""
                update plan.offering set state = 'CANCELLED', version = version + 1
                where school_id = any(:schools) and state = 'PUBLISHED' and stops_on <= :today
                """)
                .param("schools", scope.schoolArray())
                .param("today", today)
                .update();
    }

    /** Those of them that were to end on that day do not; one that the school stopped otherwise meanwhile is left. */
    List<Offering.Id> forgetEnd(Scope scope, int school, Collection<Offering.Id> ending, LocalDate on) {
        return jdbc.sql("""
                update plan.offering set ends_on = null, version = version + 1
                where school_id = :school and id = any(:ids) and state = 'PUBLISHED' and stops_on is null and ends_on = :on
                returning id
                """)
                .param("school", scope.at(school))
                .param("ids", numbers(ending))
                .param("on", on)
                .query((row, _) -> new Offering.Id(row.getLong(1)))
                .list();
    }

    private static Long[] numbers(Collection<Offering.Id> ids) {
        return ids.stream().map(Offering.Id::value).toArray(Long[]::new);
    }

    /** False if it is not public, or was stopped before. */
    boolean stop(Scope scope, Offering.Id id, LocalDate from) {
        return jdbc.sql("""
                update plan.offering set stops_on = :from, version = version + 1
                where school_id = :school and id = :id and state = 'PUBLISHED' and stops_on is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("from", from)
                        .update()
                == 1;
    }
}
