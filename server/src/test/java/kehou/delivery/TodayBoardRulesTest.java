package kehou.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kehou.library.ActivityCategory;
import kehou.plan.Offering;
import kehou.region.Distance;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TodayBoardRulesTest {
    private static final Instant BEGINS = Instant.parse("2026-09-16T08:30:00Z");

    @Test
    void before_it_begins_nothing_is_missing() {
        assertThat(TodayBoardRules.gaps(session(1, Session.State.PLANNED, null, null), BEGINS.minusSeconds(1)))
                .isEmpty();
    }

    @Test
    void an_absent_instructor_shows_when_it_begins_and_a_missing_roll_ten_minutes_later() {
        LessonSession session = session(1, Session.State.PLANNED, null, null);
        assertThat(kinds(session, BEGINS)).containsExactly(Gap.Kind.NOT_CHECKED_IN);
        assertThat(kinds(session, BEGINS.plusSeconds(600)))
                .containsExactly(Gap.Kind.NOT_CHECKED_IN, Gap.Kind.ROLL_NOT_CALLED);
    }

    @Test
    void a_pending_check_in_is_a_gap_and_an_approved_one_is_none() {
        assertThat(kinds(session(1, Session.State.HELD, CheckIn.State.PENDING_APPROVAL, 30), BEGINS.plusSeconds(900)))
                .containsExactly(Gap.Kind.CHECK_IN_PENDING);
        assertThat(kinds(session(1, Session.State.HELD, CheckIn.State.APPROVED, 30), BEGINS.plusSeconds(900)))
                .isEmpty();
    }

    @Test
    void each_session_is_counted_in_one_state() {
        List<LessonSession> sessions = List.of(
                session(1, Session.State.PLANNED, null, null),
                session(2, Session.State.HELD, CheckIn.State.OK, 30),
                session(3, Session.State.CANCELLED, null, null));
        SchoolToday before = TodayBoardRules.line(7, "红谷滩一小", sessions, List.of(), BEGINS.minusSeconds(60));
        assertThat(List.of(before.upcoming(), before.running(), before.ended(), before.cancelled()))
                .containsExactly(2, 0, 0, 1);
        SchoolToday during = TodayBoardRules.line(7, "红谷滩一小", sessions, List.of(), BEGINS.plusSeconds(60));
        assertThat(List.of(during.upcoming(), during.running(), during.ended(), during.cancelled()))
                .containsExactly(0, 2, 0, 1);
        SchoolToday after = TodayBoardRules.line(7, "红谷滩一小", sessions, List.of(), BEGINS.plusSeconds(3600));
        assertThat(List.of(after.upcoming(), after.running(), after.ended(), after.cancelled()))
                .containsExactly(0, 0, 2, 1);
    }

    private static List<Gap.Kind> kinds(LessonSession session, Instant now) {
        return TodayBoardRules.gaps(session, now).stream().map(Gap::kind).toList();
    }

    private static LessonSession session(
            long id, Session.State state, CheckIn.@Nullable State checkIn, @Nullable Integer present) {
        return new LessonSession(
                new Session.Id(id),
                7,
                new Offering.Id(2),
                "剪纸",
                ActivityCategory.ARTS,
                "周老师",
                false,
                "美术室",
                LocalDate.of(2026, 9, 16),
                LocalTime.of(16, 30),
                LocalTime.of(17, 30),
                1,
                "窗花",
                state,
                state == Session.State.CANCELLED ? "停电" : null,
                30,
                present,
                present == null ? null : 30 - present,
                present == null ? null : 0,
                checkIn == null
                        ? null
                        : new CheckIn(
                                new CheckIn.Id(9),
                                new Session.Id(id),
                                BEGINS,
                                Distance.INSIDE,
                                true,
                                checkIn,
                                null,
                                null),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
