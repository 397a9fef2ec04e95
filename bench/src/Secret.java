import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The root secret of the bench's own data folder: sign-ins for as many people as a rush needs, made as the platform
 * makes them (it verifies each of them on every request), and the owner's way to the database.
 */
final class Secret {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Path data;
    private final byte[] root;
    private final Mac tokens;

    Secret(Path data) throws IOException, GeneralSecurityException {
        this.data = data;
        this.root = HexFormat.of().parseHex(Files.readString(file()).strip());
        byte[] vault = hmac(root, "vault");
        this.tokens = mac(hmac(vault, "derived:sign-in token"));
    }

    Path file() {
        return data.resolve("keys").resolve("root.key");
    }

    /** A sign-in of this moment that lasts two hours. */
    String token(String role, long account, int place, String app) {
        Instant now = Instant.now();
        long end = now.plus(Duration.ofHours(2)).toEpochMilli();
        String claims = """
                {"k":"SIGN_IN","a":%d,"s":%d,"g":1,"r":"%s","p":%d,"app":"%s","str":"%s","i":%d,"x":%d,"e":%d}"""
                .formatted(
                        account,
                        account,
                        role,
                        place,
                        app,
                        role.equals("GUARDIAN") ? "CODE" : "TOTP",
                        now.toEpochMilli(),
                        end,
                        end);
        String text = encoded("{\"alg\":\"HS256\",\"typ\":\"kehou+jwt\"}") + "." + encoded(claims);
        synchronized (tokens) {
            return text + "." + BASE64.encodeToString(tokens.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    /** How the sandbox of payment providers signs what it tells. */
    String notice(String text) {
        return BASE64.encodeToString(hmac(hmac(hmac(root, "vault"), "derived:sandbox-notice"), text));
    }

    /** The embedded database as its owner; null row security, for founding and for looking. */
    Connection connect() throws IOException, SQLException {
        return connect("kehou_owner");
    }

    /** As a database that has been up for hours: what was founded is in its files, its log has segments to write into. */
    void checkpoint() throws IOException, SQLException {
        try (Connection superuser = connect("postgres"); Statement statement = superuser.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    /** For a second node on the same database. */
    String url() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/kehou?user=kehou_owner&password=" + password("kehou_owner");
    }

    Path cluster() {
        return data.resolve("postgres").resolve("cluster");
    }

    private String port() throws IOException {
        return Files.readAllLines(cluster().resolve("postmaster.pid")).get(3).strip();
    }

    private Connection connect(String role) throws IOException, SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port() + "/kehou", role, password(role));
    }

    private String password(String role) {
        return HexFormat.of().formatHex(hmac(root, "kehou/database/" + role));
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, String text) {
        return mac(key).doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
