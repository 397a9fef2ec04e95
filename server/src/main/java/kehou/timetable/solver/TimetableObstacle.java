package kehou.timetable.solver;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the fewest reasons that together leave a lesson without a place.
 *
 * @param about id of the venue or person that stands in the way, 0 if neither does
 * @param name its name
 * @param weekday 0 if it is so on any day
 * @param other the name of the lesson that has the place already
 * @param rooms for what no other venue would do: the names of those that would
 * @param needed seats wanted, or people on site, or minutes of the week
 * @param given what there is of it
 * @param note in a person's words, or the code of a refusal
 */
public record TimetableObstacle(
        TimetableRule rule,
        long about,
        String name,
        int weekday,
        @Nullable LocalTime from,
        String other,
        List<String> rooms,
        int needed,
        int given,
        String note) {
    static TimetableObstacle of(TimetableRule rule) {
        return new TimetableObstacle(rule, 0, "", 0, null, "", List.of(), 0, 0, "");
    }

    TimetableObstacle about(long id, String called) {
        return new TimetableObstacle(rule, id, called, weekday, from, other, rooms, needed, given, note);
    }

    TimetableObstacle on(int day) {
        return new TimetableObstacle(rule, about, name, day, from, other, rooms, needed, given, note);
    }

    TimetableObstacle at(Spot spot) {
        return new TimetableObstacle(
                rule, about, name, spot.weekday(), Clock24.time(spot.from()), other, rooms, needed, given, note);
    }

    TimetableObstacle by(LessonToPlace lesson) {
        return new TimetableObstacle(rule, about, name, weekday, from, lesson.name(), rooms, needed, given, note);
    }

    TimetableObstacle only(List<String> would) {
        return new TimetableObstacle(rule, about, name, weekday, from, other, would, needed, given, note);
    }

    TimetableObstacle counts(int wanted, int there) {
        return new TimetableObstacle(rule, about, name, weekday, from, other, rooms, wanted, there, note);
    }

    TimetableObstacle noting(String words) {
        return new TimetableObstacle(rule, about, name, weekday, from, other, rooms, needed, given, words);
    }
}
