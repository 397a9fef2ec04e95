package kehou.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.plan.SurveyAnswerDraft.SurveyReplyDraft;
import kehou.plan.SurveyQuestion.SurveyOption;
import org.jspecify.annotations.Nullable;

/** What a form and an answer must be like. Pure; the first thing wrong is named. */
final class SurveyRules {
    private SurveyRules() {}

    /** Refuses times the wrong way round, too many questions or options, and questions that force. */
    static void check(SurveyForm form, SurveyTemplate template) {
        if (!form.opensAt().isBefore(form.closesAt())) {
            throw Refusal.TIMES_REVERSED.refused();
        }
        if (form.questions().size() > template.limits().questions()) {
            throw Refusal.TOO_MANY_QUESTIONS.refused("most", template.limits().questions());
        }
        form.questions().forEach(question -> check(question, template.limits().options()));
    }

    private static void check(SurveyQuestion question, int most) {
        List<String> words =
                question.options().stream().map(SurveyOption::words).toList();
        if (question.kind().ownOptions() && (words.size() < 2 || words.size() > most)) {
            throw Refusal.OPTIONS_WRONG.refused("question", question.number(), "most", most);
        }
        if (new HashSet<>(words).size() < words.size()) {
            throw Refusal.OPTIONS_TWICE.refused("question", question.number());
        }
        if (question.required() && (question.kind() == SurveyQuestion.Kind.TEXT || question.forAll())) {
            throw Refusal.FORCED_QUESTION.refused("question", question.number());
        }
    }

    /** Refuses an answer that does not fit the form: see the constants used. */
    static void check(SurveyForm form, SurveyAnswerDraft answer, SurveyTemplate template) {
        boolean declines = !answer.takesPart();
        if (!declines && (answer.reason() != null || answer.whereabouts() != null || answer.note() != null)) {
            throw Refusal.REASON_NOT_ASKED.refused();
        }
        known(answer.reason(), template.reasons());
        known(answer.whereabouts(), template.whereabouts());
        Map<Integer, SurveyQuestion> questions = form.questions().stream()
                .filter(question -> question.forAll() || answer.takesPart())
                .collect(Collectors.toMap(SurveyQuestion::number, Function.identity()));
        Set<Integer> answered = new HashSet<>();
        for (SurveyReplyDraft reply : answer.replies()) {
            SurveyQuestion question = questions.get(reply.question());
            if (question == null || !answered.add(reply.question()) || !fits(question, reply)) {
                throw Refusal.REPLY_WRONG.refused("question", reply.question());
            }
            if (said(reply)) {
                questions.remove(reply.question());
            }
        }
        questions.values().stream()
                .filter(SurveyQuestion::required)
                .mapToInt(SurveyQuestion::number)
                .min()
                .ifPresent(open -> {
                    throw Refusal.REPLY_MISSING.refused("question", open);
                });
    }

    private static void known(@Nullable String code, Map<String, String> codes) {
        if (code != null && !codes.containsKey(code)) {
            throw Refusal.REPLY_WRONG.refused("code", code);
        }
    }

    private static boolean said(SurveyReplyDraft reply) {
        return !reply.options().isEmpty()
                || (reply.words() != null && !reply.words().isBlank());
    }

    private static boolean fits(SurveyQuestion question, SurveyReplyDraft reply) {
        if (question.kind() == SurveyQuestion.Kind.TEXT) {
            return reply.options().isEmpty();
        }
        Set<Integer> offered =
                question.options().stream().map(SurveyOption::number).collect(Collectors.toSet());
        return reply.words() == null
                && offered.containsAll(reply.options())
                && new HashSet<>(reply.options()).size() == reply.options().size()
                && (!question.kind().single() || reply.options().size() <= 1);
    }
}
