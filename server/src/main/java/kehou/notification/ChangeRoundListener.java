package kehou.notification;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.plan.ChangeRound;
import kehou.plan.ChangeRounds;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Families of the grades that a change round touches hear of it (SH-3.1). */
@Component
class ChangeRoundListener {
    private final Messages messages;
    private final ChangeRounds rounds;
    private final Tenancy tenancy;

    ChangeRoundListener(Messages messages, ChangeRounds rounds, Tenancy tenancy) {
        this.messages = messages;
        this.rounds = rounds;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(ChangeRound.Published event) {
        Scope scope = Scope.system(Purpose.SERVICE, event.school());
        long round = event.round().value();
        tenancy.as(
                scope,
                () -> rounds.touched(scope, event.round())
                        .forEach(pupil -> messages.leave(scope, pupil, Message.Kind.ROUND_PUBLISHED, null, round)));
    }
}
