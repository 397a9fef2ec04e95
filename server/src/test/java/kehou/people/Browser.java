package kehou.people;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser as sign-in sees one: keeps cookies, names its app, gives every write a key. */
final class Browser {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;
    private final String app;
    final Map<String, String> cookies = new TreeMap<>();
    boolean namesItsApp = true;

    Browser(String base, String app) {
        this.base = base;
        this.app = app;
    }

    record Answer(int status, String code, JsonNode json, HttpResponse<String> raw) {
        Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError(raw.uri() + " answered " + status + ", not " + wanted + ": " + raw.body());
            }
            return this;
        }
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    Answer signIn(String account, String password) {
        return post("/api/sign-in/password", Map.of("account", account, "password", password, "app", app));
    }

    Answer requestCode(String phone) {
        return post("/api/sign-in/code/request", Map.of("phone", phone));
    }

    Answer signInByCode(String phone, String code) {
        return post("/api/sign-in/code", Map.of("phone", phone, "code", code));
    }

    /** Asks for a code and reads it from the demo's outbox. */
    String requestedCode(String phone) {
        int before = outbox(phone).size();
        requestCode(phone).expect(202);
        Awaitility.await().until(() -> outbox(phone).size() > before);
        return newestCode(phone);
    }

    /** The code that the newest message to this phone carries, once there is one. */
    String newestCode(String phone) {
        Awaitility.await().until(() -> !outbox(phone).isEmpty());
        Matcher matcher = CODE.matcher(outbox(phone).path(0).path("text").asString());
        if (!matcher.find()) {
            throw new AssertionError("no code in the newest message to " + phone);
        }
        return matcher.group();
    }

    JsonNode outbox(String phone) {
        return get("/api/demo/outbox?phone=" + phone).expect(200).json();
    }

    /** The same cookies in a browser of their own. */
    Browser copy() {
        Browser copy = new Browser(base, app);
        copy.cookies.putAll(cookies);
        return copy;
    }

    Answer send(String method, String path, Object body) {
        HttpRequest.BodyPublisher publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, publisher)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Test browser")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (namesItsApp) {
            request.header("X-Kehou-App", app);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            JsonNode json = answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
            return new Answer(answer.statusCode(), json.path("code").asString(""), json, answer);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
