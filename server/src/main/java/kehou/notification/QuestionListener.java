package kehou.notification;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Pupil;
import kehou.teaching.Question;
import kehou.teaching.Questions;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells teachers of a family's question and the family of the answer. Ids only: the words stay in the thread. */
@Component
class QuestionListener {
    private final Signals signals;
    private final Messages messages;
    private final Questions questions;
    private final Tenancy tenancy;

    QuestionListener(Signals signals, Messages messages, Questions questions, Tenancy tenancy) {
        this.signals = signals;
        this.messages = messages;
        this.questions = questions;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(Question.Asked event) {
        in(event.school(), scope -> {
            List<Long> teachers = questions.teachersFor(scope, event.school(), event.subject());
            messages.leave(
                    scope,
                    teachers,
                    event.pupil(),
                    Message.Kind.QUESTION_ASKED,
                    event.question().value());
            tell(scope, event.school(), event.question(), event.pupil());
        });
    }

    @ApplicationModuleListener
    void on(Question.Answered event) {
        in(event.school(), scope -> {
            messages.leave(
                    scope,
                    event.pupil(),
                    Message.Kind.QUESTION_ANSWERED,
                    null,
                    event.reply().value());
            tell(scope, event.school(), event.question(), event.pupil());
        });
    }

    private void tell(Scope scope, int school, Question.Id question, Pupil.Id pupil) {
        signals.send(scope, Signal.Type.QUESTION, school, null, List.of(pupil), Map.of("question", question.value()));
    }

    private void in(int school, Consumer<Scope> work) {
        Scope scope = Scope.system(Purpose.SERVICE, school);
        tenancy.as(scope, () -> work.accept(scope));
    }
}
