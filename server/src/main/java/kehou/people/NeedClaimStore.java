package kehou.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.files.StoredFile;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.kernel.Vault.Key;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications for needs; what names a need is sealed under the child's key. */
@Repository
class NeedClaimStore {
    private static final String NEEDS = "people.need_claim.needs";
    private static final String WORDS = "people.need_claim.words";
    private static final String REASON = "people.need_claim.reason";
    private static final String SELECT = """
            select id, pupil, needs, words, files, side, entered_by, entered_at, state, first_by, second_by, valid_until,
                   reason, ended_at
            from people.need_claim
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    NeedClaimStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** As it lies there, sealed. */
    record Kept(
            NeedClaim.Id id,
            Pupil.Id pupil,
            byte[] needs,
            byte @Nullable [] words,
            List<StoredFile.Id> files,
            NeedClaim.Side side,
            long enteredBy,
            Instant enteredAt,
            NeedClaim.State state,
            @Nullable Long firstBy,
            @Nullable Long secondBy,
            @Nullable LocalDate validUntil,
            byte @Nullable [] reason,
            @Nullable Instant endedAt) {
        int approvals() {
            return (firstBy == null ? 0 : 1) + (secondBy == null ? 0 : 1);
        }

        boolean actedBy(long account) {
            return enteredBy == account
                    || (firstBy != null && firstBy == account)
                    || (secondBy != null && secondBy == account);
        }
    }

    /** False where an application for the child is open. */
    boolean insert(
            Scope scope,
            NeedClaim.Id id,
            Pupil.Id pupil,
            NeedClaim.NeedClaimDraft draft,
            NeedClaim.Side side,
            Instant at) {
        return jdbc.sql("""
                insert into people.need_claim (school_id, id, pupil, needs, words, files, side, entered_by, entered_at, state)
                values (:school, :id, :pupil, :needs, :words, :files, :side, :by, :at, 'WAITING')
                on conflict (school_id, pupil) where state in ('WAITING', 'HALF_APPROVED') do nothing
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("pupil", scope.pupil(pupil))
                        .param("needs", vault.seal(key(pupil), names(draft.needs()), NEEDS))
                        .param("words", vault.seal(key(pupil), draft.words().strip(), WORDS))
                        .param(
                                "files",
                                draft.files().stream()
                                        .map(StoredFile.Id::value)
                                        .distinct()
                                        .toArray(Long[]::new))
                        .param("side", side.name())
                        .param("by", scope.account())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<Kept> find(Scope scope, NeedClaim.Id id) {
        return one(scope, id, "");
    }

    /** The row, until the transaction ends nobody else's. */
    Optional<Kept> hold(Scope scope, NeedClaim.Id id) {
        return one(scope, id, " for update");
    }

    private Optional<Kept> one(Scope scope, NeedClaim.Id id, String lock) {
        return jdbc.sql(SELECT + "where school_id = :school and id = :id" + lock)
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(NeedClaimStore::kept)
                .optional();
    }

    /** The child's, latest first. */
    List<Kept> ofPupil(Scope scope, Pupil.Id pupil) {
        return jdbc.sql(SELECT + "where school_id = :school and pupil = :pupil order by id desc limit 100")
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .query(NeedClaimStore::kept)
                .list();
    }

    /** The school's, latest first, those to decide or the others. */
    List<Kept> latest(Scope scope, int school, boolean open, long before, int limit) {
        return jdbc.sql(SELECT + """
                where school_id = :school and (state in ('WAITING', 'HALF_APPROVED')) = :open and (:before = 0 or id < :before)
                order by id desc limit :limit
                """)
                .param("school", scope.at(school))
                .param("open", open)
                .param("before", before)
                .param("limit", limit)
                .query(NeedClaimStore::kept)
                .list();
    }

    /** Who agreed first. */
    void first(Scope scope, NeedClaim.Id id, Instant at) {
        approve(scope, id, """
                update people.need_claim set state = 'HALF_APPROVED', first_by = :by, first_at = :at
                where school_id = :school and id = :id and state = 'WAITING'
                """, at, null);
    }

    /** Who agreed second: from now until that day it counts. */
    void second(Scope scope, NeedClaim.Id id, Instant at, LocalDate until) {
        approve(scope, id, """
                update people.need_claim set state = 'APPROVED', second_by = :by, second_at = :at, valid_until = :until
                where school_id = :school and id = :id and state = 'HALF_APPROVED' and :until::date is not null
                """, at, until);
    }

