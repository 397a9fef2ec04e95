package kehou.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kehou.kernel.Role;
import kehou.kernel.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Signs sign-in tokens and reads them back: JWT, HS256, under a key derived from the root secret for this alone. */
@Component
class SignInTokens {
    private static final JOSEObjectType TYPE = new JOSEObjectType("kehou+jwt");

    private final Clock clock;
    private final MACSigner signer;
    private final MACVerifier verifier;

    @Autowired
    SignInTokens(Vault vault, Clock clock) {
        this(vault.derived("sign-in token"), clock);
    }

    SignInTokens(byte[] key, Clock clock) {
        this.clock = clock;
        try {
            this.signer = new MACSigner(key);
            this.verifier = new MACVerifier(key);
        } catch (JOSEException e) {
            throw new IllegalStateException("a signing key has 32 bytes", e);
        }
    }

    String sign(SignInToken token) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .claim("k", token.kind().name())
                .claim("a", token.account())
                .claim("s", token.of())
                .claim("g", token.grant())
                .claim("r", token.role().name())
                .claim("p", token.place())
                .claim("app", token.app())
                .claim("str", token.strength().name())
                .claim("d", token.device())
                .claim("i", token.issuedAt().toEpochMilli())
                .claim("x", token.expiresAt().toEpochMilli())
                .claim("e", token.endsAt().toEpochMilli())
                .build();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).build(), claims);
        try {
            jwt.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("a token could not be signed", e);
        }
        return jwt.serialize();
    }

    /** What the token says, if it is ours, untouched and of this moment; otherwise empty. */
    Optional<SignInToken> read(String text) {
        try {
            SignedJWT jwt = SignedJWT.parse(text);
            if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                    || !TYPE.equals(jwt.getHeader().getType())
                    || !jwt.verify(verifier)) {
                return Optional.empty();
            }
            SignInToken token = token(jwt.getJWTClaimsSet());
            return token.expiresAt().isAfter(clock.instant()) ? Optional.of(token) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SignInToken token(JWTClaimsSet claims) throws ParseException {
        @Nullable String device = claims.getStringClaim("d");
        return new SignInToken(
                SignInToken.Kind.valueOf(claims.getStringClaim("k")),
                claims.getLongClaim("a"),
                claims.getLongClaim("s"),
                claims.getLongClaim("g"),
                Role.valueOf(claims.getStringClaim("r")),
                claims.getIntegerClaim("p"),
                claims.getStringClaim("app"),
                Strength.valueOf(claims.getStringClaim("str")),
                device,
                Instant.ofEpochMilli(claims.getLongClaim("i")),
                Instant.ofEpochMilli(claims.getLongClaim("x")),
                Instant.ofEpochMilli(claims.getLongClaim("e")));
    }
}
