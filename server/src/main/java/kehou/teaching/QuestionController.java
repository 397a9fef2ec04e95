package kehou.teaching;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import kehou.files.FileDownloads;
import kehou.files.StoredFile;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.Subject;
import kehou.people.Pupil;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class QuestionController {
    private final Questions questions;
    private final FileDownloads downloads;

    QuestionController(Questions questions, FileDownloads downloads) {
        this.questions = questions;
        this.downloads = downloads;
    }

    @Allowed(Role.GUARDIAN)
    @PostMapping("/api/children/{pupil}/questions")
    Question.QuestionThread askQuestion(
            Scope scope, @PathVariable Pupil.Id pupil, @Valid @RequestBody Question.QuestionDraft draft) {
        return questions.ask(scope, pupil, draft);
    }

    @Allowed(Role.GUARDIAN)
    @GetMapping("/api/children/{pupil}/questions")
    Page<Question> childQuestions(
            Scope scope,
            @PathVariable Pupil.Id pupil,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return questions.ofPupil(scope, pupil, after == null ? Long.MAX_VALUE : after, Page.limit(limit));
    }

    @Allowed({Role.TEACHER, Role.SCHOOL, Role.PRINCIPAL})
    @GetMapping("/api/questions")
    Page<Question> latestQuestions(
            Scope scope,
            @RequestParam(required = false) @Nullable Boolean answered,
            @RequestParam(required = false) @Nullable Subject subject,
            @RequestParam(defaultValue = "false") boolean reported,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        QuestionStore.QuestionQuery query = new QuestionStore.QuestionQuery(answered, subject, reported);
        return questions.latest(scope, query, after == null ? Long.MAX_VALUE : after, Page.limit(limit));
    }

    @Allowed({Role.GUARDIAN, Role.TEACHER, Role.SCHOOL, Role.PRINCIPAL})
    @GetMapping("/api/questions/{id}")
    Question.QuestionThread questionThread(Scope scope, @PathVariable Question.Id id) {
        return questions.thread(scope, id);
    }

    @Allowed({Role.GUARDIAN, Role.TEACHER})
    @PostMapping("/api/questions/{id}/replies")
    Question.QuestionThread replyToQuestion(
            Scope scope, @PathVariable Question.Id id, @Valid @RequestBody Question.ReplyDraft draft) {
        return questions.reply(scope, id, draft);
    }

    @Allowed({Role.GUARDIAN, Role.TEACHER})
    @PostMapping("/api/questions/{id}/report")
    void reportQuestion(Scope scope, @PathVariable Question.Id id, @Valid @RequestBody Question.QuestionReport report) {
        questions.report(scope, id, report.reason());
    }

    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    @PutMapping("/api/questions/{id}/moderation")
    Question.QuestionThread moderateQuestion(
            Scope scope, @PathVariable Question.Id id, @Valid @RequestBody Question.Moderation word) {
        return questions.moderate(scope, id, word);
    }

    @Allowed({Role.GUARDIAN, Role.TEACHER, Role.SCHOOL, Role.PRINCIPAL})
    @GetMapping("/api/questions/{id}/pictures/{picture}/preview")
    void questionPicture(
            Scope scope,
            @PathVariable Question.Id id,
            @PathVariable StoredFile.Id picture,
            HttpServletResponse response)
            throws IOException {
        downloads.sendPreview(scope, questions.picture(scope, id, picture), response);
    }
}
