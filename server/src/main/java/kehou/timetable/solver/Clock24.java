package kehou.timetable.solver;

import java.time.LocalTime;

/** Times of the day as minutes, which add and compare faster. */
final class Clock24 {
    private Clock24() {}

    static int minutes(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    static LocalTime time(int minutes) {
        return LocalTime.of(minutes / 60, minutes % 60);
    }
}
