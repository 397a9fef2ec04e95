package kehou.timetable.solver;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A place that a lesson could have, with all that would clash if it were there. */
public record TimetablePlace(TimetableSlot slot, List<TimetableClash> clashes) {
    /**
     * Every place in the week at which a lesson could begin, each with what would clash there while all else stays as
     * it is. Clashes of other lessons among themselves are not told; '1+N' is where this move would break it.
     */
    public static List<TimetablePlace> all(
            TimetableProblem problem, List<TimetablePlacement> placements, LessonToPlace lesson) {
        TimetableCheck rest = new TimetableCheck(
                problem,
                placements.stream()
                        .filter(place -> place.lesson() != lesson.id())
                        .toList());
        Set<String> before = TimetableCheck.clashes(problem, placements).stream()
                .filter(clash -> clash.rule() == TimetableRule.ONE_PLUS_N)
                .map(TimetablePlace::gradeDay)
                .collect(Collectors.toSet());
        List<TimetablePlace> places = new ArrayList<>();
        for (TeachingPeriod period : problem.periods()) {
            LocalTime to = period.from().plusMinutes(lesson.minutes());
            if (!period.kind().equals(lesson.kind())
                    || to.isAfter(period.to())
                    || problem.rooms().isEmpty()) {
                continue;
            }
            // Loads and days do not ask for the venue: once for a time is enough.
            long any = problem.rooms().getFirst().id();
            List<TimetableClash> ofDay =
                    rest.ofDay(lesson, new TimetableSlot(period.weekday(), period.from(), to, any));
            ofDay.removeIf(clash -> clash.rule() == TimetableRule.ONE_PLUS_N && before.contains(gradeDay(clash)));
            for (TeachingRoom room : problem.rooms()) {
                TimetableSlot slot = new TimetableSlot(period.weekday(), period.from(), to, room.id());
                List<TimetableClash> found = rest.ofPlace(lesson, slot, room);
                found.addAll(ofDay);
                places.add(new TimetablePlace(slot, found));
            }
        }
        return places;
    }

    private static String gradeDay(TimetableClash clash) {
        return clash.about() + "/" + clash.weekday();
    }
}
