package kehou.timetable;

import java.time.Instant;
import java.util.List;

/** A schedule as it goes onto paper or into a sheet: whose, which version, of which day, and its cells. */
record SchedulePaper(String school, String term, int version, Instant publishedAt, List<ScheduleCell> cells) {
    static SchedulePaper of(ScheduleDetail detail) {
        return new SchedulePaper(
                detail.schoolName(),
                detail.term().name(),
                detail.schedule().version(),
                detail.schedule().publishedAt(),
                detail.cells());
    }

    static SchedulePaper of(PublishedSchedule published) {
        return new SchedulePaper(
                published.schoolName(),
                published.termName(),
                published.version(),
                published.publishedAt(),
                published.cells());
    }
}
