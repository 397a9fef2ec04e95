package kehou.delivery;

import java.time.Instant;
import java.util.List;

/** Today in the schools of the caller (NP-1.2.5/board): sessions by state, and gaps. No child's name. */
public record TodayBoard(Instant asOf, List<SchoolToday> schools) {}
