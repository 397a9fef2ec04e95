package kehou.timetable;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import kehou.plan.Weeks;
import kehou.region.Venue;
import kehou.timetable.solver.LessonToPlace;
import kehou.timetable.solver.SolvedTimetable;
import kehou.timetable.solver.TimetablePlacement;
import kehou.timetable.solver.TimetableProblem;
import kehou.timetable.solver.TimetableSlot;
import org.jspecify.annotations.Nullable;

/** What a result would change. */
final class TimetableMoves {
    private TimetableMoves() {}

    /** New slots of the offerings that a result has meeting elsewhere. */
    static Map<Offering.Id, List<OfferingSlot>> slots(
            TimetableProblem problem, SolvedTimetable result, List<Offering> now, Map<Long, String> names) {
        Map<Integer, TimetableSlot> placed = result.placements().stream()
                .collect(Collectors.toMap(TimetablePlacement::lesson, TimetablePlacement::slot));
        Map<Long, List<LessonToPlace>> lessons =
                problem.lessons().stream().collect(Collectors.groupingBy(LessonToPlace::offering));
        Map<Offering.Id, List<OfferingSlot>> moving = new LinkedHashMap<>();
        for (Offering offering : now) {
            List<OfferingSlot> slots = lessons.getOrDefault(offering.id().value(), List.of()).stream()
                    .map(lesson -> slot(lesson, placed.get(lesson.id()), names))
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(OfferingSlot::weekday).thenComparing(OfferingSlot::from))
                    .toList();
            if (!places(slots).equals(places(offering.slots()))) {
                moving.put(offering.id(), slots);
            }
        }
        return moving;
    }

    private static @Nullable OfferingSlot slot(
            LessonToPlace lesson, @Nullable TimetableSlot slot, Map<Long, String> names) {
        // A single date stays, whether its venue is still one of the search's or not.
        TimetableSlot at = lesson.date() == null ? slot : lesson.now();
        return at == null
                ? null
                : new OfferingSlot(
                        at.weekday(),
                        at.from(),
                        at.to(),
                        new Venue.Id(at.venue()),
                        names.getOrDefault(at.venue(), ""),
                        Weeks.valueOf(lesson.weeks().name()),
                        lesson.date());
    }

    private static Set<TimetableSlot> places(List<OfferingSlot> slots) {
        return slots.stream()
                .map(slot -> new TimetableSlot(
                        slot.weekday(), slot.from(), slot.to(), slot.venue().value()))
                .collect(Collectors.toSet());
    }

    /** What is elsewhere than it was when the run was asked for. */
    static List<TimetableDifference> differences(TimetableProblem problem, @Nullable SolvedTimetable result) {
        if (result == null) {
            return List.of();
        }
        Map<Integer, TimetableSlot> placed = result.placements().stream()
                .collect(Collectors.toMap(TimetablePlacement::lesson, TimetablePlacement::slot));
        return problem.lessons().stream()
                .filter(lesson -> !Objects.equals(lesson.now(), placed.get(lesson.id())))
                .map(lesson -> difference(lesson, lesson.now(), placed.get(lesson.id())))
                .toList();
    }

    private static TimetableDifference difference(
            LessonToPlace lesson, @Nullable TimetableSlot before, @Nullable TimetableSlot after) {
        TimetableDifference.Change change = before == null
                ? TimetableDifference.Change.PLACED
                : after == null ? TimetableDifference.Change.DROPPED : TimetableDifference.Change.MOVED;
        return new TimetableDifference(
                new Offering.Id(lesson.offering()), lesson.number(), lesson.name(), change, before, after);
    }
}
