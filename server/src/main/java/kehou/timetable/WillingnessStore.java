package kehou.timetable;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kehou.kernel.PersonName;
import kehou.kernel.Scope;
import kehou.people.StaffMember;
import kehou.plan.Strand;
import kehou.region.Term;
import kehou.timetable.Willingness.AwayDay;
import kehou.timetable.Willingness.WillingnessPoll;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WillingnessStore {
    private final JdbcClient jdbc;

    WillingnessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<WillingnessPoll> poll(Scope scope, int school, Term.Id term) {
        return jdbc.sql("""
                select p.*, (select max(r.sent_at) from timetable.willingness_reminder r
                             where r.school_id = p.school_id and r.poll = p.id) as reminded_at
                from timetable.willingness_poll p where p.school_id = :school and p.term = :term
                """)
                .param("school", scope.at(school))
                .param("term", term.value())
                .query((row, _) -> new WillingnessPoll(
                        new WillingnessPoll.Id(row.getLong("id")),
                        new Term.Id(row.getLong("term")),
                        row.getString("note"),
                        row.getObject("closes_on", LocalDate.class),
                        row.getTimestamp("opened_at").toInstant(),
                        instant(row.getTimestamp("reminded_at"))))
                .optional();
    }

    /** Nobody else reminds or extends meanwhile. */
    void lock(Scope scope, WillingnessPoll.Id poll) {
        jdbc.sql("select id from timetable.willingness_poll where school_id = :school and id = :id for update")
                .param("school", scope.at(poll))
                .param("id", poll.value())
                .query(Long.class)
                .single();
    }

    /** False if it is open as long already. */
    boolean extend(Scope scope, WillingnessPoll.Id poll, LocalDate closesOn) {
        return jdbc.sql("""
                update timetable.willingness_poll set closes_on = :on
                where school_id = :school and id = :id and closes_on < :on
                """)
                        .param("school", scope.at(poll))
                        .param("id", poll.value())
                        .param("on", closesOn)
                        .update()
                == 1;
    }

    void remind(Scope scope, long reminder, WillingnessPoll.Id poll, int staff, Instant now) {
        jdbc.sql("""
                insert into timetable.willingness_reminder (school_id, id, poll, staff, account, sent_at)
                values (:school, :id, :poll, :staff, :account, :at)
                """)
                .param("school", scope.at(poll))
                .param("id", reminder)
                .param("poll", poll.value())
                .param("staff", staff)
                .param("account", scope.account())
                .param("at", Timestamp.from(now))
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** False where this term has one. */
    boolean insert(Scope scope, WillingnessPoll poll) {
        return jdbc.sql("""
                insert into timetable.willingness_poll (school_id, id, term, note, closes_on, opened_at, opened_by)
                values (:school, :id, :term, :note, :closes, :at, :by) on conflict (school_id, term) do nothing
                """)
                        .param("school", scope.at(poll.id()))
                        .param("id", poll.id().value())
                        .param("term", poll.term().value())
                        .param("note", poll.note())
                        .param("closes", poll.closesOn())
                        .param("at", Timestamp.from(poll.openedAt()))
                        .param("by", scope.account())
                        .update()
                == 1;
    }

    List<Willingness> answers(Scope scope, WillingnessPoll.Id poll) {
        return jdbc.sql("select * from timetable.willingness where school_id = :school and poll = :poll order by staff")
                .param("school", scope.at(poll))
                .param("poll", poll.value())
                .query(WillingnessStore::answer)
                .list();
    }

    void put(Scope scope, WillingnessPoll.Id poll, Willingness answer) {
        jdbc.sql("""
                insert into timetable.willingness
                    (school_id, poll, staff, willing, weekdays, strands, away, reasons, note, answered_at)
                values (:school, :poll, :staff, :willing, :weekdays, :strands, :away, :reasons, :note, :at)
                on conflict (school_id, poll, staff) do update
                set willing = :willing, weekdays = :weekdays, strands = :strands, away = :away, reasons = :reasons,
                    note = :note, answered_at = :at
                """)
                .param("school", scope.at(poll))
                .param("poll", poll.value())
                .param("staff", answer.staff().value())
                .param("willing", answer.willing())
                .param("weekdays", answer.weekdays().toArray(Integer[]::new))
                .param("strands", answer.strands().stream().map(Strand::name).toArray(String[]::new))
                .param(
                        "away",
                        answer.away().stream()
                                .map(one -> Date.valueOf(one.day()))
                                .toArray(Date[]::new))
                .param("reasons", answer.away().stream().map(AwayDay::reason).toArray(String[]::new))
                .param("note", answer.note())
                .param("at", Timestamp.from(answer.answeredAt()))
                .update();
    }

    private static Willingness answer(ResultSet row, int number) throws SQLException {
        long staff = row.getLong("staff");
        Date[] days = (Date[]) row.getArray("away").getArray();
        String[] reasons = (String[]) row.getArray("reasons").getArray();
        List<AwayDay> away = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            away.add(new AwayDay(days[i].toLocalDate(), reasons[i]));
        }
        Instant at = row.getTimestamp("answered_at").toInstant();
        return new Willingness(
                new StaffMember.Id(staff),
                new PersonName("", staff),
                row.getBoolean("willing"),
                List.of((Integer[]) row.getArray("weekdays").getArray()),
                Arrays.stream((String[]) row.getArray("strands").getArray())
                        .map(Strand::valueOf)
                        .toList(),
                away,
                row.getString("note"),
                at);
    }
}
