package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordPolicyTest {
    private static final List<String> NAMES = List.of("wangmin", "13800138000");

    @ParameterizedTest
    @CsvSource({
        "STAFF,  Juhua-7-Shan, ",
        "STAFF,  菊花开在南山下面Ab1, ",
        "STAFF,  Ab1-short, LENGTH",
        "STAFF,  alllowercase, CLASSES",
        "STAFF,  onlytwo1234567, CLASSES",
        "STAFF,  Password1234!, COMMON",
        "STAFF,  Kehou2026!!!, COMMON",
        "STAFF,  xWangmin-77, OWN_NAME",
        "STAFF,  Ab-13800138000, OWN_NAME",
        "FAMILY, alllower, ",
        "FAMILY, short12, LENGTH",
        "FAMILY, 12345678, COMMON",
        "FAMILY, aaaabbbb, COMMON"
    })
    void each_class_of_account_has_its_rules(PasswordPolicy policy, String password, String fault) {
        assertThat(policy.fault(password, NAMES).orElse(null)).isEqualTo(fault);
    }

    @Test
    void long_pass_phrases_are_welcome_up_to_128_characters() {
        String phrase = "correct horse battery staple 7 ".repeat(4);
        assertThat(PasswordPolicy.STAFF.fault(phrase, NAMES)).isEmpty();
        assertThat(PasswordPolicy.STAFF.fault(phrase + "12345", NAMES)).contains("LENGTH");
    }

    @Test
    void staff_change_after_90_days_and_families_never() {
        Instant set = Instant.parse("2026-09-01T00:00:00Z");
        assertThat(PasswordPolicy.STAFF.isExpired(set, set.plus(Duration.ofDays(90))))
                .isFalse();
        assertThat(PasswordPolicy.STAFF.isExpired(set, set.plus(Duration.ofDays(91))))
                .isTrue();
        assertThat(PasswordPolicy.FAMILY.isExpired(set, set.plus(Duration.ofDays(4000))))
                .isFalse();
    }
}
