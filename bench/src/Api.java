import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signed-in person's way to the API: the cookie a browser would hold, the header and the keys it would send. */
final class Api {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;
    private final String app;
    private String cookie = "";

    Api(String base, String app) {
        this.base = base;
        this.app = app;
    }

    /** Someone who is signed in already. */
    Api(String base, String app, String token) {
        this(base, app);
        this.cookie = "kehou-" + app + "=" + token;
    }

    String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    String post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    String put(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    /** Uploads one file beside a text field {@code kind}. */
    String upload(String path, String kind, String fileName, byte[] content) throws IOException, InterruptedException {
        String boundary = "kehou" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = Arrays.copyOf(head, head.length + content.length + tail.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** The first value under this name in a JSON text, as it stands there. */
    static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*(?:\"([^\"]*)\"|([^,}\\]\\s]+))").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1) != null ? found.group(1) : found.group(2);
    }

    /** As long as the answer asks for; the same key is sent again then. */
    private static boolean waited(HttpResponse<String> answer) throws InterruptedException {
        Thread.sleep(answer.headers().firstValueAsLong("Retry-After").orElse(1) * 1000);
        return true;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("X-Kehou-App", app)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer;
        do {
            answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } while (answer.statusCode() == 503 && waited(answer));
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        for (String set : answer.headers().allValues("Set-Cookie")) {
            if (set.startsWith("kehou-" + app + "=")) {
                cookie = set.substring(0, set.indexOf(';'));
            }
        }
        return answer.body();
    }
}
