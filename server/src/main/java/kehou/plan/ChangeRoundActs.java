package kehou.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.MovableClock;
import kehou.kernel.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What published change rounds do on their day (SH-3.1), line by line and each once, however late or often it is asked. */
@Component
public class ChangeRoundActs {
    private final ChangeRoundStore store;
    private final Offerings offerings;
    private final FeeNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeRoundActs(
            ChangeRoundStore store,
            Offerings offerings,
            FeeNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.offerings = offerings;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** A line whose day has come. */
    public record Due(ChangeRound.Id round, Offering.Id offering, ChangeRound.Kind kind, String title, String reason) {}

    /** The lines of the scope's schools whose day has come and that have not acted. */
    @Transactional(readOnly = true)
    public List<Due> due(Scope scope, int limit) {
        return store.due(scope, LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING), limit);
    }

    /** Takes the line, in the transaction of what it does; false if another one was first, or the round was taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(Scope scope, Due due, ChangeRound.Outcome outcome) {
        boolean first = store.stands(scope, due.round()) && store.act(scope, due, outcome, null, clock.instant());
        if (first) {
            tell(due, outcome);
        }
        return first;
    }

    /** It could not be done, and why; the school sees it beside the line. */
    @Transactional
    public void failed(Scope scope, Due due, String code) {
        if (store.stands(scope, due.round())
                && store.act(scope, due, ChangeRound.Outcome.FAILED, code, clock.instant())) {
            tell(due, ChangeRound.Outcome.FAILED);
        }
    }

    /** Makes an added class public if it is a draft still: its sessions follow. Refuses what a fee notice refuses. */
    @Transactional
    public void open(Scope scope, Offering.Id id) {
        if (offerings.find(scope, id).state() == Offering.State.DRAFT) {
            notices.publish(scope, id, notices.approval(scope, id));
        }
    }

    private void tell(Due due, ChangeRound.Outcome outcome) {
        events.publishEvent(
                new ChangeRound.Acted(due.round().school(), due.round(), due.offering(), due.kind(), outcome));
    }
}
