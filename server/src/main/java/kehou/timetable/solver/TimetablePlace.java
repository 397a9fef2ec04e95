package kehou.timetable.solver;

import java.util.List;

/** A place that a lesson could have, with all that would clash if it were there. */
public record TimetablePlace(TimetableSlot slot, List<TimetableClash> clashes) {}
