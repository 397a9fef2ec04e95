package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kehou.kernel.Refused;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private long millis = 1_000_000;
    private final Limits limits = new Limits(20, 120, () -> millis);

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
}
