package kehou.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.kernel.Vault.Key;
import kehou.library.Subject;
import kehou.people.Pupil;
import kehou.people.StaffMember;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every read names the reader: the rows of others do not exist. */
@Repository
class PupilHelpStore {
    private static final String NOTE = "timetable.pupil_help.note";
    private static final String MINE = """
            select * from timetable.pupil_help
            where school_id = :school and ended_at is null and (named_by = :reader or :reader = any(accounts))
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    /** A row without names. */
    record Helped(
            PupilHelp.Id id,
            Pupil.Id pupil,
            Subject subject,
            List<StaffMember.Id> helpers,
            String note,
            long namedBy,
            Instant namedAt) {}

    PupilHelpStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Helped> of(Scope reader, int school, long after, int limit) {
        return jdbc.sql(MINE + " and id > :after order by id limit :limit")
                .param("school", reader.at(school))
                .param("reader", reader.account())
                .param("after", after)
                .param("limit", limit)
                .query(this::helped)
                .list();
    }

    Optional<Helped> find(Scope reader, PupilHelp.Id id) {
        return jdbc.sql(MINE + " and id = :id")
                .param("school", reader.at(id))
                .param("reader", reader.account())
                .param("id", id.value())
                .query(this::helped)
                .optional();
    }

    void insert(Scope scope, Helped help, Collection<Long> accounts) {
        try {
            jdbc.sql("""
                    insert into timetable.pupil_help (school_id, id, pupil, subject, helpers, accounts, note, named_by, named_at)
                    values (:school, :id, :pupil, :subject, :helpers, :accounts, :note, :by, :at)
                    """)
                    .param("school", scope.at(help.id()))
                    .param("id", help.id().value())
                    .param("pupil", help.pupil().value())
                    .param("subject", help.subject().name())
                    .param("helpers", help.helpers().stream().map(RowId::value).toArray(Long[]::new))
                    .param("accounts", accounts.toArray(Long[]::new))
                    .param("note", vault.seal(Key.child(help.pupil().value()), help.note(), NOTE))
                    .param("by", help.namedBy())
                    .param("at", Timestamp.from(help.namedAt()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.HELPED_ALREADY.refused();
        }
    }

    /** False if it has ended. */
    boolean end(Scope scope, PupilHelp.Id id, Instant now) {
        return jdbc.sql("""
                update timetable.pupil_help set ended_at = :at
                where school_id = :school and id = :id and ended_at is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Those of pupils who left. */
    void endOf(Scope scope, int school, Collection<Long> pupils, Instant now) {
        jdbc.sql("""
                update timetable.pupil_help set ended_at = :at
                where school_id = :school and pupil = any(:pupils) and ended_at is null
                """)
                .param("school", scope.at(school))
                .param("pupils", pupils.toArray(Long[]::new))
                .param("at", Timestamp.from(now))
                .update();
    }

    private Helped helped(ResultSet row, int number) throws SQLException {
        long pupil = row.getLong("pupil");
        return new Helped(
                new PupilHelp.Id(row.getLong("id")),
                new Pupil.Id(pupil),
                Subject.valueOf(row.getString("subject")),
                Arrays.stream((Long[]) row.getArray("helpers").getArray())
                        .map(StaffMember.Id::new)
                        .toList(),
                vault.open(Key.child(pupil), row.getBytes("note"), NOTE),
                row.getLong("named_by"),
                row.getTimestamp("named_at").toInstant());
    }
}
