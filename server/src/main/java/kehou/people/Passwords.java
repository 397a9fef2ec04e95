package kehou.people;

import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Password hashing behind a bulkhead: its own one or two threads and a short queue, so that a flood of
 * sign-ins costs nobody else anything. A full queue refuses with 503 and Retry-After.
 */
@Component
public class Passwords {
    private static final int WAITING = 16;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;

    private final SecureRandom random = new SecureRandom();
    private final ExecutorService threads;
    private final Semaphore turns;
    private final int rounds;
    private final String nobodys;

    Passwords(@Value("${kehou.sign-in.password-rounds:600000}") int rounds) {
        int width = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.rounds = rounds;
        this.threads = Executors.newFixedThreadPool(
                Math.min(2, width),
                Thread.ofPlatform().name("password-", 0).daemon().factory());
        this.turns = new Semaphore(Math.min(2, width) + WAITING);
        this.nobodys = new Hash(rounds, salt(), new byte[KEY_BITS / 8]).text();
    }

    /** A place in the queue; taken before an attempt is counted, so that overload never uses up anyone's tries. */
    Turn turn() {
        if (!turns.tryAcquire()) {
            throw SignInRefusal.BUSY.refused("retryAfter", 3);
        }
        return new Turn();
    }

    /** The hash to keep of this password. Takes about a fifth of a second of one core. */
    public String hash(String password) {
        try (Turn turn = turn()) {
            return turn.hash(password);
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    /** One caller's place at the bulkhead; close it. */
    final class Turn implements AutoCloseable {
        /** Compares; without a stored hash it takes just as long and says no. */
        boolean matches(String password, @Nullable String stored) {
            Hash hash = Hash.parse(stored == null ? nobodys : stored);
            byte[] derived = run(() -> derive(password, hash.salt(), hash.rounds()));
            return MessageDigest.isEqual(derived, hash.key()) && stored != null;
        }

        String hash(String password) {
            byte[] salt = salt();
            return new Hash(rounds, salt, run(() -> derive(password, salt, rounds))).text();
        }

        @Override
        public void close() {
            turns.release();
        }

        private byte[] run(Callable<byte[]> work) {
            try {
                return threads.submit(work).get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw SignInRefusal.BUSY.refused("retryAfter", 3);
            } catch (ExecutionException e) {
                throw new IllegalStateException("password hashing failed", e.getCause());
            }
        }
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private static byte[] derive(String password, byte[] salt, int rounds) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } finally {
            spec.clearPassword();
        }
    }

    /** As stored: {@code pbkdf2-sha256$rounds$salt$key}, so that the rounds can grow. */
    private record Hash(int rounds, byte[] salt, byte[] key) {
        static Hash parse(String text) {
            String[] parts = text.split("\\$");
            Base64.Decoder base64 = Base64.getDecoder();
            return new Hash(Integer.parseInt(parts[1]), base64.decode(parts[2]), base64.decode(parts[3]));
        }

        String text() {
            Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
            return "pbkdf2-sha256$" + rounds + "$" + new String(base64.encode(salt), StandardCharsets.US_ASCII) + "$"
                    + new String(base64.encode(key), StandardCharsets.US_ASCII);
        }
    }
}
