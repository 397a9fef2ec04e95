package kehou.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.library.Instructor;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names and the escorts that are needed are the face's to fill in. */
@Repository
class OutingStore {
    private static final String SELECT = """
            select o.*, p.asked, p.given, p.refused, p.went, p.missing
            from delivery.outing o
            cross join lateral (
                select count(*) as asked,
                       count(*) filter (where c.consent = 'GIVEN') as given,
                       count(*) filter (where c.consent = 'REFUSED') as refused,
                       count(*) filter (where c.went) as went,
                       count(*) filter (where c.went and not c.came_back) as missing
                from delivery.outing_pupil c where c.school_id = o.school_id and c.outing = o.id) p
            """;

    private final JdbcClient jdbc;

    OutingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A school's outings from a day on, the latest first. */
    List<Outing> ofSchool(Scope scope, int school, LocalDate from) {
        return jdbc.sql(SELECT + """
                where o.school_id = :school and o.day >= :from order by o.day desc, o.leaves desc, o.id desc limit 200
                """)
                .param("school", scope.at(school))
                .param("from", from)
                .query(OutingStore::outing)
                .list();
    }

    /** Those for which this child's family was asked, the latest first. */
    List<Outing> ofPupil(Scope scope, Pupil.Id pupil, LocalDate from) {
        return jdbc.sql(SELECT + """
                where o.school_id = :school and o.day >= :from and exists (
                    select from delivery.outing_pupil own
                    where own.school_id = o.school_id and own.outing = o.id and own.pupil = :pupil)
                order by o.day desc, o.leaves desc, o.id desc limit 100
                """)
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .param("from", from)
                .query(OutingStore::outing)
                .list();
    }

    Optional<Outing> find(Scope scope, Outing.Id id) {
        return jdbc.sql(SELECT + "where o.school_id = :school and o.id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(OutingStore::outing)
                .optional();
    }

    /** Nobody signs, leaves or comes back meanwhile. */
    void lock(Scope scope, Outing.Id id) {
        jdbc.sql("select id from delivery.outing where school_id = :school and id = :id for update")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(Long.class)
                .optional();
    }

    void insert(Scope scope, Outing.Id id, OutingDraft draft, Instant now) {
        jdbc.sql("""
                insert into delivery.outing (school_id, id, offering, title, place, day, leaves, returns, leader, escorts,
                    content, transport, safety, emergency, made_at, made_by)
                values (:school, :id, :offering, :title, :place, :day, :leaves, :returns, :leader, :escorts,
                    :content, :transport, :safety, :emergency, :at, :by)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("offering", draft.offering().value())
                .param("title", draft.title().strip())
                .param("place", draft.place().strip())
                .param("day", draft.day())
                .param("leaves", draft.leaves())
                .param("returns", draft.returns())
                .param("leader", draft.leader().value())
                .param(
                        "escorts",
                        draft.escorts().stream().map(Instructor.Id::value).toArray(Long[]::new))
                .param("content", draft.content().strip())
                .param("transport", draft.transport().strip())
                .param("safety", draft.safety().strip())
                .param("emergency", draft.emergency().strip())
                .param("at", Timestamp.from(now))
                .param("by", scope.account())
                .update();
    }

    void leave(Scope scope, Outing.Id id, Instant now) {
        move(scope, id, "state = 'OUT', left_at = :at", now, null);
    }

    void comeBack(Scope scope, Outing.Id id, Instant now) {
        move(scope, id, "state = 'BACK', back_at = :at", now, null);
    }

    void callOff(Scope scope, Outing.Id id, String reason, Instant now) {
        move(scope, id, "state = 'CANCELLED', cancelled_for = :reason", now, reason);
    }

    private void move(Scope scope, Outing.Id id, String change, Instant now, @Nullable String reason) {
        jdbc.sql("update delivery.outing set " + change + " where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("at", Timestamp.from(now))
                .param("reason", reason)
                .update();
    }

    private static Outing outing(ResultSet row, int number) throws SQLException {
        Timestamp left = row.getTimestamp("left_at");
        Timestamp back = row.getTimestamp("back_at");
        return new Outing(
                new Outing.Id(row.getLong("id")),
                new Offering.Id(row.getLong("offering")),
                row.getString("title"),
                row.getString("place"),
                row.getObject("day", LocalDate.class),
                row.getObject("leaves", LocalTime.class),
                row.getObject("returns", LocalTime.class),
                new Instructor.Id(row.getLong("leader")),
                "",
                Arrays.stream((Long[]) row.getArray("escorts").getArray())
                        .map(Instructor.Id::new)
                        .toList(),
                List.of(),
                row.getString("content"),
                row.getString("transport"),
                row.getString("safety"),
                row.getString("emergency"),
                Outing.State.valueOf(row.getString("state")),
                row.getString("cancelled_for"),
                left == null ? null : left.toInstant(),
                back == null ? null : back.toInstant(),
                row.getInt("asked"),
                row.getInt("given"),
                row.getInt("refused"),
                0,
                row.getInt("went"),
                row.getInt("missing"));
    }
}
