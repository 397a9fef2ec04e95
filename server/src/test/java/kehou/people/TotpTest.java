package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] RFC_KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final String SECRET = Base32.encode(RFC_KEY);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_vectors_of_the_standard_come_out(long second, String code) {
        assertThat(Totp.code(RFC_KEY, second / 30, 8)).isEqualTo(code);
    }

    @Test
    void a_code_is_good_in_its_step_and_one_to_either_side() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        String code = Totp.codeAt(SECRET, now);
        long step = 1_234_567_890 / 30;
        assertThat(Totp.stepOf(SECRET, code, now)).hasValue(step);
        assertThat(Totp.stepOf(SECRET, code, now.plusSeconds(30))).hasValue(step);
        assertThat(Totp.stepOf(SECRET, code, now.minusSeconds(30))).hasValue(step);
        assertThat(Totp.stepOf(SECRET, code, now.plusSeconds(60))).isEmpty();
    }

    @Test
    void anything_that_is_not_the_code_is_none() {
        Instant now = Instant.ofEpochSecond(59);
        assertThat(Totp.stepOf(SECRET, "", now)).isEmpty();
        assertThat(Totp.stepOf(SECRET, "28708", now)).isEmpty();
        assertThat(Totp.stepOf(SECRET, "２８７０８２", now)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32_is_the_standards_without_padding(String plain, String encoded) {
        assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
        assertThat(new String(Base32.decode(encoded), StandardCharsets.US_ASCII))
                .isEqualTo(plain);
    }
}
