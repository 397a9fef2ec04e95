package kehou.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.timetable.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RollStore {
    private static final String ROLL = """
            select r.session_id, r.seating_id, r.version, r.marks, r.called_at, s.pupils
            from delivery.roll r
            join delivery.seating s on s.school_id = r.school_id and s.id = r.seating_id
            where r.school_id = any(:schools) and r.session_id = any(:sessions)
            """;

    private final JdbcClient jdbc;

    RollStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes sure there is a row to lock; version 0 until the merge writes the first one. */
    void open(Scope scope, Session.Id session, long seating) {
        jdbc.sql("""
                insert into delivery.roll(school_id, session_id, seating_id, version, marks,
                    expected, present, absent, on_leave)
                values (:school, :session, :seating, 0, '', 0, 0, 0, 0)
                on conflict do nothing
                """)
                .param("school", scope.at(session))
                .param("session", session.value())
                .param("seating", seating)
                .update();
    }

    CalledRoll lock(Scope scope, Session.Id session) {
        return jdbc.sql(ROLL + "for update of r")
                .param("schools", new Integer[] {scope.at(session)})
                .param("sessions", new Long[] {session.value()})
                .query(RollStore::roll)
                .single();
    }

    Optional<CalledRoll> find(Scope scope, Session.Id session) {
        scope.at(session);
        return Optional.ofNullable(all(scope, List.of(session)).get(session));
    }

    Map<Session.Id, CalledRoll> all(Scope scope, Collection<Session.Id> sessions) {
        Map<Session.Id, CalledRoll> rolls = new HashMap<>();
        jdbc.sql(ROLL)
                .param("schools", scope.schoolArray())
                .param("sessions", sessions.stream().map(Session.Id::value).toArray(Long[]::new))
                .query((ResultSet row) -> {
                    rolls.put(new Session.Id(row.getLong("session_id")), roll(row, 0));
                });
        return rolls;
    }

    void save(Scope scope, Session.Id session, CalledRoll roll) {
        RollCount count = roll.count();
        jdbc.sql("""
                update delivery.roll set seating_id = :seating, version = :version, marks = :marks,
                    expected = :expected, present = :present, absent = :absent, on_leave = :leave,
                    called_at = :at
                where school_id = :school and session_id = :session
                """)
                .param("school", scope.at(session))
                .param("session", session.value())
                .param("seating", roll.seating())
                .param("version", roll.version())
                .param("marks", PackedMarks.pack(roll.marks()))
                .param("expected", count.expected())
                .param("present", count.present())
                .param("absent", count.absent())
                .param("leave", count.leave())
                .param("at", roll.calledAt() == null ? null : roll.calledAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<PlacedMark> marks(Scope scope, Session.Id session) {
        return jdbc.sql("""
                select pupil_id, mark, marked_at, device from delivery.mark
                where school_id = :school and session_id = :session
                """)
                .param("school", scope.at(session))
                .param("session", session.value())
                .query((row, n) -> new PlacedMark(
                        new Pupil.Id(row.getLong("pupil_id")),
                        Mark.values()[row.getInt("mark")],
                        row.getObject("marked_at", OffsetDateTime.class).toInstant(),
                        row.getString("device")))
                .list();
    }

    void place(Scope scope, Session.Id session, Collection<PlacedMark> marks) {
        if (marks.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into delivery.mark(school_id, session_id, pupil_id, mark, marked_at, device)
                select :school, :session, m.pupil, m.mark, m.at, m.device
                from unnest(:pupils::bigint[], :marks::smallint[], :times::timestamptz[], :devices::text[])
                    as m(pupil, mark, at, device)
                on conflict (school_id, session_id, pupil_id) do update
                    set mark = excluded.mark, marked_at = excluded.marked_at, device = excluded.device
                    where (delivery.mark.mark, delivery.mark.marked_at, delivery.mark.device)
                        is distinct from (excluded.mark, excluded.marked_at, excluded.device)
                """)
                .param("school", scope.at(session))
                .param("session", session.value())
                .param("pupils", marks.stream().map(m -> m.pupil().value()).toArray(Long[]::new))
                .param("marks", marks.stream().map(m -> m.mark().ordinal()).toArray(Integer[]::new))
                .param("times", marks.stream().map(m -> m.at().toString()).toArray(String[]::new))
                .param("devices", marks.stream().map(PlacedMark::device).toArray(String[]::new))
                .update();
    }

    Map<Session.Id, RollCount> counts(Scope scope, Collection<Session.Id> sessions) {
        Map<Session.Id, RollCount> counts = new HashMap<>();
        jdbc.sql("""
                select session_id, expected, present, absent, on_leave from delivery.roll
                where school_id = any(:schools) and session_id = any(:sessions) and version > 0
                """)
                .param("schools", scope.schoolArray())
                .param("sessions", sessions.stream().map(Session.Id::value).toArray(Long[]::new))
                .query((ResultSet row) -> {
                    counts.put(
                            new Session.Id(row.getLong("session_id")),
                            new RollCount(
                                    row.getInt("expected"),
                                    row.getInt("present"),
                                    row.getInt("absent"),
                                    row.getInt("on_leave")));
                });
        return counts;
    }

    private static CalledRoll roll(ResultSet row, int n) throws SQLException {
        List<Pupil.Id> seats = Stream.of((Long[]) row.getArray("pupils").getArray())
                .map(Pupil.Id::new)
                .toList();
        int version = row.getInt("version");
        OffsetDateTime called = row.getObject("called_at", OffsetDateTime.class);
        return new CalledRoll(
                row.getLong("seating_id"),
                version,
                seats,
                version == 0 ? List.of() : PackedMarks.unpack(row.getBytes("marks"), seats.size()),
                called == null ? null : called.toInstant());
    }
}
