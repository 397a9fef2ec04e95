package kehou.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.enrolment.ChildDraw.DrawChoice;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.people.HomeClass;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import org.springframework.stereotype.Component;

/** What the children of a draw can wish, by the rules of the counter. */
@Component
class DrawChoices {
    private final WindowStore windows;
    private final SeatStore seats;
    private final EnrolmentStore enrolments;
    private final Offerings offerings;
    private final GateBeside gate;
    private final Clock clock;

    DrawChoices(
            WindowStore windows,
            SeatStore seats,
            EnrolmentStore enrolments,
            Offerings offerings,
            GateBeside gate,
            Clock clock) {
        this.windows = windows;
        this.seats = seats;
        this.enrolments = enrolments;
        this.offerings = offerings;
        this.gate = gate;
        this.clock = clock;
    }

    /** A child, its grade and its class. */
    record Who(Pupil.Id pupil, int grade, HomeClass.Id homeClass) {}

    List<Offering> offerings(Scope scope, Draw draw) {
        return offerings.find(scope, draw.offerings());
    }

    List<DrawChoice> of(Scope scope, Draw draw, Pupil child) {
        Map<Offering.Id, Refused> barriers = barriers(scope, draw, child);
        Map<Offering.Id, Seat> left = seats(scope, draw);
        return offerings(scope, draw).stream()
                .map(offering -> {
                    Refused barrier = barriers.get(offering.id());
                    Seat seat = left.get(offering.id());
                    return new DrawChoice(
                            offering.id(),
                            offering.courseName(),
                            offering.category(),
                            offering.instructorName(),
                            offering.slots(),
                            offering.feeFen(),
                            seat == null ? 0 : seat.free(),
                            barrier == null ? null : ClosedReason.of(barrier));
                })
                .toList();
    }

    Map<Offering.Id, Refused> barriers(Scope scope, Draw draw, Pupil child) {
        Who who = new Who(child.id(), child.grade(), child.homeClass());
        return barriers(scope, draw, List.of(who)).getOrDefault(child.id(), Map.of());
    }

    /** For each of these children, the offerings that it cannot have whoever else wishes, with the reason. */
    Map<Pupil.Id, Map<Offering.Id, Refused>> barriers(Scope scope, Draw draw, Collection<Who> children) {
        int school = draw.id().school();
        List<Place> places =
                enrolments.live(scope, children.stream().map(Who::pupil).toList());
        Set<Offering.Id> around = new HashSet<>(draw.offerings());
        places.forEach(place -> around.add(place.enrolment().offering()));
        Map<Offering.Id, Offering> known =
                offerings.find(scope, around).stream().collect(Collectors.toMap(Offering::id, Function.identity()));
        List<Offering> drawn = draw.offerings().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
        Map<Offering.Id, Refused> closed = gate.closed(scope, drawn);
        Map<Offering.Id, Seat> left = seats(scope, draw);
        SelectionWindow window = windows.find(scope, draw.window()).orElseThrow();
        Map<Pupil.Id, List<Place>> own = places.stream()
                .collect(Collectors.groupingBy(place -> place.enrolment().pupil()));
        Instant now = clock.instant();
        Map<Pupil.Id, Map<Offering.Id, Refused>> barriers = new HashMap<>();
        for (Who child : children) {
            List<Place> has = own.getOrDefault(child.pupil(), List.of());
            Map<Offering.Id, Refused> of = new HashMap<>();
            for (Offering offering : drawn) {
                EnrolmentRules.barrier(new Wish(
                                offering,
                                left.get(offering.id()),
                                window,
                                closed.get(offering.id()),
                                child.grade(),
                                child.homeClass(),
                                has,
                                known,
                                now))
                        .ifPresent(refused -> of.put(offering.id(), refused));
            }
            barriers.put(child.pupil(), of);
        }
        return barriers;
    }

    private Map<Offering.Id, Seat> seats(Scope scope, Draw draw) {
        return seats.ofSchool(scope, draw.id().school()).stream()
                .filter(seat -> seat.window().equals(draw.window()))
                .collect(Collectors.toMap(Seat::offering, Function.identity()));
    }
}
