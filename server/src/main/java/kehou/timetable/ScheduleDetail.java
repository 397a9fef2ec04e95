package kehou.timetable;

import java.util.List;
import kehou.region.Term;

/** A version with its cells and what differs from the version before. */
public record ScheduleDetail(
        ServiceSchedule schedule,
        String schoolName,
        Term term,
        List<ScheduleCell> cells,
        List<ScheduleChange> changes) {}
