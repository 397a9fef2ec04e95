package kehou.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.enrolment.WishList.WishAnswer;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.kernel.Vault.Key;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class WishListStore {
    private static final String SEALED = "enrolment.wish_list.sealed";
    private static final TypeReference<List<WishAnswer>> ANSWERS = new TypeReference<>() {};
    private static final String SELECT = """
            select draw, pupil, want, days, wishes, share, sealed, seal, receipt, version, written_by, written_at,
                   order_key, given, reasons
            from enrolment.wish_list
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    WishListStore(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** What stands behind a seal. */
    record Hidden(String salt, String lot, int tickets, int credit) {}

    /** A list as it is kept. */
    record Kept(WishList list, String seal, byte[] sealed, long writtenBy) {}

    Optional<Kept> find(Scope scope, Draw.Id draw, Pupil.Id pupil) {
        return of(scope, draw, List.of(pupil)).stream().findFirst();
    }

    List<Kept> of(Scope scope, Draw.Id draw, Collection<Pupil.Id> pupils) {
        return jdbc.sql(SELECT + "where school_id = :school and draw = :draw and pupil = any(:pupils) order by pupil")
                .param("school", scope.at(draw))
                .param("draw", draw.value())
                .param("pupils", pupils.stream().map(Pupil.Id::value).toArray(Long[]::new))
                .query(this::kept)
                .list();
    }

    /** By receipt, which says nothing about who they are. */
    List<Kept> all(Scope scope, Draw.Id draw) {
        return jdbc.sql(SELECT + "where school_id = :school and draw = :draw order by receipt")
                .param("school", scope.at(draw))
                .param("draw", draw.value())
                .query(this::kept)
                .list();
    }

    /** False if the child has one already. */
    boolean insert(Scope scope, WishList list, String seal, Hidden hidden) {
        return written("""
                insert into enrolment.wish_list (school_id, draw, pupil, want, days, wishes, share, sealed, seal,
                    receipt, written_by, written_at)
                values (:school, :draw, :pupil, :want, :days, :wishes, :share, :sealed, :seal, :receipt, :by, :at)
                on conflict do nothing
                """, scope, list, seal, hidden);
    }

    /** False if someone else wrote first. */
    boolean update(Scope scope, WishList list, String seal, Hidden hidden) {
        return written("""
                update enrolment.wish_list
                set want = :want, days = :days, wishes = :wishes, share = :share, sealed = :sealed, seal = :seal,
                    receipt = :receipt, written_by = :by, written_at = :at, version = version + 1
                where school_id = :school and draw = :draw and pupil = :pupil and version = :seen
                """, scope, list, seal, hidden);
    }

    private boolean written(String sql, Scope scope, WishList list, String seal, Hidden hidden) {
        return jdbc.sql(sql)
                        .param("school", scope.at(list.draw()))
                        .param("draw", list.draw().value())
                        .param("pupil", scope.pupil(list.pupil()))
                        .param("want", list.want())
                        .param("days", list.days().toArray(Integer[]::new))
                        .param(
                                "wishes",
                                list.wishes().stream().map(Offering.Id::value).toArray(Long[]::new))
                        .param("share", list.share())
                        .param(
                                "sealed",
                                vault.seal(
                                        Key.child(list.pupil().value()),
                                        "%s %s %d %d"
                                                .formatted(
                                                        hidden.salt(), hidden.lot(), hidden.tickets(), hidden.credit()),
                                        SEALED))
                        .param("seal", seal)
                        .param("receipt", list.receipt())
                        .param("by", scope.account())
                        .param("at", Timestamp.from(list.writtenAt()))
                        .param("seen", list.version())
                        .update()
                == 1;
    }

    Hidden open(Kept kept) {
        String[] parts = vault.open(Key.child(kept.list().pupil().value()), kept.sealed(), SEALED)
                .split(" ", -1);
        return new Hidden(parts[0], parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
    }

    /** What came of a list. */
    record Came(Pupil.Id pupil, String key, List<Offering.Id> given, List<WishAnswer> answers) {}

    void came(Scope scope, Draw.Id draw, List<Came> all) {
        jdbc.sql("""
                update enrolment.wish_list w
                set order_key = t.key, given = string_to_array(nullif(t.given, ''), ',')::bigint[],
                    reasons = t.reasons::jsonb
                from unnest(:pupils::bigint[], :keys::text[], :givens::text[], :reasons::text[])
                     as t (pupil, key, given, reasons)
                where w.school_id = :school and w.draw = :draw and w.pupil = t.pupil
                """)
                .param("school", scope.at(draw))
                .param("draw", draw.value())
                .param("pupils", all.stream().map(c -> c.pupil().value()).toArray(Long[]::new))
                .param("keys", all.stream().map(Came::key).toArray(String[]::new))
                .param("givens", all.stream().map(WishListStore::joined).toArray(String[]::new))
                .param(
                        "reasons",
                        all.stream()
                                .map(c -> json.writeValueAsString(c.answers()))
                                .toArray(String[]::new))
                .update();
    }

    private static String joined(Came came) {
        return String.join(
                ",", came.given().stream().map(id -> String.valueOf(id.value())).toList());
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        String reasons = row.getString("reasons");
        Instant at = row.getTimestamp("written_at").toInstant();
        WishList list = new WishList(
                new Draw.Id(row.getLong("draw")),
                new Pupil.Id(row.getLong("pupil")),
                row.getInt("want"),
                List.of((Integer[]) row.getArray("days").getArray()),
                offerings((Long[]) row.getArray("wishes").getArray()),
                row.getBoolean("share"),
                row.getString("receipt"),
                row.getInt("version"),
                at,
                row.getString("order_key"),
                reasons == null ? null : given(row),
                reasons == null ? List.of() : json.readValue(reasons, ANSWERS));
        return new Kept(list, row.getString("seal"), row.getBytes("sealed"), row.getLong("written_by"));
    }

    private static List<Offering.Id> given(ResultSet row) throws SQLException {
        java.sql.@Nullable Array given = row.getArray("given");
        return given == null ? List.of() : offerings((Long[]) given.getArray());
    }

    private static List<Offering.Id> offerings(Long[] ids) {
        return Arrays.stream(ids).map(Offering.Id::new).toList();
    }
}
