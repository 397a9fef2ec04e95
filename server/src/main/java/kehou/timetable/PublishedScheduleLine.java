package kehou.timetable;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A school that has published its schedule, without the cells. */
public record PublishedScheduleLine(
        int school,
        String schoolName,
        int district,
        String districtName,
        int version,
        LocalDate firstPublishedOn,
        Instant publishedAt,
        ScheduleFiling.@Nullable State filing,
        @Nullable String receipt) {}
