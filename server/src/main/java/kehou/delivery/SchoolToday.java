package kehou.delivery;

import java.util.List;

/**
 * One school's line on the board.
 *
 * @param upcoming sessions that have not begun; with running, ended and cancelled it counts each session once
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
        List<Gap> gaps,
        List<LessonSession> sessions) {}
