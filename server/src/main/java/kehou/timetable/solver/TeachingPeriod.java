package kehou.timetable.solver;

import java.time.LocalTime;

/**
 * A period of one kind of service. A lesson begins with its period and may end before it does.
 *
 * @param kind the kind of service
 */
<<<<<<<< HEAD:server/src/main/java/kehou/timetable/solver/WeekPeriod.java
public record WeekPeriod(String kind, int weekday, LocalTime from, LocalTime to) {}
========
public record TeachingPeriod(String kind, int weekday, LocalTime from, LocalTime to) {}
>>>>>>>> b9d62be (Take the times of a timetable from the school's service pattern):server/src/main/java/kehou/timetable/solver/TeachingPeriod.java
