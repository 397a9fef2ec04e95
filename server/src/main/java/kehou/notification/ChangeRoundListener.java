package kehou.notification;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.plan.ChangeRound;
import kehou.plan.ChangeRounds;
import kehou.plan.Offerings;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Families of the grades that a change round touches hear of it, and the school of a class where it could not be carried
 * out (SH-3.1). Told twice is told once.
 */
@Component
class ChangeRoundListener {
    private final Messages messages;
    private final Notices notices;
    private final ChangeRounds rounds;
    private final Offerings offerings;
    private final Tenancy tenancy;

    ChangeRoundListener(Messages messages, Notices notices, ChangeRounds rounds, Offerings offerings, Tenancy tenancy) {
        this.messages = messages;
        this.notices = notices;
        this.rounds = rounds;
        this.offerings = offerings;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(ChangeRound.Published event) {
        tell(event.school(), event.round(), Message.Kind.ROUND_PUBLISHED);
    }

    @ApplicationModuleListener
    void on(ChangeRound.Withdrawn event) {
        tell(event.school(), event.round(), Message.Kind.ROUND_WITHDRAWN);
    }

    private void tell(int school, ChangeRound.Id round, Message.Kind what) {
        Scope scope = Scope.system(Purpose.SERVICE, school);
        tenancy.as(
                scope,
                () -> rounds.touched(scope, round)
                        .forEach(pupil -> messages.leave(scope, pupil, what, null, round.value())));
    }

    @ApplicationModuleListener
    void on(ChangeRound.Acted event) {
        if (event.outcome() != ChangeRound.Outcome.FAILED) {
            return;
        }
        Scope scope = Scope.system(Purpose.OPERATION, event.school());
        long round = event.round().value();
        tenancy.as(scope, () -> {
            String course = offerings.find(scope, event.offering()).courseName();
            notices.leave(
                    scope,
                    event.school(),
                    new NoticeDraft(
                            Notice.Kind.CHANGE_ROUND_FAILED, Notice.Subject.CHANGE_ROUND, round, course, 0, null),
                    "change-round-failed:" + round + ":" + event.offering().value());
        });
    }
}
