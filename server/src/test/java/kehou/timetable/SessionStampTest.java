package kehou.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import kehou.DayJourney;
import kehou.ground.TestGround;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a node remembers of the sessions ahead is forgotten with the first change of them, and not with a roll-call. */
class SessionStampTest extends DayJourney {
    @Autowired
    private Sessions sessions;

    private Afternoon day;

    @BeforeEach
    void an_afternoon_whose_end_was_read() {
        day = afternoon(0);
        assertThat(last()).isAfter(TODAY);
    }

    @Test
    void the_end_is_another_one_as_soon_as_anybody_has_changed_it() throws Exception {
        LocalDate before = last();
        elsewhere("update timetable.session set state = 'CANCELLED', cancelled_for = 'x' where held_on = '" + before
                + "'");
        assertThat(last()).isBefore(before);
        LocalDate then = last();
        elsewhere("update timetable.session set held_on = held_on + 1 where held_on = '" + then + "'");
        assertThat(last()).isEqualTo(then.plusDays(1));
        elsewhere("update timetable.session set state = 'CANCELLED', cancelled_for = 'x' where state = 'PLANNED'");
        assertThat(ends()).isEmpty();
    }

    @Test
    void a_session_that_was_held_leaves_no_stamp() throws Exception {
        long before = stamp();
        elsewhere("update timetable.session set state = 'HELD' where held_on = '" + TODAY + "'");
        assertThat(stamp()).isEqualTo(before);
        elsewhere("update timetable.session set state = 'CANCELLED', cancelled_for = 'x' where state = 'PLANNED'");
        assertThat(stamp()).isGreaterThan(before);
    }

    @Test
    void another_day_is_another_question() {
        assertThat(ends(TODAY).getFirst().first()).isEqualTo(TODAY);
        assertThat(ends(TODAY.plusDays(1)).getFirst().first()).isAfter(TODAY);
    }

    private LocalDate last() {
        return ends().getFirst().last();
    }

    private List<SessionsAhead> ends() {
        return ends(TODAY);
    }

    private List<SessionsAhead> ends(LocalDate from) {
        Scope scope = Scope.system(Purpose.SERVICE, day.school());
        return inSchools(() -> sessions.ends(scope, List.of(new Offering.Id(day.offering())), from), day.school());
    }

    private long stamp() {
        return inSchools(
                () -> jdbc.sql("select stamp from timetable.session_stamp where school_id = :school")
                        .param("school", day.school())
                        .query(Long.class)
                        .single(),
                day.school());
    }

    private void elsewhere(String sql) throws SQLException {
        try (Connection connection = TestGround.superuser("kehou");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql + " and school_id = " + day.school());
        }
    }
}
