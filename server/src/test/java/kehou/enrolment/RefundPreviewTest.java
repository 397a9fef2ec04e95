package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefundPreviewTest {
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 9, 2, 16, 30);
    private static final List<LocalDateTime> MEETINGS =
            IntStream.range(0, 7).mapToObj(FIRST::plusWeeks).toList();

    @Test
    void before_the_first_meeting_all_of_it_goes_back() {
        assertThat(at(FIRST.minusMinutes(1))).isEqualTo(new RefundPreview(10000, 10000, RefundRule.FULL, 7, 7));
    }

    @Test
    void a_meeting_counts_as_held_from_the_minute_it_begins() {
        assertThat(at(FIRST).remaining()).isEqualTo(6);
        assertThat(at(FIRST).amountFen()).isEqualTo(8571);
    }

    @Test
    void half_a_fen_is_the_familys() {
        assertThat(RefundPreview.of(1, List.of(FIRST, FIRST.plusWeeks(1)), FIRST)
                        .amountFen())
                .isEqualTo(1);
    }

    @Test
    void after_the_last_meeting_nothing_goes_back() {
        assertThat(at(FIRST.plusWeeks(6)).amountFen()).isZero();
        assertThat(at(FIRST.plusWeeks(6)).rule()).isEqualTo(RefundRule.PRO_RATA);
    }

    @Test
    void what_a_closure_took_goes_back_with_what_remains() {
        LocalDateTime after = FIRST.plusYears(1);
        assertThat(RefundPreview.of(7000, MEETINGS, 2, after).amountFen()).isEqualTo(2000);
        assertThat(RefundPreview.of(7000, MEETINGS, 9, after).amountFen()).isEqualTo(7000);
    }

    @Test
    void who_paid_nothing_gets_nothing() {
        assertThat(RefundPreview.of(0, MEETINGS, FIRST).rule()).isEqualTo(RefundRule.NOTHING_PAID);
    }

    private static RefundPreview at(LocalDateTime now) {
        return RefundPreview.of(10000, MEETINGS, now);
    }
}
