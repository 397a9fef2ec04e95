package kehou.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers and states change only under the lock of the offering's seat row. */
@Repository
class WaitingStore {
    private static final String SELECT = """
            select id, offering, pupil, number, state, joined_at, offered_at, told_at, answer_by, ended_at, enrolment,
                   offer_number, offer_rule
            from enrolment.waiting
            """;

    private final JdbcClient jdbc;

    WaitingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Waiting add(Scope scope, Waiting.Id id, Offering.Id offering, Pupil.Id pupil, Instant at, LocalDate until) {
        jdbc.sql("""
                insert into enrolment.waiting (school_id, id, offering, pupil, joined_by, number, state, joined_at, until)
                select :school, :id, :offering, :pupil, :account, coalesce(max(number), 0) + 1, 'WAITING', :at, :until
                from enrolment.waiting where school_id = :school and offering = :offering
                """)
                .param("school", scope.at(offering))
                .param("id", id.value())
                .param("offering", offering.value())
                .param("pupil", scope.pupil(pupil))
                .param("account", scope.account())
                .param("at", Timestamp.from(at))
                .param("until", until)
                .update();
        return find(scope, id).orElseThrow();
    }

    Optional<Waiting> find(Scope scope, Waiting.Id id) {
        return jdbc.sql(SELECT + "where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(WaitingStore::waiting)
                .optional();
    }

    Optional<Waiting> live(Scope scope, Offering.Id offering, Pupil.Id pupil) {
        return jdbc.sql(SELECT + """
                where school_id = :school and pupil = :pupil and offering = :offering and state in ('WAITING', 'OFFERED')
                """)
                .param("school", scope.at(offering))
                .param("pupil", pupil.value())
                .param("offering", offering.value())
                .query(WaitingStore::waiting)
                .optional();
    }

    /** Those that wait or have an offer. */
    List<Waiting> liveOf(Scope scope, int school, Collection<Pupil.Id> pupils) {
        return jdbc.sql(SELECT + """
                where school_id = :school and pupil = any(:pupils) and state in ('WAITING', 'OFFERED') order by id
                """)
                .param("school", scope.at(school))
                .param("pupils", pupils.stream().map(Pupil.Id::value).toArray(Long[]::new))
                .query(WaitingStore::waiting)
                .list();
    }

    /** Those of one class, by number. */
    List<Waiting> liveIn(Scope scope, Offering.Id offering) {
        return jdbc.sql(SELECT + """
                where school_id = :school and offering = :offering and state in ('WAITING', 'OFFERED') order by number
                """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .query(WaitingStore::waiting)
                .list();
    }

    List<Waiting> ofPupil(Scope scope, Pupil.Id pupil) {
        return jdbc.sql(SELECT + "where school_id = :school and pupil = :pupil order by id desc limit 100")
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .query(WaitingStore::waiting)
                .list();
    }

    /** The history of an offering's waitlist by number, from {@code after} on. */
    List<Waiting> ofOffering(Scope scope, Offering.Id offering, int after, int limit) {
        return jdbc.sql(SELECT + """
                where school_id = :school and offering = :offering and number > :after order by number limit :limit
                """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .param("after", after)
                .param("limit", limit)
                .query(WaitingStore::waiting)
                .list();
    }

    /** How many wait before each of these. */
    Map<Waiting.Id, Integer> ahead(Scope scope, int school, Collection<Waiting> of) {
        Map<Waiting.Id, Integer> ahead = new HashMap<>();
        jdbc.sql("""
                select w.id, (select count(*) from enrolment.waiting o
                              where o.school_id = w.school_id and o.offering = w.offering and o.state = 'WAITING'
                                and o.number < w.number) as ahead
                from enrolment.waiting w where w.school_id = :school and w.id = any(:ids)
                """)
                .param("school", scope.at(school))
                .param("ids", of.stream().map(w -> w.id().value()).toArray(Long[]::new))
                .query(row -> {
                    ahead.put(new Waiting.Id(row.getLong("id")), row.getInt("ahead"));
                });
        return ahead;
    }

    /** How many offers of the offering there were. */
    int offers(Scope scope, Offering.Id offering) {
        return jdbc.sql("""
                select coalesce(max(offer_number), 0) from enrolment.waiting
                where school_id = :school and offering = :offering
                """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .query(Integer.class)
                .single();
    }

    /** All in line whose time is not over on that day, or the first only. */
    List<LotPick.InLine> inLine(Scope scope, Offering.Id offering, LocalDate today, boolean first) {
        return jdbc.sql("""
                select id, pupil, lot from enrolment.waiting
                where school_id = :school and offering = :offering and state = 'WAITING' and until > :today
                order by number limit :limit
                """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .param("today", today)
                .param("limit", first ? 1 : Integer.MAX_VALUE)
                .query((row, _) -> new LotPick.InLine(
                        new Waiting.Id(row.getLong("id")), new Pupil.Id(row.getLong("pupil")), row.getString("lot")))
                .list();
    }

    /** Offers a seat, as the offering's offer of that number. */
    Waiting offer(Scope scope, Waiting.Id id, int number, Waiting.OfferRule rule, Instant at) {
        jdbc.sql("""
                update enrolment.waiting set state = 'OFFERED', offered_at = :at, offer_number = :number, offer_rule = :rule
                where school_id = :school and id = :id and state = 'WAITING'
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("number", number)
                .param("rule", rule.name())
                .param("at", Timestamp.from(at))
                .update();
        return find(scope, id).orElseThrow();
    }

    /** The family knows; told twice, the first time counts. */
    boolean told(Scope scope, Waiting.Id id, Instant at, Instant answerBy) {
        return jdbc.sql("""
                update enrolment.waiting set told_at = :at, answer_by = :by
                where school_id = :school and id = :id and state = 'OFFERED' and told_at is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .param("by", Timestamp.from(answerBy))
                        .update()
                == 1;
    }

    /** False if it was over already. */
    boolean end(Scope scope, Waiting.Id id, Waiting.State as, Enrolment.@Nullable Id enrolment, Instant at) {
        return jdbc.sql("""
                update enrolment.waiting set state = :state, ended_at = :at, enrolment = :enrolment
                where school_id = :school and id = :id and state in ('WAITING', 'OFFERED')
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("state", as.name())
                        .param("at", Timestamp.from(at))
                        .param("enrolment", enrolment == null ? null : enrolment.value())
                        .update()
                == 1;
    }

    /** These ended because the end of their class was announced. */
    void inVain(Scope scope, int school, List<Waiting> ended) {
        jdbc.sql("update enrolment.waiting set in_vain = true where school_id = :school and id = any(:ids)")
                .param("school", scope.at(school))
                .param("ids", ended.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .update();
    }

    /**
     * Those of the class that ended in vain and whose time is not over, by number, as they were. They are marked no more, and
     * an offer of theirs is free to be made again.
     */
    List<Waiting> forgetInVain(Scope scope, Offering.Id offering, LocalDate today) {
        return jdbc
                .sql("""
                        update enrolment.waiting set in_vain = false, offer_number = null, offer_rule = null
                        where school_id = :school and offering = :offering and in_vain
                        returning old.*
                        """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .query((row, number) -> Map.entry(row.getObject("until", LocalDate.class), waiting(row, number)))
                .list()
                .stream()
                .filter(one -> one.getKey().isAfter(today))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Waiting::number))
                .toList();
    }

    /** In line again as who came then, with the same lot, behind all numbers that were given. */
    Waiting again(Scope scope, Waiting.Id id, Waiting before) {
        jdbc.sql("""
                insert into enrolment.waiting (school_id, id, offering, pupil, joined_by, number, state, joined_at, until, lot)
                select school_id, :id, offering, pupil, joined_by,
                       (select max(number) + 1 from enrolment.waiting m where m.school_id = w.school_id and m.offering = w.offering),
                       'WAITING', joined_at, until, lot
                from enrolment.waiting w where school_id = :school and id = :before
                """)
                .param("school", scope.at(before.id()))
                .param("id", id.value())
                .param("before", before.id().value())
                .update();
        return find(scope, id).orElseThrow();
    }

    /** Offers whose time is over and waits of a term that is, a few at once. */
    List<Waiting> due(Scope scope, Instant now, LocalDate today, int limit) {
        return jdbc.sql(SELECT + """
                where school_id = any(:schools)
                  and ((state = 'OFFERED' and answer_by <= :now) or (state in ('WAITING', 'OFFERED') and until <= :today))
                order by school_id, offering, number limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("now", Timestamp.from(now))
                .param("today", today)
                .param("limit", limit)
                .query(WaitingStore::waiting)
                .list();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        Long enrolment = row.getObject("enrolment", Long.class);
        String rule = row.getString("offer_rule");
        return new Waiting(
                new Waiting.Id(row.getLong("id")),
                new Offering.Id(row.getLong("offering")),
                new Pupil.Id(row.getLong("pupil")),
                row.getInt("number"),
                Waiting.State.valueOf(row.getString("state")),
                row.getTimestamp("joined_at").toInstant(),
                instant(row, "offered_at"),
                instant(row, "told_at"),
                instant(row, "answer_by"),
                instant(row, "ended_at"),
                enrolment == null ? null : new Enrolment.Id(enrolment),
                row.getObject("offer_number", Integer.class),
                rule == null ? null : Waiting.OfferRule.valueOf(rule));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
