package kehou.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.people.Pupil;
import org.junit.jupiter.api.Test;

class CalledRollTest {
    private static final Pupil.Id ONE = new Pupil.Id(1);
    private static final Pupil.Id TWO = new Pupil.Id(2);
    private static final Pupil.Id THREE = new Pupil.Id(3);

    @Test
    void nobody_touched_is_present_and_leave_shows() {
        assertThat(CalledRoll.evaluate(List.of(ONE, TWO), Set.of(TWO), Map.of()))
                .containsExactly(Mark.PRESENT, Mark.LEAVE);
    }

    @Test
    void a_child_on_leave_who_came_after_all_is_marked_over_the_leave() {
        PlacedMark came = new PlacedMark(TWO, Mark.LATE, Instant.EPOCH, "phone");
        assertThat(CalledRoll.evaluate(List.of(ONE, TWO), Set.of(TWO), Map.of(TWO, came)))
                .containsExactly(Mark.PRESENT, Mark.LATE);
    }

    @Test
    void who_withdrew_keeps_the_seat_on_a_called_roll_and_who_joined_sits_behind() {
        assertThat(CalledRoll.seatsWith(List.of(TWO, ONE), List.of(ONE, THREE))).containsExactly(TWO, ONE, THREE);
    }

    @Test
    void late_counts_as_present_and_everyone_counts_once() {
        assertThat(RollCount.of(List.of(Mark.PRESENT, Mark.LATE, Mark.ABSENT, Mark.LEAVE)))
                .isEqualTo(new RollCount(4, 2, 1, 1));
    }
}
