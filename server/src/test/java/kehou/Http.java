package kehou;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One caller's view of the API over real HTTP; writes carry a fresh Idempotency-Key unless one is given. */
public final class Http {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;
    private final @Nullable String token;

    Http(String base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    /** An answer: status, headers and the body as JSON (missing when it is none). */
    public record Answer(int status, HttpResponse<byte[]> raw) {
        public String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(raw.body());
        }

        public String code() {
            return json().path("code").asString();
        }

        /** This answer, if it has the status; else a failure that shows the body. */
        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError(raw.request().method() + " " + raw.uri() + " answered " + status + ", not "
                        + wanted + ": " + text());
            }
            return this;
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path) {
        return send("POST", path, null, UUID.randomUUID().toString());
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body, UUID.randomUUID().toString());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, UUID.randomUUID().toString());
    }

    /** Puts raw bytes, as a part of an upload. */
    public Answer putBytes(String path, byte[] bytes) {
        return putBytes(path, bytes, UUID.randomUUID().toString());
    }

    /** As {@link #putBytes(String, byte[])}, under a key of your choice. */
    public Answer putBytes(String path, byte[] bytes, String key) {
        return send("PUT", path, "application/octet-stream", bytes, key);
    }

    /** A write under a key of your choice, for retries and twins; no key when null. */
    public Answer send(String method, String path, @Nullable Object body, @Nullable String key) {
        byte[] bytes = body == null ? new byte[0] : JSON.writeValueAsBytes(body);
        return send(method, path, body == null ? null : "application/json", bytes, key);
    }

    /** Uploads one file as multipart field {@code file}, with further text fields as name, value pairs. */
    public Answer upload(String path, String fileName, byte[] content, String... fields) {
        return uploadUnder(UUID.randomUUID().toString(), path, fileName, content, fields);
    }

    /** As {@link #upload}, under a key of your choice. */
    public Answer uploadUnder(String key, String path, String fileName, byte[] content, String... fields) {
        String boundary = "----kehou" + UUID.randomUUID();
        StringBuilder head = new StringBuilder();
        for (int i = 0; i + 1 < fields.length; i += 2) {
            head.append("--")
                    .append(boundary)
                    .append("\r\nContent-Disposition: form-data; name=\"")
                    .append(fields[i])
                    .append("\"\r\n\r\n")
                    .append(fields[i + 1])
                    .append("\r\n");
        }
        head.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(fileName)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + content.length + end.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        System.arraycopy(end, 0, all, start.length + content.length, end.length);
        return send("POST", path, "multipart/form-data; boundary=" + boundary, all, key);
    }

    Answer send(String method, String path, @Nullable String type, byte[] body, @Nullable String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
