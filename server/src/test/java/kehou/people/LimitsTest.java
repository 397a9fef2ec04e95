package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kehou.kernel.Refused;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private long millis = 1_000_000;
    private final Limits limits = new Limits(20, 120, 5, 30, () -> millis);

    @Test
    void twenty_failures_from_an_address_make_it_wait_and_no_other() {
        for (int i = 0; i < 20; i++) {
            limits.tryFrom("192.0.2.1");
        }
        assertThatThrownBy(() -> limits.tryFrom("192.0.2.1"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.facts()).containsEntry("retryAfter", 31L));
        limits.tryFrom("192.0.2.2");
        millis += 30_000;
        limits.tryFrom("192.0.2.1");
    }

    @Test
    void a_school_behind_one_address_signs_in_as_often_as_it_likes() {
        for (int i = 0; i < 500; i++) {
            limits.tryFrom("192.0.2.1");
            limits.forgive("192.0.2.1");
        }
    }

    @Test
    void a_stranger_writes_five_times_in_ten_minutes_and_thirty_strangers_about_one_school() {
        for (int i = 0; i < 5; i++) {
            limits.writingFrom("192.0.2.1", "school 7");
        }
        assertThatThrownBy(() -> limits.writingFrom("192.0.2.1", "school 8")).hasMessageContaining("kernel.too_many");
        for (int i = 5; i < 30; i++) {
            limits.writingFrom("198.51.100." + i, "school 7");
        }
        assertThatThrownBy(() -> limits.writingFrom("192.0.2.2", "school 7"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.facts()).containsEntry("retryAfter", 21L));
        limits.writingFrom("192.0.2.2", "school 8");
    }

    @Test
    void only_wrong_codes_of_a_stranger_count() {
        for (int i = 0; i < 500; i++) {
            limits.codeAsked("192.0.2.1");
            limits.codeKnown("192.0.2.1");
        }
        for (int i = 0; i < 20; i++) {
            limits.codeAsked("192.0.2.1");
        }
        assertThatThrownBy(() -> limits.codeAsked("192.0.2.1")).hasMessageContaining("kernel.too_many");
        limits.tryFrom("192.0.2.1");
    }
}
