package kehou.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.library.ActivityCategory;
import kehou.library.Course;
import kehou.library.Instructor;
import kehou.region.Venue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ServiceOrderStore {
    private static final String SELECT = """
            select id, school_id, school_name, area_id, provider_name, source, course_name, category, weekday, begins, ends,
                   first_day, last_day, venue, grades, pupils, reason, state, ordered_at, answered_at, answer,
                   confirmed_weekday, confirmed_begins, confirmed_ends, confirmed_first_day, confirmed_last_day,
                   instructor, offering
            from plan.service_order
            """;

    private final JdbcClient jdbc;

    ServiceOrderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the school ordered, the latest first. */
    List<ServiceOrder> placed(Scope scope, long before, int limit) {
        return jdbc.sql(SELECT + """
                where school_id = :school and (:before = 0 or id < :before) order by id desc limit :limit
                """)
                .param("school", scope.at(scope.place()))
                .param("before", before)
                .param("limit", limit)
                .query(ServiceOrderStore::order)
                .list();
    }

    /** What reached this owner, the latest first. */
    List<ServiceOrder> received(Scope scope, long before, int limit) {
        return jdbc.sql(SELECT + """
                where area_id = :provider
                  and (:before = 0 or (ordered_at, id) < (
                      select seen.ordered_at, seen.id from plan.service_order seen
                      where seen.area_id = :provider and seen.id = :before))
                order by ordered_at desc, id desc limit :limit
                """)
                .param("provider", scope.place())
                .param("before", before)
                .param("limit", limit)
                .query(ServiceOrderStore::order)
                .list();
    }

    Optional<ServiceOrder> find(Scope scope, ServiceOrder.Id id) {
        return jdbc.sql(SELECT + "where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(ServiceOrderStore::order)
                .optional();
    }

    /** An order that reached this owner. */
    Optional<ServiceOrder> at(Scope scope, ServiceOrder.Id id) {
        return jdbc.sql(SELECT + "where area_id = :provider and school_id = :school and id = :id")
                .param("provider", scope.place())
                .param("school", id.school())
                .param("id", id.value())
                .query(ServiceOrderStore::order)
                .optional();
    }

    void insert(Scope scope, ServiceOrder order) {
        ServiceSlot wished = order.wished();
        Venue.Id venue = order.venue();
        jdbc.sql("""
                insert into plan.service_order (school_id, id, area_id, school_name, provider_name, source, course_name,
                    category, weekday, begins, ends, first_day, last_day, venue, grades, pupils, reason, ordered_at, ordered_by)
                values (:school, :id, :provider, :schoolName, :providerName, :source, :courseName,
                    :category, :weekday, :from, :to, :first, :last, :venue, :grades, :pupils, :reason, :at, :by)
                """)
                .param("school", scope.at(order.id()))
                .param("id", order.id().value())
                .param("provider", order.provider())
                .param("schoolName", order.schoolName())
                .param("providerName", order.providerName())
                .param("source", order.source().value())
                .param("courseName", order.courseName())
                .param("category", order.category().name())
                .param("weekday", wished.weekday())
                .param("from", wished.from())
                .param("to", wished.to())
                .param("first", wished.firstDay())
                .param("last", wished.lastDay())
                .param("venue", venue == null ? null : venue.value())
                .param("grades", order.grades().toArray(Integer[]::new))
                .param("pupils", order.pupils())
                .param("reason", order.reason())
                .param("at", Timestamp.from(order.orderedAt()))
                .param("by", scope.account())
                .update();
    }

    /** False if it does not wait for an answer any more. */
    boolean confirm(Scope at, ServiceOrder.Id id, ServiceSlot slot, ServiceAnswer answer, Instant now) {
        Instructor.Id instructor = answer.instructor();
        return jdbc.sql("""
                update plan.service_order
                set state = 'CONFIRMED', answered_at = :at, answered_by = :by, answer = :answer, instructor = :instructor,
                    confirmed_weekday = :weekday, confirmed_begins = :from, confirmed_ends = :to,
                    confirmed_first_day = :first, confirmed_last_day = :last
                where school_id = :school and id = :id and state = 'ORDERED'
                """)
                        .param("school", at.at(id))
                        .param("id", id.value())
                        .param("at", Timestamp.from(now))
                        .param("by", at.account())
                        .param("answer", answer.note().strip())
                        .param("instructor", instructor == null ? null : instructor.value())
                        .param("weekday", slot.weekday())
                        .param("from", slot.from())
                        .param("to", slot.to())
                        .param("first", slot.firstDay())
                        .param("last", slot.lastDay())
                        .update()
                == 1;
    }

    /** False if it does not wait for an answer any more. */
    boolean decline(Scope at, ServiceOrder.Id id, String reason, Instant now) {
        return jdbc.sql("""
                update plan.service_order set state = 'DECLINED', answered_at = :at, answered_by = :by, answer = :reason
                where school_id = :school and id = :id and state = 'ORDERED'
                """)
                        .param("school", at.at(id))
                        .param("id", id.value())
                        .param("at", Timestamp.from(now))
                        .param("by", at.account())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** False if it was answered already. */
    boolean withdraw(Scope scope, ServiceOrder.Id id) {
        return jdbc.sql("""
                update plan.service_order set state = 'WITHDRAWN'
                where school_id = :school and id = :id and state = 'ORDERED'
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Locks it until the transaction ends, so that no second draft is made of it. */
    Optional<ServiceOrder> lock(Scope scope, ServiceOrder.Id id) {
        return jdbc.sql(SELECT + "where school_id = :school and id = :id for update")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(ServiceOrderStore::order)
                .optional();
    }

    void attach(Scope scope, ServiceOrder.Id id, Offering.Id offering) {
        jdbc.sql("update plan.service_order set offering = :offering where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("offering", offering.value())
                .update();
    }

    private static ServiceOrder order(ResultSet row, int number) throws SQLException {
        Long venue = row.getObject("venue", Long.class);
        Long instructor = row.getObject("instructor", Long.class);
        Long offering = row.getObject("offering", Long.class);
        Timestamp answered = row.getTimestamp("answered_at");
        return new ServiceOrder(
                new ServiceOrder.Id(row.getLong("id")),
                row.getInt("school_id"),
                row.getString("school_name"),
                row.getInt("area_id"),
                row.getString("provider_name"),
                new Course.Id(row.getLong("source")),
                row.getString("course_name"),
                ActivityCategory.valueOf(row.getString("category")),
                slot(row, ""),
                venue == null ? null : new Venue.Id(venue),
                List.of((Integer[]) row.getArray("grades").getArray()),
                row.getInt("pupils"),
                row.getString("reason"),
                ServiceOrder.State.valueOf(row.getString("state")),
                row.getTimestamp("ordered_at").toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getString("answer"),
                row.getObject("confirmed_weekday", Integer.class) == null ? null : slot(row, "confirmed_"),
                instructor == null ? null : new Instructor.Id(instructor),
                offering == null ? null : new Offering.Id(offering));
    }

    private static ServiceSlot slot(ResultSet row, String prefix) throws SQLException {
        return new ServiceSlot(
                row.getInt(prefix + "weekday"),
                row.getObject(prefix + "begins", LocalTime.class),
                row.getObject(prefix + "ends", LocalTime.class),
                row.getObject(prefix + "first_day", LocalDate.class),
                row.getObject(prefix + "last_day", LocalDate.class));
    }
}
