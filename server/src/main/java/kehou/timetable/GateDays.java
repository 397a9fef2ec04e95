package kehou.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.kernel.Scope;
import kehou.library.Course;
import kehou.library.Gate;
import kehou.library.Instructor;
import kehou.plan.Offering;
import kehou.timetable.solver.BarredDay;
import org.springframework.stereotype.Component;

/** On which weekdays the gate refuses an offering, or a person is not cleared, on one of the dates to come. */
@Component
class GateDays {
    private static final Set<String> CLEARANCE =
            Set.of("library.not_cleared", "library.clearance_expired", "library.clearance_suspended");

    private final Gate gate;

    GateDays(Gate gate) {
        this.gate = gate;
    }

    /** Weekdays that are out of the question, by offering and by person. */
    record Barred(Map<Long, List<BarredDay>> offerings, Map<Long, List<BarredDay>> people) {
        List<BarredDay> ofOffering(long id) {
            return offerings.getOrDefault(id, List.of());
        }

        List<BarredDay> ofPerson(long id) {
            return people.getOrDefault(id, List.of());
        }
    }

    Barred of(Scope scope, List<Offering> offerings, List<LocalDate> days) {
        record Pair(Course.Id course, Instructor.Id instructor) {}
        Map<Pair, List<Offering>> pairs = new HashMap<>();
        offerings.stream()
                .filter(offering -> offering.strand().gated())
                .forEach(offering -> pairs.computeIfAbsent(
                                new Pair(offering.course(), offering.instructor()), _ -> new ArrayList<>())
                        .add(offering));
        Set<Gate.Use> uses = new LinkedHashSet<>();
        pairs.keySet()
                .forEach(pair -> days.stream()
                        .sorted(Comparator.naturalOrder())
                        .forEach(day -> uses.add(new Gate.Use(pair.course(), pair.instructor(), day))));
        Barred barred = new Barred(new HashMap<>(), new HashMap<>());
        if (!uses.isEmpty()) {
            gate.failing(scope, uses).forEach((use, refused) -> {
                String code = refused.reason().code();
                BarredDay day = new BarredDay(use.date().getDayOfWeek().getValue(), use.date(), code);
                if (CLEARANCE.contains(code)) {
                    add(barred.people(), use.instructor().value(), day);
                } else {
                    pairs.getOrDefault(new Pair(use.course(), use.instructor()), List.of())
                            .forEach(offering ->
                                    add(barred.offerings(), offering.id().value(), day));
                }
            });
        }
        return barred;
    }

    /** The first date of a weekday is enough to know. */
    private static void add(Map<Long, List<BarredDay>> to, long id, BarredDay day) {
        List<BarredDay> known = to.computeIfAbsent(id, _ -> new ArrayList<>());
        if (known.stream().noneMatch(one -> one.weekday() == day.weekday())) {
            known.add(day);
        }
    }
}