    private void approve(Scope scope, NeedClaim.Id id, String sql, Instant at, @Nullable LocalDate until) {
        jdbc.sql(sql)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("by", scope.account())
                .param("at", Timestamp.from(at))
                .param("until", until)
                .update();
    }

    /** Over, and the words and files forgotten. */
    void end(Scope scope, Kept claim, NeedClaim.State as, @Nullable String reason, Instant at) {
        jdbc.sql("""
                update people.need_claim
                set state = :state, words = null, files = '{}', reason = :reason, ended_by = :by, ended_at = :at
                where school_id = :school and id = :id and ended_at is null
                """)
                .param("school", scope.at(claim.id()))
                .param("id", claim.id().value())
                .param("state", as.name())
                .param("reason", reason == null ? null : vault.seal(key(claim.pupil()), reason, REASON))
                .param("by", scope.account())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Approved ones whose last day is over. */
    List<Kept> over(Scope scope, int school, LocalDate today, int limit) {
        return jdbc.sql(SELECT + """
                where school_id = :school and state = 'APPROVED' and valid_until < :today order by id limit :limit
                for update skip locked
                """)
                .param("school", scope.at(school))
                .param("today", today)
                .param("limit", limit)
                .query(NeedClaimStore::kept)
                .list();
    }

    /** Marks approved ones whose last day is near, each for the first who asks. */
    List<NeedClaim.Id> warn(Scope scope, int school, LocalDate today, LocalDate near, Instant at, int limit) {
        return jdbc.sql("""
                update people.need_claim set warned_at = :at
                where school_id = :school and id in (
                    select id from people.need_claim
                    where school_id = :school and state = 'APPROVED' and warned_at is null
                      and valid_until between :today and :near
                    order by id limit :limit for update skip locked)
                returning id
                """)
                .param("at", Timestamp.from(at))
                .param("school", scope.at(school))
                .param("today", today)
                .param("near", near)
                .param("limit", limit)
                .query((row, n) -> new NeedClaim.Id(row.getLong("id")))
                .list();
    }

    /** What counts on that day by these pupils' approved applications. */
    Map<Long, Set<Need>> inForce(Scope scope, int school, Collection<Long> pupils, LocalDate day) {
        Map<Long, Set<Need>> found = new HashMap<>();
        jdbc.sql(SELECT + """
                where school_id = :school and pupil = any(:pupils) and state = 'APPROVED' and valid_until >= :day
                """)
                .param("school", scope.at(school))
                .param("pupils", pupils.toArray(Long[]::new))
                .param("day", day)
                .query(NeedClaimStore::kept)
                .list()
                .forEach(kept -> found.computeIfAbsent(kept.pupil().value(), _ -> EnumSet.noneOf(Need.class))
                        .addAll(needs(kept)));
        return found;
    }

    Set<Need> needs(Kept kept) {
        return Arrays.stream(vault.open(key(kept.pupil()), kept.needs(), NEEDS).split(","))
                .map(Need::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Need.class)));
    }

    String words(Kept kept) {
        byte[] words = kept.words();
        return words == null ? "" : vault.open(key(kept.pupil()), words, WORDS);
    }

    @Nullable
    String reason(Kept kept) {
        byte[] reason = kept.reason();
        return reason == null ? null : vault.open(key(kept.pupil()), reason, REASON);
    }

    private static Key key(Pupil.Id pupil) {
        return Key.child(pupil.value());
    }

    private static String names(Set<Need> needs) {
        return needs.stream().map(Need::name).sorted().collect(Collectors.joining(","));
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Kept(
                new NeedClaim.Id(row.getLong("id")),
                new Pupil.Id(row.getLong("pupil")),
                row.getBytes("needs"),
                row.getBytes("words"),
                Arrays.stream((Long[]) row.getArray("files").getArray())
                        .map(StoredFile.Id::new)
                        .toList(),
                NeedClaim.Side.valueOf(row.getString("side")),
                row.getLong("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                NeedClaim.State.valueOf(row.getString("state")),
                row.getObject("first_by", Long.class),
                row.getObject("second_by", Long.class),
                row.getObject("valid_until", LocalDate.class),
                row.getBytes("reason"),
                ended == null ? null : ended.toInstant());
    }
}
