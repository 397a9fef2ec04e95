package kehou.delivery;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One school's line on the board.
 *
 * @param upcoming sessions that have not begun; with running, ended and cancelled it counts each session once
 * @param staying children that stay longer this evening, {@code stayingUntil} the latest of them (JA-3)
 * @param substituted sessions that a substitute gives
 */
public record SchoolToday(
        int school,
        String name,
        int upcoming,
        int running,
        int ended,
        int cancelled,
        int substituted,
        int staying,
        @Nullable LocalTime stayingUntil,
        List<Gap> gaps,
        List<LessonSession> sessions) {}
