package kehou.supervision;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kehou.files.StoredFile;
import kehou.kernel.Phone;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.region.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ComplaintStore {
    private static final String SELECT = """
            select id, school, school_name, kind, words, unsigned, phone is not null as reachable, evidence, made_at,
                   due_at, forwarded_at, forwarded_why, answer, answered_at
            from supervision.complaint
            """;

    private static final String LABEL = "supervision.complaint";

    private final JdbcClient jdbc;
    private final Vault vault;

    ComplaintStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A complaint as it is kept, with the ids of its files. */
    record Row(Complaint complaint, List<StoredFile.Id> files) {}

    /** The number is sealed under the authority's key. */
    void insert(Scope at, Complaint complaint, @Nullable Phone phone) {
        Vault.Key key = Vault.Key.school(complaint.id().school());
        jdbc.sql("""
                insert into supervision.complaint (school_id, id, school, school_name, kind, words, unsigned, phone,
                                                   made_at, due_at)
                values (:place, :id, :school, :name, :kind, :words, :unsigned, :phone, :at, :due)
                """)
                .param("place", at.at(complaint.id()))
                .param("id", complaint.id().value())
                .param("school", complaint.school())
                .param("name", complaint.schoolName())
                .param("kind", complaint.kind().name())
                .param("words", complaint.words())
                .param("unsigned", complaint.unsigned())
                .param("phone", phone == null ? null : vault.seal(key, phone.text(), LABEL))
                .param("at", Timestamp.from(complaint.madeAt()))
                .param("due", Timestamp.from(complaint.dueAt()))
                .update();
    }

    Optional<Row> find(Scope at, Complaint.Id id) {
        return jdbc.sql(SELECT + "where school_id = :place and id = :id")
                .param("place", at.at(id))
                .param("id", id.value())
                .query(ComplaintStore::row)
                .optional();
    }

    /** One that is the caller's place's to see: written to it, or passed on to it. */
    Optional<Row> reached(Scope scope, Complaint.Id id) {
        return jdbc.sql(SELECT + """
                where school_id = :holder and id = :id and (school_id = :place or area_id = :place)
                """)
                .param("holder", id.school())
                .param("id", id.value())
                .param("place", scope.place())
                .query(ComplaintStore::row)
                .optional();
    }

    /** What reached the caller's place, the latest first; of one state only, if one is named. */
    List<Row> list(Scope scope, Complaint.@Nullable State state, @Nullable Instant before, int limit) {
        return jdbc.sql(SELECT + """
                where (school_id = :place or area_id = :place)
                  and (:state::text is null or :state = case when answer is not null then 'ANSWERED'
                       when forwarded_at is not null then 'FORWARDED' else 'WAITING' end)
                  and (:before::timestamptz is null or made_at < :before)
                order by made_at desc, id desc limit :limit
                """)
                .param("place", scope.place())
                .param("state", state == null ? null : state.name())
                .param("before", before == null ? null : Timestamp.from(before))
                .param("limit", limit)
                .query(ComplaintStore::row)
                .list();
    }

    /** How many of a kind were written to that place about a school, from then on and before that. */
    int count(Scope at, int place, int school, Complaint.Kind kind, Instant from, Instant before) {
        return jdbc.sql("""
                select count(*) from supervision.complaint
                where school_id = :place and school = :school and kind = :kind and made_at >= :from and made_at < :before
                """)
                .param("place", at.at(place))
                .param("school", school)
                .param("kind", kind.name())
                .param("from", Timestamp.from(from))
                .param("before", Timestamp.from(before))
                .query(Integer.class)
                .single();
    }

    /** False once it is answered, or has as many files as it may. */
    boolean prove(Scope at, Complaint.Id id, StoredFile.Id file) {
        return jdbc.sql("""
                update supervision.complaint set evidence = evidence || :file
                where school_id = :place and id = :id and answer is null and cardinality(evidence) < 6
                """)
                        .param("place", at.at(id))
                        .param("id", id.value())
                        .param("file", file.value())
                        .update()
                == 1;
    }

    /** False if it was passed on or answered meanwhile. */
    boolean forward(Scope at, Complaint.Id id, String why, Instant now, Instant due) {
        return jdbc.sql("""
                update supervision.complaint
                set area_id = :city, forwarded_at = :now, forwarded_by = :by, forwarded_why = :why, due_at = :due
                where school_id = :place and id = :id and answer is null and area_id is null
                """)
                        .param("city", Organisation.CITY)
                        .param("place", at.at(id))
                        .param("id", id.value())
                        .param("why", why)
                        .param("now", Timestamp.from(now))
                        .param("by", at.account())
                        .param("due", Timestamp.from(due))
                        .update()
                == 1;
    }

    /** False if it was answered meanwhile, or is another's to answer since it was passed on. A number left goes. */
    boolean answer(Scope at, Complaint.Id id, String words, Instant now) {
        return jdbc.sql("""
                update supervision.complaint
                set answer = :words, answered_at = :now, answered_by = :by, phone = null
                where school_id = :place and id = :id and answer is null and coalesce(area_id, school_id) = :caller
                """)
                        .param("place", at.at(id))
                        .param("id", id.value())
                        .param("words", words)
                        .param("now", Timestamp.from(now))
                        .param("by", at.account())
                        .param("caller", at.place())
                        .update()
                == 1;
    }

    /** The number that was left, for whoever has to answer now. */
    Optional<String> phone(Scope at, Complaint.Id id) {
        return jdbc.sql("""
                select phone from supervision.complaint
                where school_id = :place and id = :id and phone is not null
                  and coalesce(area_id, school_id) = :caller
                """)
                .param("place", at.at(id))
                .param("id", id.value())
                .param("caller", at.place())
                .query((row, _) -> vault.open(Vault.Key.school(id.school()), row.getBytes(1), LABEL))
                .optional();
    }

    /** Keeps that somebody looked at it; how often that was by now. */
    int phoneRead(Scope at, Complaint.Id id, String reason, Instant now) {
        jdbc.sql("""
                insert into supervision.complaint_phone_read (school_id, complaint, read_at, account, reason)
                values (:place, :id, :now, :by, :reason)
                """)
                .param("place", at.at(id))
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .param("by", at.account())
                .param("reason", reason)
                .update();
        return jdbc.sql("""
                select count(*) from supervision.complaint_phone_read where school_id = :place and complaint = :id
                """)
                .param("place", at.at(id))
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Timestamp forwarded = row.getTimestamp("forwarded_at");
        Timestamp answered = row.getTimestamp("answered_at");
        Complaint.State state = answered != null
                ? Complaint.State.ANSWERED
                : forwarded != null ? Complaint.State.FORWARDED : Complaint.State.WAITING;
        Complaint complaint = new Complaint(
                new Complaint.Id(row.getLong("id")),
                row.getInt("school"),
                row.getString("school_name"),
                Complaint.Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getBoolean("unsigned"),
                row.getBoolean("reachable"),
                List.of(),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                state,
                forwarded == null ? null : forwarded.toInstant(),
                row.getString("forwarded_why"),
                row.getString("answer"),
                answered == null ? null : answered.toInstant());
        return new Row(complaint, files(row.getArray("evidence")));
    }

    private static List<StoredFile.Id> files(Array evidence) throws SQLException {
        return Arrays.stream((Long[]) evidence.getArray())
                .map(StoredFile.Id::new)
                .toList();
    }
}
