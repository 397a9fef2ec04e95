package kehou.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClassEndStore {
    /** Until then the child of the place {@code e} sits, at the same hour, in a class that was said to end before it chose e. */
    static final String BUSY_UNTIL = """
            (select max(o.ended_at) from enrolment.enrolment o
             join enrolment.class_end_place p on p.school_id = o.school_id and p.enrolment = o.id
             where o.school_id = e.school_id and o.pupil = e.pupil and o.term = e.term and o.id <> e.id
               and o.confirmed_at < e.confirmed_at and o.ended_at > e.confirmed_at and o.fortnight && e.fortnight)
            """;

    private static final String LINES = """
            select c.id, c.offering, c.into_offering, c.from_day, c.answer_by, c.reason, c.sessions, c.made_at,
                count(p.placed) as moved, count(e.id) filter (where e.state not in ('HELD', 'CONFIRMED')) as declined,
                count(p.enrolment) - count(p.placed) as ended, coalesce(sum(p.refund_fen), 0) as refund_fen
            from enrolment.class_end c
            left join enrolment.class_end_place p on p.school_id = c.school_id and p.class_end = c.id
            left join enrolment.enrolment e on e.school_id = p.school_id and e.id = p.placed
            where c.school_id = any(:schools) and (:id::bigint is null or c.id = :id) and c.id < :before
            group by c.school_id, c.id order by c.id desc limit :limit
            """;

    private final JdbcClient jdbc;

    ClassEndStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A class's end as it is kept, with its sums. */
    record Line(
            ClassEnd.Id id,
            Offering.Id offering,
            Offering.@Nullable Id into,
            LocalDate from,
            @Nullable LocalDate answerBy,
            String reason,
            int sessions,
            int moved,
            int declined,
            int ended,
            long refundFen,
            Instant madeAt) {}

    /** What came of one place. */
    record Fate(
            Enrolment.Id enrolment,
            Pupil.Id pupil,
            Enrolment.@Nullable Id placed,
            ClassEnd.@Nullable Unfit unfit,
            long refundFen,
            long carriedFen) {}

    /** One of a child's, with the class's end. */
    record OfChild(Line end, Fate fate, boolean declined) {}

    /** Money that went along with a place, and until when it goes back whole. */
    record Brought(long fen, LocalDate answerBy) {}

    /** False if the class ended before. */
    boolean insert(Scope scope, Line end, String fingerprint) {
        Offering.Id into = end.into();
        return jdbc.sql("""
                insert into enrolment.class_end (school_id, id, offering, into_offering, from_day, reason, answer_by,
                    fingerprint, sessions, made_at, made_by)
                values (:school, :id, :offering, :into, :from, :reason, :answerBy, :fingerprint, :sessions, :at, :by)
                on conflict on constraint class_ends_once do nothing
                """)
                        .param("school", scope.at(end.id()))
                        .param("id", end.id().value())
                        .param("offering", end.offering().value())
                        .param("into", into == null ? null : into.value())
                        .param("from", end.from())
                        .param("reason", end.reason())
                        .param("answerBy", end.answerBy())
                        .param("fingerprint", fingerprint)
                        .param("sessions", end.sessions())
                        .param("at", Timestamp.from(end.madeAt()))
                        .param("by", scope.account())
                        .update()
                == 1;
    }

    void insert(Scope scope, ClassEnd.Id end, List<Fate> fates) {
        jdbc.sql("""
                insert into enrolment.class_end_place
                    (school_id, class_end, enrolment, pupil, placed, unfit, refund_fen, carried_fen)
                select :school, :end, t.enrolment, t.pupil, t.placed, t.unfit, t.refund, t.carried
                from unnest(:enrolments::bigint[], :pupils::bigint[], :placed::bigint[], :unfit::text[],
                            :refunds::bigint[], :carried::bigint[])
                     as t (enrolment, pupil, placed, unfit, refund, carried)
                """)
                .param("school", scope.at(end))
                .param("end", end.value())
                .param(
                        "enrolments",
                        fates.stream().map(f -> f.enrolment().value()).toArray(Long[]::new))
                .param("pupils", fates.stream().map(f -> f.pupil().value()).toArray(Long[]::new))
                .param("placed", fates.stream().map(ClassEndStore::placed).toArray(Long[]::new))
                .param("unfit", fates.stream().map(ClassEndStore::unfit).toArray(String[]::new))
                .param("refunds", fates.stream().map(Fate::refundFen).toArray(Long[]::new))
                .param("carried", fates.stream().map(Fate::carriedFen).toArray(Long[]::new))
                .update();
    }

    boolean ended(Scope scope, Offering.Id offering) {
        return jdbc.sql("select count(*) from enrolment.class_end where school_id = :school and offering = :offering")
                        .param("school", scope.at(offering))
                        .param("offering", offering.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Into which classes those of a school's that were merged go. */
    Map<Offering.Id, Offering.Id> into(Scope scope, int school, Collection<Offering.Id> offerings) {
        Map<Offering.Id, Offering.Id> into = new HashMap<>();
        jdbc.sql("""
                select offering, into_offering from enrolment.class_end
                where school_id = :school and offering = any(:offerings) and into_offering is not null
                """)
                .param("school", scope.at(school))
                .param("offerings", offerings.stream().map(Offering.Id::value).toArray(Long[]::new))
                .query((ResultSet row) -> {
                    into.put(new Offering.Id(row.getLong("offering")), new Offering.Id(row.getLong("into_offering")));
                });
        return into;
    }

    /** Those of the scope's schools, the latest first. */
    List<Line> list(Scope scope, ClassEnd.@Nullable Id id, long before, int limit) {
        return jdbc.sql(LINES)
                .param("schools", scope.schoolArray())
                .param("id", id == null ? null : id.value())
                .param("before", before)
                .param("limit", limit)
                .query(ClassEndStore::line)
                .list();
    }

    /** The latest first. */
    List<OfChild> ofPupil(Scope scope, Pupil.Id pupil) {
        return jdbc.sql("""
                select c.id, c.offering, c.into_offering, c.from_day, c.answer_by, c.reason, c.sessions, c.made_at,
                    0 as moved, 0 as declined, 0 as ended, p.enrolment, p.pupil, p.placed, p.unfit, p.refund_fen,
                    p.carried_fen, coalesce(e.state not in ('HELD', 'CONFIRMED'), false) as gone
                from enrolment.class_end_place p
                join enrolment.class_end c on c.school_id = p.school_id and c.id = p.class_end
                left join enrolment.enrolment e on e.school_id = p.school_id and e.id = p.placed
                where p.school_id = :school and p.pupil = :pupil order by c.id desc limit 50
                """)
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .query((row, n) -> {
                    Long placed = row.getObject("placed", Long.class);
                    String unfit = row.getString("unfit");
                    return new OfChild(
                            line(row, n),
                            new Fate(
                                    new Enrolment.Id(row.getLong("enrolment")),
                                    new Pupil.Id(row.getLong("pupil")),
                                    placed == null ? null : new Enrolment.Id(placed),
                                    unfit == null ? null : ClassEnd.Unfit.valueOf(unfit),
                                    row.getLong("refund_fen"),
                                    row.getLong("carried_fen")),
                            row.getBoolean("gone"));
                })
                .list();
    }

    /** The children whose places a class's end touched. */
    List<Pupil.Id> pupils(Scope scope, ClassEnd.Id end) {
        return pupils(scope, end, """
                select pupil from enrolment.class_end_place where school_id = :school and class_end = :end
                """);
    }

    /** The children who waited for a seat of the class when it ended. */
    List<Pupil.Id> waited(Scope scope, ClassEnd.Id end) {
        return pupils(scope, end, """
                select w.pupil from enrolment.class_end c
                join enrolment.waiting w on w.school_id = c.school_id and w.offering = c.offering and w.state = 'ENDED'
                    and w.ended_at = c.made_at
                where c.school_id = :school and c.id = :end
                """);
    }

    /** What went along with a place into a class that took another. */
    Optional<Brought> brought(Scope scope, Enrolment.Id placed) {
        return jdbc.sql("""
                select p.carried_fen, c.answer_by from enrolment.class_end_place p
                join enrolment.class_end c on c.school_id = p.school_id and c.id = p.class_end
                where p.school_id = :school and p.placed = :placed
                """)
                .param("school", scope.at(placed))
                .param("placed", placed.value())
                .query((row, _) -> new Brought(row.getLong("carried_fen"), row.getObject("answer_by", LocalDate.class)))
                .optional();
    }

    /** A place of a class that was said to end, until then. */
    record Lasting(Offering.Id offering, Slot slot, Instant until) {}

    /** Where a child sits until a day ahead, in classes that were said to end. */
    List<Lasting> lasting(Scope scope, Pupil.Id pupil, Instant now) {
        return jdbc.sql("""
                select o.offering, o.term, o.fortnight, o.ended_at from enrolment.enrolment o
                join enrolment.class_end_place p on p.school_id = o.school_id and p.enrolment = o.id
                where o.school_id = :school and o.pupil = :pupil and o.confirmed_at is not null and o.ended_at > :now
                """)
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .param("now", Timestamp.from(now))
                .query((row, _) -> new Lasting(
                        new Offering.Id(row.getLong("offering")),
                        Slot.of(new Term.Id(row.getLong("term")), row.getString("fortnight")),
                        row.getTimestamp("ended_at").toInstant()))
                .list();
    }

    /** From when on the place counts, where its child had not left, at the same hour, a class that ended. */
    Optional<Instant> busyUntil(Scope scope, Enrolment.Id id) {
        return jdbc
                .sql("select " + BUSY_UNTIL
                        + " as until from enrolment.enrolment e where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query((row, _) -> row.getTimestamp("until"))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(Timestamp::toInstant)
                .findFirst();
    }

    private List<Pupil.Id> pupils(Scope scope, ClassEnd.Id end, String sql) {
        return jdbc.sql(sql).param("school", scope.at(end)).param("end", end.value()).query(Long.class).list().stream()
                .map(Pupil.Id::new)
                .toList();
    }

    private static @Nullable Long placed(Fate fate) {
        Enrolment.Id placed = fate.placed();
        return placed == null ? null : placed.value();
    }

    private static @Nullable String unfit(Fate fate) {
        ClassEnd.Unfit why = fate.unfit();
        return why == null ? null : why.name();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        Long into = row.getObject("into_offering", Long.class);
        return new Line(
                new ClassEnd.Id(row.getLong("id")),
                new Offering.Id(row.getLong("offering")),
                into == null ? null : new Offering.Id(into),
                row.getObject("from_day", LocalDate.class),
                row.getObject("answer_by", LocalDate.class),
                row.getString("reason"),
                row.getInt("sessions"),
                row.getInt("moved"),
                row.getInt("declined"),
                row.getInt("ended"),
                row.getLong("refund_fen"),
                row.getTimestamp("made_at").toInstant());
    }
}
