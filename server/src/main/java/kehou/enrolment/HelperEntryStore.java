package kehou.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import kehou.files.StoredFile;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HelperEntryStore {
    private static final String SELECT = """
            select id, pupil, guardian, what, offering, waiting, draw, gave_up, how, wished_on, evidence, entered_by,
                   entered_at, refused, enrolment, done_at, undo_until, undone_at, objected_at, objection
            from enrolment.helper_entry
            """;

    private final JdbcClient jdbc;

    HelperEntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the key is known. */
    boolean insert(Scope scope, HelperEntry entry, String key) {
        return jdbc.sql("""
                insert into enrolment.helper_entry (school_id, id, key, pupil, guardian, what, offering, waiting, draw,
                    gave_up, how, wished_on, evidence, entered_by, entered_at)
                values (:school, :id, :key, :pupil, :guardian, :what, :offering, :waiting, :draw, :gaveUp, :how, :wishedOn,
                    :files, :by, :at)
                on conflict (school_id, key) do nothing
                """)
                        .param("school", scope.at(entry.pupil()))
                        .param("id", entry.id().value())
                        .param("key", key)
                        .param("pupil", entry.pupil().value())
                        .param("guardian", entry.guardian())
                        .param("what", entry.what().name())
                        .param("offering", value(entry.offering()))
                        .param("waiting", value(entry.waiting()))
                        .param("draw", value(entry.draw()))
                        .param("gaveUp", value(entry.gaveUp()))
                        .param("how", entry.how().name())
                        .param("wishedOn", entry.wishedOn())
                        .param(
                                "files",
                                entry.files().stream().map(StoredFile.Id::value).toArray(Long[]::new))
                        .param("by", entry.enteredBy())
                        .param("at", Timestamp.from(entry.enteredAt()))
                        .update()
                == 1;
    }

    Optional<HelperEntry> byKey(Scope scope, int school, String key) {
        return jdbc.sql(SELECT + "where school_id = :school and key = :key")
                .param("school", scope.at(school))
                .param("key", key)
                .query(HelperEntryStore::entry)
                .optional();
    }

    Optional<HelperEntry> find(Scope scope, HelperEntry.Id id) {
        return jdbc.sql(SELECT + "where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(HelperEntryStore::entry)
                .optional();
    }

    /** Locked until the transaction ends. */
    Optional<HelperEntry> lock(Scope scope, HelperEntry.Id id) {
        return jdbc.sql(SELECT + "where school_id = :school and id = :id for update")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(HelperEntryStore::entry)
                .optional();
    }

    List<HelperEntry> ofPupil(Scope scope, Pupil.Id pupil, int most) {
        return jdbc.sql(SELECT + "where school_id = :school and pupil = :pupil order by id desc limit :most")
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .param("most", most)
                .query(HelperEntryStore::entry)
                .list();
    }

    /** The latest first; before an id, or all from the newest where it is 0. */
    List<HelperEntry> list(Scope scope, long before, int limit) {
        return jdbc.sql(SELECT + """
                where school_id = any(:schools) and (:before = 0 or id < :before) order by id desc limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("before", before)
                .param("limit", limit)
                .query(HelperEntryStore::entry)
                .list();
    }

    /** Those for one class, the latest first; before an id, or all from the newest where it is 0. */
    List<HelperEntry> ofOffering(Scope scope, Offering.Id offering, long before, int limit) {
        return jdbc.sql(SELECT + """
                where school_id = :school and offering = :offering and (:before = 0 or id < :before)
                order by id desc limit :limit
                """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .param("before", before)
                .param("limit", limit)
                .query(HelperEntryStore::entry)
                .list();
    }

    void refuse(Scope scope, HelperEntry.Id id, String code) {
        jdbc.sql("""
                update enrolment.helper_entry set refused = :code
                where school_id = :school and id = :id and done_at is null
                """)
                .param("code", code)
                .param("school", scope.at(id))
                .param("id", id.value())
                .update();
    }

    /** False if the place came of another entry, or this one has its place already. */
    boolean place(Scope scope, HelperEntry.Id id, Enrolment.Id enrolment, Instant at, Instant undoUntil) {
        return jdbc.sql("""
                update enrolment.helper_entry set enrolment = :enrolment, done_at = :at, undo_until = :until, refused = null
                where school_id = :school and id = :id and enrolment is null and not exists (
                    select 1 from enrolment.helper_entry other
                    where other.school_id = :school and other.enrolment = :enrolment)
                """)
                        .param("enrolment", enrolment.value())
                        .param("at", Timestamp.from(at))
                        .param("until", Timestamp.from(undoUntil))
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Something else than a place came of it. */
    void done(Scope scope, HelperEntry.Id id, Waiting.@Nullable Id waiting, @Nullable String receipt, Instant at) {
        jdbc.sql("""
                update enrolment.helper_entry
                set done_at = :at, waiting = coalesce(:waiting, waiting), receipt = :receipt, refused = null
                where school_id = :school and id = :id and done_at is null
                """)
                .param("at", Timestamp.from(at))
                .param("waiting", value(waiting))
                .param("receipt", receipt)
                .param("school", scope.at(id))
                .param("id", id.value())
                .update();
    }

    /** Whether a helper wrote this list of the child. */
    boolean wrote(Scope scope, Draw.Id draw, Pupil.Id pupil, String receipt) {
        return jdbc.sql("""
                select exists (select 1 from enrolment.helper_entry
                    where school_id = :school and draw = :draw and pupil = :pupil and receipt = :receipt)
                """)
                .param("school", scope.at(draw))
                .param("draw", draw.value())
                .param("pupil", scope.pupil(pupil))
                .param("receipt", receipt)
                .query(Boolean.class)
                .single();
    }

    /** False if nothing was done by it, or the family said so before. */
    boolean object(Scope scope, HelperEntry.Id id, String words, Instant at) {
        return jdbc.sql("""
                update enrolment.helper_entry set objected_at = :at, objected_by = :by, objection = :words
                where school_id = :school and id = :id and done_at is not null and objected_at is null
                """)
                        .param("at", Timestamp.from(at))
                        .param("by", scope.account())
                        .param("words", words)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** The held place waits for its payment as long as the family may take it back. */
    void hold(Scope scope, Enrolment.Id enrolment, Instant until) {
        jdbc.sql("""
                update enrolment.enrolment set hold_until = :until
                where school_id = :school and id = :id and state = 'HELD' and hold_until < :until
                """)
                .param("until", Timestamp.from(until))
                .param("school", scope.at(enrolment))
                .param("id", enrolment.value())
                .update();
    }

    /** False if it was taken back meanwhile. */
    boolean undo(Scope scope, HelperEntry.Id id, Instant at) {
        return jdbc.sql("""
                update enrolment.helper_entry set undone_at = :at, undone_by = :by
                where school_id = :school and id = :id and enrolment is not null and undone_at is null
                """)
                        .param("at", Timestamp.from(at))
                        .param("by", scope.account())
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static HelperEntry entry(ResultSet row, int number) throws SQLException {
        return new HelperEntry(
                new HelperEntry.Id(row.getLong("id")),
                new Pupil.Id(row.getLong("pupil")),
                row.getLong("guardian"),
                HelperEntry.What.valueOf(row.getString("what")),
                id(row, "offering", Offering.Id::new),
                id(row, "waiting", Waiting.Id::new),
                id(row, "draw", Draw.Id::new),
                id(row, "gave_up", Enrolment.Id::new),
                HelperEntry.How.valueOf(row.getString("how")),
                row.getObject("wished_on", LocalDate.class),
                Arrays.stream((Long[]) row.getArray("evidence").getArray())
                        .map(StoredFile.Id::new)
                        .toList(),
                row.getLong("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("refused"),
                id(row, "enrolment", Enrolment.Id::new),
                instant(row, "done_at"),
                instant(row, "undo_until"),
                instant(row, "undone_at"),
                instant(row, "objected_at"),
                row.getString("objection"));
    }

    private static @Nullable Long value(@Nullable RowId id) {
        return id == null ? null : id.value();
    }

    private static <T> @Nullable T id(ResultSet row, String column, LongFunction<T> of) throws SQLException {
        Long value = row.getObject(column, Long.class);
        return value == null ? null : of.apply(value);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
