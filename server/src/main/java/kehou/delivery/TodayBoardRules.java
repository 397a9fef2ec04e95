package kehou.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kehou.kernel.MovableClock;
import kehou.timetable.Session;

/** What the board says of sessions at an instant. Pure. */
final class TodayBoardRules {
    private static final Duration ROLL_DUE = Duration.ofMinutes(10);

    private TodayBoardRules() {}

    static SchoolToday line(
            int school, String name, List<LessonSession> sessions, Collection<LocalTime> stays, Instant now) {
        int upcoming = 0;
        int running = 0;
        int cancelled = 0;
        List<Gap> gaps = new ArrayList<>();
        for (LessonSession session : sessions) {
            if (session.state() == Session.State.CANCELLED) {
                cancelled++;
            } else if (now.isBefore(begins(session))) {
                upcoming++;
            } else if (now.isBefore(ends(session))) {
                running++;
            }
            gaps.addAll(gaps(session, now));
        }
        int ended = sessions.size() - upcoming - running - cancelled;
        int substituted =
                (int) sessions.stream().filter(LessonSession::substituted).count();
        return new SchoolToday(
                school,
                name,
                upcoming,
                running,
                ended,
                cancelled,
                substituted,
                stays.size(),
                stays.stream().max(LocalTime::compareTo).orElse(null),
                gaps,
                sessions);
    }

    static List<Gap> gaps(LessonSession session, Instant now) {
        if (session.state() == Session.State.CANCELLED) {
            return List.of(new Gap(session.id(), Gap.Kind.CANCELLED));
        }
        List<Gap> gaps = new ArrayList<>();
        CheckIn checkIn = session.checkIn();
        if (checkIn == null && !now.isBefore(begins(session))) {
            gaps.add(new Gap(session.id(), Gap.Kind.NOT_CHECKED_IN));
        }
        if (checkIn != null && checkIn.state() == CheckIn.State.PENDING_APPROVAL) {
            gaps.add(new Gap(session.id(), Gap.Kind.CHECK_IN_PENDING));
        }
        if (session.present() == null && !now.isBefore(begins(session).plus(ROLL_DUE))) {
            gaps.add(new Gap(session.id(), Gap.Kind.ROLL_NOT_CALLED));
        }
        return gaps;
    }

    private static Instant begins(LessonSession session) {
        return ZonedDateTime.of(session.date(), session.from(), MovableClock.BEIJING)
                .toInstant();
    }

    private static Instant ends(LessonSession session) {
        return ZonedDateTime.of(session.date(), session.to(), MovableClock.BEIJING)
                .toInstant();
    }
}
