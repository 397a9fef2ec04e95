package kehou.delivery;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.library.Instructors;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.timetable.Session;
import org.springframework.stereotype.Component;

/** What sessions are sessions of, in one call for a whole list. */
@Component
class SessionOfferings {
    private final Offerings offerings;
    private final Instructors instructors;

    SessionOfferings(Offerings offerings, Instructors instructors) {
        this.offerings = offerings;
        this.instructors = instructors;
    }

    Map<Offering.Id, Offering> of(Scope scope, Collection<Session> sessions) {
        return offerings
                .find(scope, sessions.stream().map(Session::offering).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Offering::id, Function.identity()));
    }

    /** Who gives the session: whoever the offering names, or the substitute. */
    String instructorName(Scope scope, Session session, Offering offering) {
        return session.instructor().equals(offering.instructor())
                ? offering.instructorName()
                : instructors.find(scope, session.instructor()).name();
    }
}
