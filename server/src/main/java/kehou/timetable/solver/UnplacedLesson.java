package kehou.timetable.solver;

import java.util.List;

/** A lesson that found no place, and the fewest reasons that together rule out every place. */
public record UnplacedLesson(int lesson, List<TimetableObstacle> obstacles) {}
