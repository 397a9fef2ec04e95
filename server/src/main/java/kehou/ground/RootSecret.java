package kehou.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret all others are derived from. Every node of an installation holds the same one; whoever has lost it has
 * lost the encrypted data, and whoever has it can read all of it.
 */
public final class RootSecret {
    /** The start of the published key that demonstrations and tests may use and production never. */
    static final String DEMO = "kehou-demo-key";

    private static final int BYTES = 32;

    private final byte[] key;

    private RootSecret(byte[] key) {
        this.key = key;
    }

    /** From the file that {@code KEHOU_SECRET_FILE} names, else from {@code keys/root.key}, which is made on first use. */
    static RootSecret open(Path data, Map<String, String> env) {
        String given = env.getOrDefault("KEHOU_SECRET_FILE", "");
        try {
            if (!given.isBlank()) {
                return read(Path.of(given));
            }
            Path keys = Disk.privateFolder(data.resolve("keys"));
            Path file = keys.resolve("root.key");
            if (!Files.exists(file)) {
                create(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RootSecret of(byte[] key) {
        if (key.length < BYTES) {
            throw new GroundFailure("根密钥不足 " + BYTES + " 字节(KEHOU_SECRET_FILE)");
        }
        return new RootSecret(key.clone());
    }

    private static RootSecret read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new GroundFailure("读不到根密钥 KEHOU_SECRET_FILE=" + file);
        }
        byte[] content = Files.readAllBytes(file);
        String text = new String(content, StandardCharsets.ISO_8859_1).strip();
        return of(text.matches("[0-9a-f]{64,}") ? HexFormat.of().parseHex(text) : content);
    }

    /** Written under another name and renamed, so that a start killed half way never leaves half a key. */
    private static void create(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Disk.writePrivately(file, HexFormat.of().formatHex(random) + "\n");
    }

    /** 32 bytes that belong to this purpose alone: HMAC-SHA256 of the purpose under the root key. */
    public byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The password of a database role; every node derives the same one. */
    Login login(String role) {
        return new Login(role, HexFormat.of().formatHex(derive("kehou/database/" + role)));
    }

    /** Whether this is a key that anybody could know or guess: the published demo key, or hardly random at all. */
    boolean weak() {
        String text = new String(key, StandardCharsets.ISO_8859_1);
        return text.startsWith(DEMO) || text.chars().distinct().count() < 12;
    }

    @Override
    public String toString() {
        return "RootSecret[…]";
    }
}
