package kehou.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An open screen: hears the live stream over real HTTP and remembers what it was told. */
final class Ear implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final List<String> numbers = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile boolean over;

    private Ear(String url, String token, @Nullable String after) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
        if (after != null) {
            request.header("Last-Event-ID", after);
        }
        HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new AssertionError("the stream answered " + answer.statusCode());
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        // The first line comes once the stream is registered: nothing sent after this is missed.
        lines.readLine();
        reader = Thread.ofVirtual().start(() -> listen(lines));
    }

    static Ear open(String url, String token, @Nullable String after) {
        try {
            return new Ear(url, token, after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything heard so far of that type. */
    List<JsonNode> heard(String type) {
        return heard.stream()
                .filter(event -> event.path("type").asString().equals(type))
                .toList();
    }

    List<JsonNode> heard() {
        return List.copyOf(heard);
    }

    /** The first event of that type about this thing, as soon as it was heard. */
    JsonNode await(String type, String what, long id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(
                        () -> heard(type).stream()
                                .filter(event -> event.path("data").path(what).asLong() == id)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    String lastNumber() {
        return numbers.getLast();
    }

    void awaitEnd() {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> over);
    }

    private void listen(BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: ")) {
                    heard.add(JSON.readTree(line.substring("data: ".length())));
                } else if (line.startsWith("id: ")) {
                    numbers.add(line.substring("id: ".length()));
                }
            }
        } catch (IOException e) {
            // closed from this side
        }
        over = true;
    }

    @Override
    public void close() {
        client.shutdownNow();
        reader.interrupt();
    }
}
