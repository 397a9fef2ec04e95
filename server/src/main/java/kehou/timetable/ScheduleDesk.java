package kehou.timetable;

import java.time.LocalDate;
import java.util.List;
import kehou.region.Term;
import kehou.rules.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Where a school stands with the schedule of a term.
 *
 * @param today by the city's clock
 * @param deadline the last day in time; null where no text sets one
 * @param reminded when its authority last reminded it; null if it never did
 * @param required the elements that every cell must name here
 * @param cells the week as it stands now
 * @param own the school's own cells among them, as they are edited
 * @param findings the cells that lack something
 * @param changes what differs from the version that stands; all of it before the first
 * @param drafts offerings of the term that are not published and so not in the schedule
 * @param versions the latest first
 * @param filings the latest first
 */
public record ScheduleDesk(
        String schoolName,
        Term term,
        LocalDate today,
        @Nullable LocalDate deadline,
        Verdict inTime,
        @Nullable LocalDate reminded,
        List<ScheduleElement> required,
        List<ScheduleCell> cells,
        List<OwnCell> own,
        List<CellFinding> findings,
        List<ScheduleChange> changes,
        int drafts,
        List<ServiceSchedule> versions,
        List<ScheduleFiling> filings) {}
