package kehou.timetable;

import java.util.List;
import kehou.timetable.solver.TimetablePlace;

/**
 * Where a lesson of a run could be.
 *
 * @param version of the run that they were judged in
 */
public record TimetablePlaces(int lesson, int version, List<TimetablePlace> places) {}
