package kehou.teaching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kehou.files.StoredFile;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.library.Subject;
import kehou.people.Pupil;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions; their texts are sealed under the child's key and go with it. */
@Repository
class QuestionStore {
    static final String TEXT = "teaching.question.text";

    private static final String QUESTIONS = """
            select q.id, q.pupil_id, q.account, q.subject, q.text, q.picture_id, q.asked_at, q.last_at, q.replies,
                   q.answered, q.hidden_reason,
                   (select count(*) from teaching.report r
                    where r.school_id = q.school_id and r.question_id = q.id and r.settled_at is null) as reports
            from teaching.question q
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    QuestionStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A question as stored, for whoever may read it. */
    record Row(
            Question.Id id,
            Pupil.Id pupil,
            long account,
            Subject subject,
            String text,
            StoredFile.@Nullable Id picture,
            Instant askedAt,
            Instant lastAt,
            int replies,
            boolean answered,
            @Nullable String hiddenReason,
            int reports) {}

    void insert(Scope scope, Question.Id id, Pupil.Id pupil, Question.QuestionDraft draft, Instant now) {
        jdbc.sql("""
                insert into teaching.question (school_id, id, pupil_id, account, subject, text, picture_id, asked_at, last_at)
                values (:school, :id, :pupil, :account, :subject, :text, :picture, :now, :now)
                """)
                .param("school", scope.at(pupil))
                .param("id", id.value())
                .param("pupil", scope.pupil(pupil))
                .param("account", scope.account())
                .param("subject", draft.subject().name())
                .param(
                        "text",
                        vault.seal(Vault.Key.child(pupil.value()), draft.text().strip(), TEXT))
                .param(
                        "picture",
                        draft.picture() == null ? null : draft.picture().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    int askedSince(Scope scope, Pupil.Id pupil, Instant since) {
        return jdbc.sql("""
                select count(*) from teaching.question
                where school_id = :school and pupil_id = :pupil and asked_at >= :since
                """)
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    Optional<Row> find(Scope scope, Question.Id id) {
        return jdbc.sql(QUESTIONS + " where q.school_id = :school and q.id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(this::row)
                .optional();
    }

    List<Row> ofPupil(Scope scope, Pupil.Id pupil, long before, int most) {
        return jdbc.sql(QUESTIONS + """
                where q.school_id = :school and q.pupil_id = :pupil and q.id < :before order by q.id desc limit :most
                """)
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .param("before", before)
                .param("most", most)
                .query(this::row)
                .list();
    }

    /** What a list of a school's questions is narrowed by. */
    record QuestionQuery(
            @Nullable Boolean answered, @Nullable Subject subject, boolean reported) {}

    List<Row> latest(Scope scope, QuestionQuery query, boolean hiddenToo, long before, int most) {
        return jdbc.sql(QUESTIONS + """
                where q.school_id = any(:schools) and q.id < :before and (:hidden or q.hidden_reason is null)
                  and (:answered::boolean is null or q.answered = :answered)
                  and (:subject::text is null or q.subject = :subject)
                  and (not :reported or exists (select from teaching.report r where r.school_id = q.school_id
                                                and r.question_id = q.id and r.settled_at is null))
                order by q.id desc limit :most
                """)
                .param("schools", scope.schoolArray())
                .param("before", before)
                .param("hidden", hiddenToo)
                .param("answered", query.answered())
                .param(
                        "subject",
                        query.subject() == null ? null : query.subject().name())
                .param("reported", query.reported())
                .param("most", most)
                .query(this::row)
                .list();
    }

    /** Counts a word in; answers how many there are now. Locks the question until the transaction ends. */
    int addWord(Scope scope, Question.Id id, boolean answered, Instant now) {
        return jdbc.sql("""
                update teaching.question set replies = replies + 1, answered = :answered, last_at = :now
                where school_id = :school and id = :id returning replies
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("answered", answered)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void hide(Scope scope, Question.Id id, @Nullable String reason) {
        jdbc.sql("update teaching.question set hidden_reason = :reason where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("reason", reason)
                .update();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        Pupil.Id pupil = new Pupil.Id(row.getLong("pupil_id"));
        Long picture = row.getObject("picture_id", Long.class);
        return new Row(
                new Question.Id(row.getLong("id")),
                pupil,
                row.getLong("account"),
                Subject.valueOf(row.getString("subject")),
                vault.open(Vault.Key.child(pupil.value()), row.getBytes("text"), TEXT),
                picture == null ? null : new StoredFile.Id(picture),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getInt("replies"),
                row.getBoolean("answered"),
                row.getString("hidden_reason"),
                row.getInt("reports"));
    }
}
