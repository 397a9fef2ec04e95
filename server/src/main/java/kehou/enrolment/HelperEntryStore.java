package kehou.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kehou.files.StoredFile;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HelperEntryStore {
    private static final String SELECT = """
            select id, pupil, guardian, offering, how, wished_on, evidence, entered_by, entered_at, refused, enrolment,
                   undo_until, undone_at
            from enrolment.helper_entry
            """;

    private final JdbcClient jdbc;

    HelperEntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the key is known. */
    boolean insert(Scope scope, HelperEntry entry, String key) {
        return jdbc.sql("""
                insert into enrolment.helper_entry (school_id, id, key, pupil, guardian, offering, how, wished_on, evidence,
                    entered_by, entered_at)
                values (:school, :id, :key, :pupil, :guardian, :offering, :how, :wishedOn, :files, :by, :at)
                on conflict (school_id, key) do nothing
                """)
                        .param("school", scope.at(entry.pupil()))
                        .param("id", entry.id().value())
                        .param("key", key)
                        .param("pupil", entry.pupil().value())
                        .param("guardian", entry.guardian())
                        .param("offering", entry.offering().value())
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
                where school_id = :school and id = :id and enrolment is null
                """)
                .param("code", code)
                .param("school", scope.at(id))
                .param("id", id.value())
                .update();
    }

    /** False if the place came of another entry, or this one has its place already. */
    boolean place(Scope scope, HelperEntry.Id id, Enrolment.Id enrolment, Instant undoUntil) {
        return jdbc.sql("""
                update enrolment.helper_entry set enrolment = :enrolment, undo_until = :until, refused = null
                where school_id = :school and id = :id and enrolment is null and not exists (
                    select 1 from enrolment.helper_entry other
                    where other.school_id = :school and other.enrolment = :enrolment)
                """)
                        .param("enrolment", enrolment.value())
                        .param("until", Timestamp.from(undoUntil))
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
        Long enrolment = row.getObject("enrolment", Long.class);
        return new HelperEntry(
                new HelperEntry.Id(row.getLong("id")),
                new Pupil.Id(row.getLong("pupil")),
                row.getLong("guardian"),
                new Offering.Id(row.getLong("offering")),
                HelperEntry.How.valueOf(row.getString("how")),
                row.getObject("wished_on", LocalDate.class),
                Arrays.stream((Long[]) row.getArray("evidence").getArray())
                        .map(StoredFile.Id::new)
                        .toList(),
                row.getLong("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("refused"),
                enrolment == null ? null : new Enrolment.Id(enrolment),
                instant(row, "undo_until"),
                instant(row, "undone_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
