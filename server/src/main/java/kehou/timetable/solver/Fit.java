package kehou.timetable.solver;

import java.util.Objects;
import java.util.stream.Stream;

/** Whether a lesson suits a place, whatever else is held: what needs a look at one lesson only. */
final class Fit {
    private final WeekFacts facts;

    Fit(WeekFacts facts) {
        this.facts = facts;
    }

    static boolean holds(LessonToPlace lesson, TeachingRoom room) {
        return lesson.seats() <= room.capacity();
    }

    static boolean suits(LessonToPlace lesson, TeachingRoom room) {
        VenueNeed need = lesson.needs();
        return (need.kinds().isEmpty() || need.kinds().contains(room.kind()))
                && (need.use() == null || room.uses().isEmpty() || room.uses().contains(need.use()))
                && room.equipment().containsAll(need.equipment());
    }

    static boolean open(TeachingRoom room, int weekday) {
        return room.closed().stream().noneMatch(day -> day.weekday() == weekday);
    }

    static boolean gated(LessonToPlace lesson, int weekday) {
        return lesson.barred().stream().anyMatch(day -> lesson.barredBy(day, weekday));
    }

    boolean served(LessonToPlace lesson, Spot spot) {
        return spot.to() - spot.from() >= lesson.minutes()
                && facts.problem().periods().stream()
                        .anyMatch(period -> period.kind().equals(lesson.kind())
                                && period.weekday() == spot.weekday()
                                && Clock24.minutes(period.from()) <= spot.from()
                                && spot.to() <= Clock24.minutes(period.to()));
    }

    Stream<TeachingPerson> people(LessonToPlace lesson) {
        return lesson.people().stream().map(facts::person).filter(Objects::nonNull);
    }

    boolean present(LessonToPlace lesson, Spot spot) {
        return people(lesson).noneMatch(person -> WeekFacts.away(person, spot.weekday(), spot.from(), spot.to()));
    }

    boolean cleared(LessonToPlace lesson, int weekday) {
        return people(lesson)
                .flatMap(person -> person.barred().stream())
                .noneMatch(day -> lesson.barredBy(day, weekday));
    }

    /** Whether nothing that needs a look at this lesson only speaks against the place. */
    boolean allows(LessonToPlace lesson, Spot spot) {
        return holds(lesson, spot.room())
                && suits(lesson, spot.room())
                && open(spot.room(), spot.weekday())
                && !gated(lesson, spot.weekday())
                && cleared(lesson, spot.weekday())
                && present(lesson, spot);
    }
}
