package kehou.teaching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.files.Files;
import kehou.files.StoredFile;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.Subject;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.people.StaffList;
import kehou.people.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions and answers between a family and the teachers of its school (NC-6/online, JA-7, SH-5.3): free, inside the
 * school, moderated by it. Names are the school's to show; no phone is in it anywhere.
 */
@Component
public class Questions {
    private static final int MOST_A_DAY = 10;
    private static final Duration LATELY = Duration.ofDays(60);

    private final QuestionStore store;
    private final ReplyStore replies;
    private final Files files;
    private final Pupils pupils;
    private final StaffList staff;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Questions(
            QuestionStore store,
            ReplyStore replies,
            Files files,
            Pupils pupils,
            StaffList staff,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.replies = replies;
        this.files = files;
        this.pupils = pupils;
        this.staff = staff;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** A family asks for its own child. Refuses ENOUGH_FOR_TODAY after ten questions of one day. */
    @Transactional
    public Question.QuestionThread ask(Scope scope, Pupil.Id pupil, Question.QuestionDraft draft) {
        scope.pupil(pupil);
        Instant midnight =
                LocalDate.now(clock).atStartOfDay(MovableClock.BEIJING).toInstant();
        if (store.askedSince(scope, pupil, midnight) >= MOST_A_DAY) {
            throw Refusal.ENOUGH_FOR_TODAY.refused("limit", MOST_A_DAY);
        }
        Question.Id id = ids.next(pupil.school(), Question.Id::new);
        hold(scope, "question", id, draft.picture());
        store.insert(scope, id, pupil, draft, clock.instant());
        events.publishEvent(new Question.Asked(pupil.school(), id, pupil, draft.subject(), 0));
        return thread(scope, id);
    }

    /** The child's questions, newest first. */
    @Transactional(readOnly = true)
    public Page<Question> ofPupil(Scope scope, Pupil.Id pupil, long before, int limit) {
        scope.pupil(pupil);
        return page(scope, store.ofPupil(scope, pupil, before, limit + 1), limit);
    }

    /** The school's questions, newest first; hidden ones for the school's office only. */
    @Transactional(readOnly = true)
    public Page<Question> latest(Scope scope, QuestionStore.QuestionQuery query, long before, int limit) {
        return page(scope, store.latest(scope, query, moderates(scope), before, limit + 1), limit);
    }

    /** The whole thread; 404 for other families and other schools. */
    @Transactional(readOnly = true)
    public Question.QuestionThread thread(Scope scope, Question.Id id) {
        QuestionStore.Row row = row(scope, id);
        List<Question.Reply> words = replies.of(scope, id, row.pupil()).stream()
                .map(reply -> moderates(scope) ? reply : shown(reply))
                .toList();
        List<String> reports = moderates(scope) ? replies.openReports(scope, id) : List.of();
        return new Question.QuestionThread(question(scope, row, cards(scope, List.of(row))), words, reports);
    }

    /** A teacher answers, or the family adds a word. Refuses QUESTION_HIDDEN. */
    @Transactional
    public Question.QuestionThread reply(Scope scope, Question.Id id, Question.ReplyDraft draft) {
        QuestionStore.Row row = row(scope, id);
        if (row.hiddenReason() != null) {
            throw Refusal.QUESTION_HIDDEN.refused();
        }
        boolean teacher = scope.role() == Role.TEACHER;
        Question.Side side = teacher ? Question.Side.TEACHER : Question.Side.FAMILY;
        int word = store.addWord(scope, id, teacher, clock.instant());
        Question.Id reply =
                replies.insert(scope, row, side, teacher ? nameOf(scope, id.school()) : "家长", draft, clock.instant());
        hold(scope, "reply", reply, draft.picture());
        events.publishEvent(
                teacher
                        ? new Question.Answered(id.school(), id, row.pupil(), reply)
                        : new Question.Asked(id.school(), id, row.pupil(), row.subject(), word));
        return thread(scope, id);
    }

    /** Tells the school that something here is out of place; a second time changes nothing. */
    @Transactional
    public void report(Scope scope, Question.Id id, String reason) {
        row(scope, id);
        replies.report(scope, id, reason, clock.instant());
        events.publishEvent(new Question.Reported(id.school(), id));
    }

    /** The school hides a question or a reply with a reason, or shows it again; reports are settled by it. */
    @Transactional
    public Question.QuestionThread moderate(Scope scope, Question.Id id, Question.Moderation word) {
        row(scope, id);
        if (word.hidden() && word.reason().isBlank()) {
            throw Refusal.REASON_MISSING.refused();
        }
        String reason = word.hidden() ? word.reason().strip() : null;
        Question.Id reply = word.reply();
        if (reply == null) {
            store.hide(scope, id, reason);
        } else if (!replies.hide(scope, id, reply, reason)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        replies.settle(scope, id, clock.instant());
        events.publishEvent(new Question.Moderated(id.school(), id, word.hidden()));
        return thread(scope, id);
    }

    /** The picture of this id if it stands in the thread, visible to the caller; 404 otherwise. */
    @Transactional(readOnly = true)
    public StoredFile.Id picture(Scope scope, Question.Id id, StoredFile.Id file) {
        Question.QuestionThread thread = thread(scope, id);
        boolean there = file.equals(thread.question().picture())
                || thread.replies().stream().anyMatch(reply -> file.equals(reply.picture()));
        if (!there) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return file;
    }

    /** Whom to tell of a family's word: those who answered this subject lately, else all who teach at the school. */
    @Transactional(readOnly = true)
    public List<Long> teachersFor(Scope scope, int school, Subject subject) {
        List<Long> lately =
                replies.answerers(scope, school, subject, clock.instant().minus(LATELY));
        return lately.isEmpty()
                ? staff.of(scope, school).stream()
                        .filter(each -> !each.left())
                        .map(StaffMember::account)
                        .filter(java.util.Objects::nonNull)
                        .toList()
                : lately;
    }

    private QuestionStore.Row row(Scope scope, Question.Id id) {
        QuestionStore.Row row = store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (scope.role() == Role.GUARDIAN) {
            scope.pupil(row.pupil());
        }
        return row;
    }

    private void hold(Scope scope, String kind, Question.Id row, StoredFile.@Nullable Id picture) {
        if (picture != null) {
            files.hold(scope, row.school(), new StoredFile.Holder(kind, row.value()), List.of(picture));
        }
    }

    private Page<Question> page(Scope scope, List<QuestionStore.Row> rows, int limit) {
        Map<Pupil.Id, PupilCard> cards = cards(scope, rows);
        return Page.of(
                rows.stream().map(row -> question(scope, row, cards)).toList(),
                limit,
                question -> question.id().value());
    }

    private Map<Pupil.Id, PupilCard> cards(Scope scope, Collection<QuestionStore.Row> rows) {
        return pupils.names(
                scope, rows.stream().map(QuestionStore.Row::pupil).distinct().toList());
    }

    private static Question question(Scope scope, QuestionStore.Row row, Map<Pupil.Id, PupilCard> cards) {
        boolean shown = row.hiddenReason() == null || moderates(scope);
        return new Question(
                row.id(),
                Optional.ofNullable(cards.get(row.pupil())).orElseThrow(KernelRefusal.NOT_FOUND::refused),
                row.subject(),
                shown ? row.text() : "",
                shown ? row.picture() : null,
                row.askedAt(),
                row.lastAt(),
                row.replies(),
                row.answered(),
                row.hiddenReason(),
                moderates(scope) ? row.reports() : null);
    }

    private static Question.Reply shown(Question.Reply reply) {
        return reply.hiddenReason() == null
                ? reply
                : new Question.Reply(
                        reply.id(),
                        reply.side(),
                        reply.author(),
                        reply.own(),
                        "",
                        null,
                        reply.at(),
                        reply.hiddenReason());
    }

    private static boolean moderates(Scope scope) {
        return scope.role() == Role.SCHOOL || scope.role() == Role.PRINCIPAL;
    }

    /** As the school's list of staff has it; who teaches from outside is not on it. */
    private String nameOf(Scope scope, int school) {
        return staff.of(scope, school).stream()
                .filter(each -> Long.valueOf(scope.account()).equals(each.account()))
                .map(each -> each.name().text())
                .findFirst()
                .orElse("校外教师");
    }
}
