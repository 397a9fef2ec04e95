package kehou.timetable.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every place a lesson could begin at, whether taken or not; equal places are one object. */
final class Spots {
    private final WeekFacts facts;
    private final Map<Spot, Spot> known = new HashMap<>();

    Spots(WeekFacts facts) {
        this.facts = facts;
    }

    /** The one object for this place. */
    Spot one(Spot spot) {
        return known.computeIfAbsent(spot, same -> same);
    }

    /** All places in periods of its kind of service that are long enough, suitable or not. */
    List<Spot> all(LessonToPlace lesson) {
        List<Spot> found = new ArrayList<>();
        for (TeachingPeriod period : facts.problem().periods()) {
            int from = Clock24.minutes(period.from());
            int to = from + lesson.minutes();
            if (period.kind().equals(lesson.kind()) && to <= Clock24.minutes(period.to())) {
                facts.problem().rooms().forEach(room -> found.add(one(new Spot(period.weekday(), from, to, room))));
            }
        }
        return found;
    }

    /** Those that suit the lesson, the least sought-after venues first so that the rare ones stay free. */
    List<Spot> suitable(LessonToPlace lesson, Fit fit, Map<Long, Integer> sought) {
        return all(lesson).stream()
                .filter(spot -> fit.allows(lesson, spot))
                .distinct()
                .sorted(Comparator.comparingInt(
                                (Spot spot) -> sought.getOrDefault(spot.room().id(), 0))
                        .thenComparingInt(spot -> spot.room().capacity()))
                .toList();
    }

    /** How many lessons could be held in each venue. */
    Map<Long, Integer> sought() {
        Map<Long, Integer> lessons = new HashMap<>();
        for (LessonToPlace lesson : facts.problem().lessons()) {
            for (TeachingRoom room : facts.problem().rooms()) {
                if (Fit.holds(lesson, room) && Fit.suits(lesson, room)) {
                    lessons.merge(room.id(), 1, Integer::sum);
                }
            }
        }
        return lessons;
    }
}
