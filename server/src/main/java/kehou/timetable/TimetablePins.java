package kehou.timetable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.plan.Offering;
import kehou.region.Venue;
import kehou.timetable.TimetableWish.PinnedLesson;
import kehou.timetable.solver.LessonToPlace;
import kehou.timetable.solver.TimetablePlacement;
import kehou.timetable.solver.TimetableProblem;
import kehou.timetable.solver.TimetableSlot;

/** Pins of a board: a lesson stays where a person pinned it, on this board and in every search that starts from it. */
final class TimetablePins {
    private TimetablePins() {}

    /** With exactly these lessons held where they are now; what has no place is not held. */
    static SolveRunStore.Asked hold(SolveRunStore.Asked asked, HandMadeTimetable hand) {
        if (hand.pinned() == null) {
            return asked;
        }
        Set<Integer> wanted = new HashSet<>(hand.pinned());
        Map<Integer, TimetableSlot> places = hand.placements().stream()
                .collect(Collectors.toMap(TimetablePlacement::lesson, TimetablePlacement::slot, (_, last) -> last));
        List<PinnedLesson> wished = new ArrayList<>();
        List<LessonToPlace> lessons = new ArrayList<>();
        for (LessonToPlace lesson : asked.problem().lessons()) {
            TimetableSlot slot = wanted.contains(lesson.id()) ? places.get(lesson.id()) : null;
            if (lesson.date() != null) {
                lessons.add(lesson);
                continue;
            }
            lessons.add(lesson.pinnedAt(slot));
            // What a published class holds by itself was nobody's wish, and a repair may move it.
            boolean byItself = slot != null && slot.equals(lesson.pinned()) && !asked.wishes(lesson);
            if (slot != null && !byItself) {
                wished.add(new PinnedLesson(
                        new Offering.Id(lesson.offering()),
                        lesson.number(),
                        slot.weekday(),
                        slot.from(),
                        slot.to(),
                        new Venue.Id(slot.venue())));
            }
        }
        return new SolveRunStore.Asked(asked.wish().pinning(wished), with(asked.problem(), lessons), asked.offerings());
    }

    private static TimetableProblem with(TimetableProblem problem, List<LessonToPlace> lessons) {
        return new TimetableProblem(
                lessons,
                problem.periods(),
                problem.rooms(),
                problem.people(),
                problem.groups(),
                problem.gradeDays(),
                problem.onSite(),
                problem.travel(),
                problem.homes(),
                problem.weights());
    }
}
