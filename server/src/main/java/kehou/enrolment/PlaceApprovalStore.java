package kehou.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers are written under the lock of the place, which comes after that of its seat row. */
@Repository
class PlaceApprovalStore {
    /** Places that a school answers to, with its answer: see {@link PlaceApproval} for which they are. */
    private static final String SELECT = """
            select * from (
                select e.school_id, e.id, e.offering, e.pupil, e.state, e.orders, e.hold_until, e.chosen_at,
                       d.due_at, a.why, coalesce(a.words, '') as words, coalesce(a.refund_fen, 0) as refund_fen,
                       a.answered_at, a.answer,
                       case when a.answer is not null then a.answer
                            when e.state not in ('HELD', 'CONFIRMED') then 'ENDED'
                            when d.due_at <= :now then 'SILENT'
                            else 'WAITING' end as approval
                from enrolment.selection_window w
                join enrolment.seat s on s.school_id = w.school_id and s.selection_window = w.id
                join enrolment.enrolment e on e.school_id = s.school_id and e.offering = s.offering
                cross join lateral (select e.chosen_at + make_interval(hours => 24 * w.approval_days) as due_at) d
                left join enrolment.place_approval a on a.school_id = e.school_id and a.enrolment = e.id
                where w.approval_days is not null
                  and not exists (select 1 from enrolment.class_end_place m
                      where m.school_id = e.school_id and m.placed = e.id)
                  and not exists (select 1 from enrolment.wish_list l
                      where l.school_id = e.school_id and l.pupil = e.pupil and e.offering = any(l.given))) place
            """;

    private final JdbcClient jdbc;

    PlaceApprovalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place with what the school says to it. */
    record Line(Enrolment place, PlaceApproval approval) {}

    /** Places of a class that stand alike. */
    record Tally(
            Offering.Id offering,
            PlaceApproval.State state,
            PlaceApproval.@Nullable Why why,
            int places,
            @Nullable Instant firstAnsweredAt) {}

    /** How many places of a school stand how, class by class. */
    List<Tally> tallies(Scope scope, int school, Instant now) {
        return jdbc.sql("select offering, approval, why, count(*) as places, min(answered_at) as first from ("
                        + SELECT
                        + "where school_id = :school) asked group by offering, approval, why")
                .param("school", scope.at(school))
                .param("now", Timestamp.from(now))
                .query((row, _) -> {
                    @Nullable Timestamp first = row.getTimestamp("first");
                    return new Tally(
                            new Offering.Id(row.getLong("offering")),
                            PlaceApproval.State.valueOf(row.getString("approval")),
                            why(row),
                            row.getInt("places"),
                            first == null ? null : first.toInstant());
                })
                .list();
    }

    /** Those of a child's places to which the school answers. */
    Map<Enrolment.Id, PlaceApproval> ofPupil(Scope scope, Pupil.Id pupil, Instant now) {
        return jdbc
                .sql(SELECT + "where school_id = :school and pupil = :pupil order by id desc limit 200")
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .param("now", Timestamp.from(now))
                .query(PlaceApprovalStore::line)
                .list()
                .stream()
                .map(Line::approval)
                .collect(Collectors.toMap(PlaceApproval::enrolment, Function.identity()));
    }

    /** Waits until nobody else answers to these places or ends them. */
    void lock(Scope scope, Collection<Enrolment.Id> places) {
        jdbc.sql("""
                select e.id from unnest(:schools::int[], :ids::bigint[]) as t (school, id)
                join enrolment.enrolment e on e.school_id = t.school and e.id = t.id
                order by e.id for update of e
                """)
                .param("schools", schools(scope, places))
                .param("ids", ids(places))
                .query(Long.class)
                .list();
    }

    /** Those of them to which the school answers. */
    List<Line> find(Scope scope, Collection<Enrolment.Id> places, Instant now) {
        return jdbc.sql(SELECT + "where school_id = any(:schools) and id = any(:ids) order by id")
                .param("schools", schools(scope, places))
                .param("ids", ids(places))
                .param("now", Timestamp.from(now))
                .query(PlaceApprovalStore::line)
                .list();
    }

    /** What waits, the oldest first. */
    List<Line> waiting(Scope scope, Instant now, long after, int limit) {
        return jdbc.sql(SELECT + """
                where school_id = any(:schools) and state in ('HELD', 'CONFIRMED') and approval = 'WAITING' and id > :after
                order by id limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("now", Timestamp.from(now))
                .param("after", after)
                .param("limit", limit)
                .query(PlaceApprovalStore::line)
                .list();
    }

    /** What was answered in that way, the latest places first. */
    List<Line> answered(Scope scope, PlaceApproval.State as, Instant now, long before, int limit) {
        return jdbc.sql(SELECT + """
                where school_id = any(:schools) and answer = :as and id < :before order by id desc limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("as", as.name())
                .param("now", Timestamp.from(now))
                .param("before", before)
                .param("limit", limit)
                .query(PlaceApprovalStore::line)
                .list();
    }

    /** Places whose time for an answer is over and to which nobody has said so. */
    List<Line> silent(Scope scope, Instant now, int limit) {
        return jdbc.sql(SELECT + """
                where school_id = any(:schools) and state in ('HELD', 'CONFIRMED') and answer is null and due_at <= :now
                order by id limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(PlaceApprovalStore::line)
                .list();
    }

    /** The same answer to all of them; nobody gave one that is SILENT. */
    void insert(Scope scope, Collection<Enrolment.Id> places, PlaceApproval.State answer, Instant at) {
        jdbc.sql("""
                insert into enrolment.place_approval (school_id, enrolment, answer, answered_by, answered_at)
                select school, id, :answer, :by, :at from unnest(:schools::int[], :ids::bigint[]) as t (school, id)
                """)
                .param("schools", schools(scope, places))
                .param("ids", ids(places))
                .param("answer", answer.name())
                .param("by", answer == PlaceApproval.State.SILENT ? null : scope.account())
                .param("at", Timestamp.from(at))
                .update();
    }

    void refuse(Scope scope, Enrolment.Id place, PlaceApproval.Why why, String words, long refundFen, Instant at) {
        jdbc.sql("""
                insert into enrolment.place_approval
                    (school_id, enrolment, answer, why, words, refund_fen, answered_by, answered_at)
                values (:school, :id, 'REFUSED', :why, :words, :fen, :by, :at)
                """)
                .param("school", scope.at(place))
                .param("id", place.value())
                .param("why", why.name())
                .param("words", words)
                .param("fen", refundFen)
                .param("by", scope.account())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Integer[] schools(Scope scope, Collection<Enrolment.Id> places) {
        return places.stream().map(scope::at).toArray(Integer[]::new);
    }

    private static Long[] ids(Collection<Enrolment.Id> places) {
        return places.stream().map(Enrolment.Id::value).toArray(Long[]::new);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        Enrolment place = EnrolmentStore.enrolment(row, number);
        @Nullable Timestamp answered = row.getTimestamp("answered_at");
        return new Line(
                place,
                new PlaceApproval(
                        place.id(),
                        PlaceApproval.State.valueOf(row.getString("approval")),
                        row.getTimestamp("due_at").toInstant(),
                        why(row),
                        row.getString("words"),
                        row.getLong("refund_fen"),
                        answered == null ? null : answered.toInstant()));
    }

    private static PlaceApproval.@Nullable Why why(ResultSet row) throws SQLException {
        String why = row.getString("why");
        return why == null ? null : PlaceApproval.Why.valueOf(why);
    }
}
