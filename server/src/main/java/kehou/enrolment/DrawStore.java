package kehou.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DrawStore {
    private static final String SELECT = """
            select d.*,
                   (select count(*) from enrolment.wish_list w where w.school_id = d.school_id and w.draw = d.id) as lists,
                   (select count(*) from enrolment.draw_value v where v.school_id = d.school_id and v.draw = d.id)
                       as readings
            from enrolment.draw d
            """;

    private final JdbcClient jdbc;

    DrawStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Scope scope, Draw draw, byte[] sealedSecret) {
        jdbc.sql("""
                insert into enrolment.draw (school_id, id, selection_window, term, kind, opens_at, closes_at, grades,
                    offerings, need_tickets, credit_wishes, most_wishes, commitment, secret_sealed, public_source,
                    public_at, reveal_by, announced_by)
                values (:school, :id, :window, :term, :kind, :opens, :closes, :grades, :offerings, :tickets, :credit,
                    :most, :commitment, :secret, :source, :publicAt, :revealBy, :by)
                """)
                .param("school", scope.at(draw.id()))
                .param("id", draw.id().value())
                .param("window", draw.window().value())
                .param("term", draw.term().value())
                .param("kind", draw.kind().name())
                .param("opens", Timestamp.from(draw.opensAt()))
                .param("closes", Timestamp.from(draw.closesAt()))
                .param("grades", draw.grades().toArray(Integer[]::new))
                .param(
                        "offerings",
                        draw.offerings().stream().map(Offering.Id::value).toArray(Long[]::new))
                .param("tickets", draw.needTickets())
                .param("credit", draw.creditWishes())
                .param("most", draw.mostWishes())
                .param("commitment", draw.commitment())
                .param("secret", sealedSecret)
                .param("source", draw.publicSource())
                .param("publicAt", Timestamp.from(draw.publicAt()))
                .param("revealBy", Timestamp.from(draw.revealBy()))
                .param("by", scope.account())
                .update();
    }

    /** The latest first. */
    List<Draw> list(Scope scope, long before, int limit) {
        return jdbc.sql(SELECT + """
                where d.school_id = any(:schools) and (:before = 0 or d.id < :before) order by d.id desc limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("before", before)
                .param("limit", limit)
                .query(DrawStore::draw)
                .list();
    }

    Optional<Draw> find(Scope scope, Draw.Id id) {
        return jdbc.sql(SELECT + "where d.school_id = :school and d.id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(DrawStore::draw)
                .optional();
    }

    /** Nothing about the draw changes until the end of the transaction. */
    Optional<Draw> lock(Scope scope, Draw.Id id) {
        return jdbc.sql(SELECT + "where d.school_id = :school and d.id = :id for update of d")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(DrawStore::draw)
                .optional();
    }

    /** It does not close until the end of the transaction; families do not wait for each other. */
    Optional<Draw> holdOpen(Scope scope, Draw.Id id) {
        return jdbc.sql(SELECT + "where d.school_id = :school and d.id = :id for share of d")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(DrawStore::draw)
                .optional();
    }

    /** Draws whose next step is due. */
    List<Draw.Id> due(Scope scope, Instant now, int limit) {
        return jdbc
                .sql("""
                select id from enrolment.draw
                where school_id = any(:schools)
                  and (state = 'ANNOUNCED' and closes_at <= :now
                       or state = 'CLOSED' and public_value is not null and (secret is not null or reveal_by <= :now))
                order by closes_at, id limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(Draw.Id::new)
                .toList();
    }

    byte[] sealedSecret(Scope scope, Draw.Id id) {
        return jdbc.sql("select secret_sealed from enrolment.draw where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query((row, _) -> row.getBytes("secret_sealed"))
                .single();
    }

    void cancel(Scope scope, Draw.Id id) {
        jdbc.sql("""
                update enrolment.draw set state = 'CANCELLED'
                where school_id = :school and id = :id and state = 'ANNOUNCED'
                """).param("school", scope.at(id)).param("id", id.value()).update();
    }

    void close(Scope scope, Draw.Id id, String root) {
        jdbc.sql("""
                update enrolment.draw set state = 'CLOSED', root = :root
                where school_id = :school and id = :id and state = 'ANNOUNCED'
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("root", root)
                .update();
    }

    /** What this person reads; a second reading by the same person takes the place of the first. */
    void read(Scope scope, Draw.Id id, String value, Instant at) {
        jdbc.sql("""
                insert into enrolment.draw_value (school_id, draw, account, value, at)
                values (:school, :draw, :account, :value, :at)
                on conflict (school_id, draw, account) do update set value = excluded.value, at = excluded.at
                """)
                .param("school", scope.at(id))
                .param("draw", id.value())
                .param("account", scope.account())
                .param("value", value)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Whether another person has read the same. */
    boolean readAlike(Scope scope, Draw.Id id, String value) {
        return jdbc.sql("""
                select exists (select from enrolment.draw_value
                    where school_id = :school and draw = :draw and account <> :account and value = :value)
                """)
                .param("school", scope.at(id))
                .param("draw", id.value())
                .param("account", scope.account())
                .param("value", value)
                .query(Boolean.class)
                .single();
    }

    void agree(Scope scope, Draw.Id id, String value, Instant at) {
        jdbc.sql("""
                update enrolment.draw set public_value = :value, agreed_at = :at
                where school_id = :school and id = :id and public_value is null
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("value", value)
                .param("at", Timestamp.from(at))
                .update();
    }

    void reveal(Scope scope, Draw.Id id, String secret) {
        jdbc.sql("update enrolment.draw set secret = :secret where school_id = :school and id = :id and seed is null")
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("secret", secret)
                .update();
    }

    void held(Scope scope, Draw.Id id, String seed, int placed, Instant at) {
        jdbc.sql("""
                update enrolment.draw set state = 'DRAWN', seed = :seed, placed = :placed, drawn_at = :at
                where school_id = :school and id = :id and state = 'CLOSED'
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("seed", seed)
                .param("placed", placed)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Draw draw(ResultSet row, int number) throws SQLException {
        return new Draw(
                new Draw.Id(row.getLong("id")),
                new SelectionWindow.Id(row.getLong("selection_window")),
                new Term.Id(row.getLong("term")),
                Draw.Kind.valueOf(row.getString("kind")),
                Draw.State.valueOf(row.getString("state")),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("closes_at").toInstant(),
                List.of((Integer[]) row.getArray("grades").getArray()),
                Arrays.stream((Long[]) row.getArray("offerings").getArray())
                        .map(Offering.Id::new)
                        .toList(),
                row.getInt("need_tickets"),
                row.getInt("credit_wishes"),
                row.getInt("most_wishes"),
                row.getString("commitment"),
                row.getString("public_source"),
                row.getTimestamp("public_at").toInstant(),
                row.getTimestamp("reveal_by").toInstant(),
                row.getString("root"),
                row.getString("public_value"),
                row.getString("secret"),
                row.getString("seed"),
                instant(row.getTimestamp("drawn_at")),
                row.getInt("lists"),
                row.getInt("readings"),
                row.getInt("placed"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
