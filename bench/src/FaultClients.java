import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Families at their phones: they press, give up now and then, and press again under the same key when nobody answers. */
final class FaultClients {
    private static final long PATIENCE = 75_000_000_000L;
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    private final List<Supplier<String>> nodes;
    private final Secret secret;
    private final RushTown.School school;
    private final FaultHistory history;
    private final long seed;
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    FaultClients(
            List<Supplier<String>> nodes, Secret secret, RushTown.School school, FaultHistory history, long seed) {
        this.nodes = nodes;
        this.secret = secret;
        this.school = school;
        this.history = history;
        this.seed = seed;
    }

    void start(int clients) {
        for (int i = 0; i < clients; i++) {
            int client = i;
            threads.add(Thread.ofVirtual().start(() -> live(client, new Random(seed + client))));
        }
    }

    /** Begins nothing new; what is asked already, twins included, is asked until it is answered. */
    void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread = threads.poll(); thread != null; thread = threads.poll()) {
            thread.join(LONGEST);
        }
    }

    /** Waits until something that was asked since the fault is decided. */
    void awaitDecision(int seconds) throws InterruptedException {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        while (!history.decides() && System.nanoTime() < until) {
            Thread.sleep(50);
        }
    }

    private void live(int client, Random random) {
        List<FaultHistory.Entry> places = new ArrayList<>();
        List<FaultHistory.Entry> waits = new ArrayList<>();
        while (!stopped) {
            int mood = random.nextInt(8);
            if (mood == 0 && !places.isEmpty()) {
                ask(client, "withdraw", random, places.remove(random.nextInt(places.size())));
            } else if (mood == 1 && !waits.isEmpty()) {
                FaultHistory.Entry place = ask(client, "accept", random, waits.get(random.nextInt(waits.size())));
                keep(places, place);
            } else {
                FaultHistory.Entry told = ask(client, "enrol", random, somebody(random));
                keep(places, told);
                if (told.code().equals("enrolment.full")) {
                    keep(waits, ask(client, "wait", random, told));
                }
            }
        }
    }

    private static void keep(List<FaultHistory.Entry> all, FaultHistory.Entry told) {
        if (told.told() == FaultHistory.Told.OK) {
            all.add(told);
        }
    }

    private FaultHistory.Entry somebody(Random random) {
        long[] family = school.families().get(random.nextInt(school.families().size()));
        List<Long> hour = school.offerings().get(random.nextInt(RushTown.TIMES));
        long offering = hour.get(random.nextInt(4) == 0 ? random.nextInt(hour.size()) : 0);
        return new FaultHistory.Entry(
                0, "", "", family[0], family[1], offering, 0, FaultHistory.Told.INFO, 0, "", 0, 0);
    }

    private static String path(String op, FaultHistory.Entry of) {
        return switch (op) {
            case "enrol" -> "/api/children/" + of.pupil() + "/enrolments";
            case "wait" -> "/api/children/" + of.pupil() + "/waitings";
            case "accept" -> "/api/waitings/" + of.id() + "/acceptance";
            default -> "/api/enrolments/" + of.id() + "/withdrawal";
        };
    }

    private static String body(String op, FaultHistory.Entry of) {
        return switch (op) {
            case "enrol", "wait" -> "{\"offering\":" + of.offering() + "}";
            case "accept" -> "";
            default -> "{\"amountFen\":0}";
        };
    }

    /** One intent under one key, sent until there is an answer, now and then twice at once; what was answered. */
    private FaultHistory.Entry ask(int client, String op, Random random, FaultHistory.Entry of) {
        String key = UUID.nameUUIDFromBytes(longs(random)).toString();
        String path = path(op, of);
        String body = body(op, of);
        String token = secret.token("GUARDIAN", of.account(), 0, "mobile");
        FaultHistory.Entry asked = new FaultHistory.Entry(
                client, op, key, of.account(), of.pupil(), of.offering(), of.id(), FaultHistory.Told.INFO, 0, "", 0, 0);
        int node = random.nextInt(nodes.size());
        if (random.nextInt(5) == 0) {
            int other = random.nextInt(nodes.size());
            threads.add(Thread.ofVirtual().start(() -> once(asked, other, path, body, token)));
        }
        long until = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < until) {
            FaultHistory.Entry told = once(asked, node++, path, body, token);
            if (told.told() != FaultHistory.Told.INFO) {
                return told;
            }
            pause();
        }
        return asked;
    }

    private FaultHistory.Entry once(FaultHistory.Entry asked, int node, String path, String body, String token) {
        long from = System.nanoTime();
        FaultHistory.Told told = FaultHistory.Told.INFO;
        int status = 0;
        String code = "";
        long id = asked.id();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(nodes.get(node % nodes.size()).get() + path))
                    .timeout(Duration.ofSeconds(5))
                    .header("Content-Type", "application/json")
                    .header("X-Kehou-App", "mobile")
                    .header("Cookie", "kehou-mobile=" + token)
                    .header("Idempotency-Key", asked.key())
                    .POST(BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            status = answer.statusCode();
            if (status < 300) {
                told = FaultHistory.Told.OK;
                id = asked.op().equals("withdraw") ? id : Long.parseLong(Api.field(answer.body(), "id"));
            } else {
                code = answer.body().contains("\"code\"") ? Api.field(answer.body(), "code") : "";
                // A twin in flight is no decision: the key is asked again.
                boolean decided = status < 500 && !code.equals("kernel.key_busy");
                told = decided ? FaultHistory.Told.FAIL : FaultHistory.Told.INFO;
            }
        } catch (Exception failed) {
            code = failed.getClass().getSimpleName();
        }
        FaultHistory.Entry entry = new FaultHistory.Entry(
                asked.client(), asked.op(), asked.key(), asked.account(), asked.pupil(), asked.offering(), id, told, status,
                code, from, System.nanoTime());
        history.add(entry);
        return entry;
    }

    private static byte[] longs(Random random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void pause() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
