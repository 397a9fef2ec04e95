package kehou.teaching;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kehou.files.StoredFile;
import kehou.kernel.Ids;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.library.Subject;
import kehou.people.Pupil;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said to questions, and what was reported of them. */
@Repository
class ReplyStore {
    private static final String AUTHOR = "teaching.reply.author";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Ids ids;

    ReplyStore(JdbcClient jdbc, Vault vault, Ids ids) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.ids = ids;
    }

    /** The words of a thread in order; {@code own} says which are the caller's. */
    List<Question.Reply> of(Scope scope, Question.Id question, Pupil.Id pupil) {
        Vault.Key key = Vault.Key.child(pupil.value());
        return jdbc.sql("""
                select id, account, side, author, text, picture_id, at, hidden_reason from teaching.reply
                where school_id = :school and question_id = :question order by id limit 200
                """)
                .param("school", scope.at(question))
                .param("question", question.value())
                .query((row, _) -> {
                    Long picture = row.getObject("picture_id", Long.class);
                    return new Question.Reply(
                            new Question.Id(row.getLong("id")),
                            Question.Side.valueOf(row.getString("side")),
                            vault.open(key, row.getBytes("author"), AUTHOR),
                            row.getLong("account") == scope.account(),
                            vault.open(key, row.getBytes("text"), QuestionStore.TEXT),
                            picture == null ? null : new StoredFile.Id(picture),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("hidden_reason"));
                })
                .list();
    }

    Question.Id insert(
            Scope scope,
            QuestionStore.Row question,
            Question.Side side,
            String author,
            Question.ReplyDraft draft,
            Instant now) {
        int school = scope.at(question.id());
        Vault.Key key = Vault.Key.child(question.pupil().value());
        Question.Id id = ids.next(school, Question.Id::new);
        jdbc.sql("""
                insert into teaching.reply (school_id, id, question_id, account, side, author, text, picture_id, at)
                values (:school, :id, :question, :account, :side, :author, :text, :picture, :now)
                """)
                .param("school", school)
                .param("id", id.value())
                .param("question", question.id().value())
                .param("account", scope.account())
                .param("side", side.name())
                .param("author", vault.seal(key, author, AUTHOR))
                .param("text", vault.seal(key, draft.text().strip(), QuestionStore.TEXT))
                .param(
                        "picture",
                        draft.picture() == null ? null : draft.picture().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** False where the question has no such reply. */
    boolean hide(Scope scope, Question.Id question, Question.Id reply, @Nullable String reason) {
        return jdbc.sql("""
                update teaching.reply set hidden_reason = :reason
                where school_id = :school and question_id = :question and id = :reply
                """)
                        .param("school", scope.at(question))
                        .param("question", question.value())
                        .param("reply", reply.value())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** A second report of the same person while the first is open changes nothing. */
    void report(Scope scope, Question.Id question, String reason, Instant now) {
        int school = scope.at(question);
        jdbc.sql("""
                insert into teaching.report (school_id, id, question_id, account, reason, at)
                values (:school, :id, :question, :account, :reason, :now)
                on conflict do nothing
                """)
                .param("school", school)
                .param("id", ids.next(school, Question.Id::new).value())
                .param("question", question.value())
                .param("account", scope.account())
                .param("reason", reason.strip())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<String> openReports(Scope scope, Question.Id question) {
        return jdbc.sql("""
                select reason from teaching.report
                where school_id = :school and question_id = :question and settled_at is null order by id limit 20
                """)
                .param("school", scope.at(question))
                .param("question", question.value())
                .query(String.class)
                .list();
    }

    void settle(Scope scope, Question.Id question, Instant now) {
        jdbc.sql("""
                update teaching.report set settled_at = :now
                where school_id = :school and question_id = :question and settled_at is null
                """)
                .param("school", scope.at(question))
                .param("question", question.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Accounts of teachers who lately answered questions of this subject at the school, for word of a new one. */
    List<Long> answerers(Scope scope, int school, Subject subject, Instant since) {
        return jdbc.sql("""
                select distinct r.account from teaching.reply r
                join teaching.question q on q.school_id = r.school_id and q.id = r.question_id
                where r.school_id = :school and r.side = 'TEACHER' and q.subject = :subject and r.at >= :since
                limit 50
                """)
                .param("school", scope.at(school))
                .param("subject", subject.name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }
}
