package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import kehou.kernel.Role;
import org.junit.jupiter.api.Test;

class SignInTokensTest {
    private static final Instant NOW = Instant.parse("2026-09-16T04:00:00Z");
    private static final byte[] KEY = key(1);
    private final SignInTokens tokens = at(NOW);

    @Test
    void what_is_signed_is_read_back_whole() {
        SignInToken token = token();
        assertThat(tokens.read(tokens.sign(token))).contains(token);
    }

    @Test
    void a_token_of_another_key_is_nobodys() {
        SignInTokens other = new SignInTokens(key(2), Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(tokens.read(other.sign(token()))).isEmpty();
    }

    @Test
    void an_expired_token_is_nobodys() {
        String text = tokens.sign(token());
        assertThat(at(NOW.plusSeconds(899)).read(text)).isPresent();
        assertThat(at(NOW.plusSeconds(900)).read(text)).isEmpty();
    }

    @Test
    void no_changed_character_goes_unnoticed() {
        String text = tokens.sign(token());
        for (int i = 0; i < text.length() - 1; i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(tokens.read(text.substring(0, i) + other + text.substring(i + 1)))
                    .isEmpty();
        }
    }

    @Test
    void unsigned_and_otherwise_signed_tokens_are_nobodys() throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(tokens.sign(token())).getJWTClaimsSet();
        assertThat(tokens.read(new PlainJWT(claims).serialize())).isEmpty();
        SignedJWT otherType = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        otherType.sign(new MACSigner(KEY));
        assertThat(tokens.read(otherType.serialize())).isEmpty();
        assertThat(tokens.read("")).isEmpty();
        assertThat(tokens.read("a.b.c")).isEmpty();
    }

    @Test
    void a_token_in_use_is_renewed_after_a_third_of_its_life_and_never_past_its_end() {
        SignInToken token = token();
        assertThat(token.isDueForRenewal(NOW.plusSeconds(299))).isFalse();
        assertThat(token.isDueForRenewal(NOW.plusSeconds(301))).isTrue();
        Instant late = token.endsAt().minusSeconds(60);
        SignInToken renewed = token.renewed(late, late.plusSeconds(900));
        assertThat(renewed.expiresAt()).isEqualTo(token.endsAt());
        assertThat(renewed.isDueForRenewal(late.plusSeconds(59))).isFalse();
    }

    private static SignInToken token() {
        return new SignInToken(
                SignInToken.Kind.SIGN_IN,
                7,
                8,
                9,
                Role.SCHOOL,
                12,
                "desk",
                Strength.PASSWORD,
                null,
                NOW,
                NOW.plusSeconds(900),
                NOW.plus(Duration.ofHours(8)));
    }

    private static SignInTokens at(Instant instant) {
        return new SignInTokens(KEY, Clock.fixed(instant, ZoneOffset.UTC));
    }

    private static byte[] key(int seed) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return key;
    }
}
