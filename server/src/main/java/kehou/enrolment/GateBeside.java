package kehou.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.library.Gate;
import kehou.plan.Offering;
import kehou.timetable.Sessions;
import kehou.timetable.SessionsAhead;
import org.springframework.stereotype.Component;

/**
 * The library's gate beside the counter (BX-10): a class whose course or instructor does not last until
 * its last session is neither chosen nor paid. A few statements for any number of offerings.
 */
@Component
class GateBeside {
    private final Gate gate;
    private final Sessions sessions;
    private final Clock clock;

    GateBeside(Gate gate, Sessions sessions, Clock clock) {
        this.gate = gate;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Those of the offerings that are closed, with the reason. */
    Map<Offering.Id, Refused> closed(Scope scope, Collection<Offering> offerings) {
        List<Offering> gated =
                offerings.stream().filter(offering -> offering.strand().gated()).toList();
        if (gated.isEmpty()) {
            return Map.of();
        }
        Map<Offering.Id, List<Gate.Use>> uses = uses(scope, gated);
        Map<Gate.Use, Refused> failing = gate.failing(
                scope, uses.values().stream().flatMap(List::stream).distinct().toList());
        Map<Offering.Id, Refused> closed = new HashMap<>();
        uses.forEach((offering, ends) -> ends.stream()
                .map(failing::get)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(refused -> closed.put(offering, refused)));
        return closed;
    }

    Optional<Refused> closed(Scope scope, Offering offering) {
        return Optional.ofNullable(closed(scope, List.of(offering)).get(offering.id()));
    }

    /** The ends of what lies ahead; for an offering that is not on the timetable yet, today. */
    private Map<Offering.Id, List<Gate.Use>> uses(Scope scope, List<Offering> gated) {
        LocalDate today = LocalDate.now(clock);
        Map<Offering.Id, Offering> known = gated.stream().collect(Collectors.toMap(Offering::id, o -> o));
        Map<Offering.Id, List<Gate.Use>> uses = new HashMap<>();
        for (SessionsAhead line : sessions.ends(scope, known.keySet(), today)) {
            Offering offering = known.get(line.offering());
            if (offering != null) {
                List<Gate.Use> ends = uses.computeIfAbsent(offering.id(), _ -> new ArrayList<>());
                ends.add(new Gate.Use(offering.course(), line.instructor(), line.first()));
                ends.add(new Gate.Use(offering.course(), line.instructor(), line.last()));
            }
        }
        for (Offering offering : gated) {
            uses.computeIfAbsent(
                    offering.id(), _ -> List.of(new Gate.Use(offering.course(), offering.instructor(), today)));
        }
        return uses;
    }
}
