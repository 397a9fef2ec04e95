package kehou.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schedule of a school that stands, as anyone may read it.
 *
 * @param filing where it stands with its authority; null before it was filed
 * @param receipt the authority's number for it, once received
 */
public record PublishedSchedule(
        int school,
        String schoolName,
        int district,
        String districtName,
        String termName,
        int version,
        LocalDate firstPublishedOn,
        Instant publishedAt,
        ScheduleFiling.@Nullable State filing,
        @Nullable String receipt,
        List<ScheduleCell> cells) {}
