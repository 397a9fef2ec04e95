package kehou.enrolment;

import kehou.kernel.Scope;
import kehou.plan.ChangeRound;
import kehou.plan.ChangeRoundActs;
import kehou.plan.ChangeRoundActs.Due;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One line of a change round takes effect (SH-3.1), or nothing of it does. Told twice or by two nodes, it is done once. */
@Component
class ChangeRoundWork {
    private static final int LONGEST_REASON = 200;

    private final ChangeRoundActs acts;
    private final ClassEnds ends;

    ChangeRoundWork(ChangeRoundActs acts, ClassEnds ends) {
        this.acts = acts;
        this.ends = ends;
    }

    /** Publishes an added draft, ends a class; a change is made by the school itself. */
    @Transactional
    public void act(Scope own, Due due) {
        boolean ours = acts.take(
                own,
                due,
                due.kind() == ChangeRound.Kind.CHANGED ? ChangeRound.Outcome.NOTHING : ChangeRound.Outcome.DONE);
        if (ours && due.kind() == ChangeRound.Kind.ADDED) {
            acts.open(own, due.offering());
        } else if (ours && due.kind() == ChangeRound.Kind.ENDED) {
            String reason = due.title() + "：" + due.reason();
            ends.byRound(own, due.offering(), reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        }
    }
}
