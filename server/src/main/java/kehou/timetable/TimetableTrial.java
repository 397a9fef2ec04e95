package kehou.timetable;

import java.util.List;
import kehou.timetable.solver.TimetableClash;

/** What would clash if lessons were where a person puts them. */
public record TimetableTrial(List<TimetableClash> clashes) {}
