package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import kehou.kernel.Refused;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(1000);

    @Test
    void a_hash_knows_its_password_and_no_other() {
        String hash = passwords.hash("Juhua-7-Shan");
        try (Passwords.Turn turn = passwords.turn()) {
            assertThat(turn.matches("Juhua-7-Shan", hash)).isTrue();
            assertThat(turn.matches("juhua-7-Shan", hash)).isFalse();
        }
        assertThat(hash).startsWith("pbkdf2-sha256$1000$").doesNotContain("Juhua");
        assertThat(passwords.hash("Juhua-7-Shan")).isNotEqualTo(hash);
    }

    @Test
    void a_hash_of_fewer_rounds_still_opens_after_the_rounds_grew() {
        String hash = passwords.hash("Juhua-7-Shan");
        try (Passwords.Turn turn = new Passwords(2000).turn()) {
            assertThat(turn.matches("Juhua-7-Shan", hash)).isTrue();
        }
    }

    @Test
    void without_a_stored_hash_nothing_matches() {
        try (Passwords.Turn turn = passwords.turn()) {
            assertThat(turn.matches("", null)).isFalse();
        }
    }

    @Test
    void a_full_bulkhead_says_when_to_come_back_and_empties_again() {
        Deque<Passwords.Turn> taken = new ArrayDeque<>();
        assertThatThrownBy(() -> {
                    while (taken.size() < 100) {
                        taken.add(passwords.turn());
                    }
                })
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason().status()).isEqualTo(503);
                    assertThat(refused.facts()).containsKey("retryAfter");
                });
        taken.forEach(Passwords.Turn::close);
        passwords.turn().close();
    }
}
