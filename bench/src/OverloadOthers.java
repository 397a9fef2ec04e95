import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Who must not notice the crowd: channels that tell of payments, each of an order of its own, and teachers who call their
 * rolls, five of each a second. Whatever is not answered well within two seconds counts as failed.
 */
final class OverloadOthers {
    static final int ORDERS = Integer.getInteger("overload.ORDERS", 1_600);
    private static final int A_SECOND = 5;
    private static final int SESSIONS = 40;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Secret secret;
    private final List<String> notices;
    private final List<long[]> sessions;
    private volatile boolean ended;
    private Thread thread = Thread.currentThread();
    private int callbacks;
    private int rolls;
    private int failed;
    private String first = "";

    private OverloadOthers(Secret secret, List<String> notices, List<long[]> sessions) {
        this.secret = secret;
        this.notices = notices;
        this.sessions = sessions;
    }

    /** Families who have a place and stand at the cashier, and lessons that are on now. */
    static OverloadOthers prepared(String address, RushTown town, List<RushTown.Press> families) throws Exception {
        List<String> notices = new ArrayList<>();
        for (RushTown.Press family : families) {
            Api phone = new Api(address, "mobile", family.token());
            String place = phone.post("/api/children/" + family.pupil() + "/enrolments", "{\"offering\":" + family.offering() + "}");
            String start = phone.post("/api/orders/" + Api.field(place, "order") + "/payments", "{\"channel\":\"WECHAT\"}");
            long payment = Long.parseLong(Api.field(start, "payment"));
            notices.add("""
                    {"channel":"WECHAT","merchant":"kehou-sandbox","outTradeNo":"%s","fen":%d,"providerNumber":"SBX%s","paidAt":"%s"}"""
                    .formatted(town.tradeNumber(payment), RushTown.FEE, UUID.randomUUID().toString().replace("-", ""),
                            Instant.now().truncatedTo(ChronoUnit.MILLIS)));
        }
        return new OverloadOthers(town.secret(), notices, lessonsNow(town));
    }

    /** A lesson of each of some classes is moved to this hour; whoever gives it has an account. */
    private static List<long[]> lessonsNow(RushTown town) throws Exception {
        LocalDateTime now = LocalDateTime.now(BEIJING);
        LocalDateTime begins = now.getHour() >= 22 ? now.withHour(21) : now.minusMinutes(5);
        town.sql().run("update library.instructor set account = id where account is null");
        town.sql().run("""
                create temp table now as select distinct on (school_id, instructor_id) school_id, id from timetable.session s
                where state = 'PLANNED' and held_on > current_date + 1 and not exists (select from timetable.session t
                    where t.school_id = s.school_id and t.offering_id = s.offering_id and t.held_on = ?::date)
                order by school_id, instructor_id, held_on limit\s""" + SESSIONS,
                begins.toLocalDate().toString());
        town.sql().run("""
                update timetable.session s set held_on = ?::date, begins = ?::time, ends = ?::time + interval '90 minutes'
                from now n where n.school_id = s.school_id and n.id = s.id""",
                begins.toLocalDate().toString(), begins.toLocalTime().toString(), begins.toLocalTime().toString());
        return town.sql().rows("""
                select s.school_id, s.id, s.instructor_id from timetable.session s
                join now n on n.school_id = s.school_id and n.id = s.id""");
    }

    void begin(String address) {
        thread = Thread.ofPlatform().daemon().start(() -> {
            long next = System.nanoTime();
            for (int i = 0; !ended; i++) {
                int number = i;
                Thread.ofVirtual().start(() -> callback(address, number));
                Thread.ofVirtual().start(() -> roll(address, number));
                next += 1_000_000_000L / A_SECOND;
                java.util.concurrent.locks.LockSupport.parkNanos(next - System.nanoTime());
            }
        });
    }

    /** What was before the crowd came is not counted. */
    synchronized void count() {
        callbacks = 0;
        rolls = 0;
        failed = 0;
        first = "";
    }

    void end() throws InterruptedException {
        ended = true;
        thread.join();
        Thread.sleep(2_500);
    }

    private void callback(String address, int number) {
        if (number >= notices.size()) {
            return;
        }
        String body = notices.get(number);
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        String nonce = UUID.randomUUID().toString();
        HttpRequest request = request(address + "/api/payments/callback/wechat")
                .header("Sandbox-Timestamp", timestamp)
                .header("Sandbox-Nonce", nonce)
                .header("Sandbox-Signature", secret.notice(timestamp + "\n" + nonce + "\n" + body + "\n"))
                .POST(BodyPublishers.ofString(body))
                .build();
        count(request, true);
    }

    private void roll(String address, int number) {
        long[] session = sessions.get(number % sessions.size());
        HttpRequest request = request(address + "/api/sessions/" + session[1] + "/roll")
                .header("X-Kehou-App", "mobile")
                .header("Cookie", "kehou-mobile=" + secret.token("TEACHER", session[2], (int) session[0], "mobile"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .PUT(BodyPublishers.ofString("{\"device\":\"bench\",\"marks\":[]}"))
                .build();
        count(request, false);
    }

    private static HttpRequest.Builder request(String uri) {
        return HttpRequest.newBuilder(URI.create(uri))
                .timeout(Duration.ofSeconds(2))
                .header("Content-Type", "application/json");
    }

    private void count(HttpRequest request, boolean callback) {
        String went = "";
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            went = answer.statusCode() < 300 ? "" : answer.statusCode() + " " + answer.body();
        } catch (Exception e) {
            went = e.toString();
        }
        synchronized (this) {
            callbacks += callback ? 1 : 0;
            rolls += callback ? 0 : 1;
            failed += went.isEmpty() ? 0 : 1;
            first = first.isEmpty() ? went : first;
        }
    }

    synchronized double share() {
        return 1 - failed / (double) (callbacks + rolls);
    }

    synchronized String said() {
        return callbacks + " payments told and " + rolls + " rolls called meanwhile, " + failed + " of them not in time"
                + (first.isEmpty() ? "" : ": " + first);
    }
}
