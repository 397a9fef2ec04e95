package kehou.delivery;

import java.util.List;
import kehou.kernel.Scope;
import kehou.library.Gate;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.timetable.Session;
import org.springframework.stereotype.Component;

/** The gate at the door of the room (BX-10): nobody begins a session that the library refuses that day. */
@Component
class Admittance {
    private final Offerings offerings;
    private final CheckInStore checkIns;
    private final Gate gate;

    Admittance(Offerings offerings, CheckInStore checkIns, Gate gate) {
        this.offerings = offerings;
        this.checkIns = checkIns;
        this.gate = gate;
    }

    /** Passes in silence, or refuses as the gate does. */
    void require(Scope scope, Session session) {
        Offering offering = offerings.find(scope, session.offering());
        if (offering.strand().gated()) {
            gate.pass(scope, offering.course(), session.instructor(), List.of(session.date()));
        }
    }

    /** The same where the session has not begun. One that began lawfully keeps its roll: the children are there. */
    void requireToBegin(Scope scope, Session session) {
        if (session.state() == Session.State.PLANNED
                && checkIns.standing(scope, session.id()).isEmpty()) {
            require(scope, session);
        }
    }
}
