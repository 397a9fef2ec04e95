package kehou.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.DayJourney;
import kehou.Http;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Large files in parts, the quota, and what is swept away. */
class FileUploadTest extends DayJourney {
    private static final int PART = 1 << 20;

    @Autowired
    private TidyFilesJob tidy;

    @Autowired
    private Files files;

    @Autowired
    private Blobs blobs;

    @Autowired
    private UsageStore usage;

    private final int school = 150_000 + 2 * (int) (fresh() % 25_000);
    private final Scope desk = staff(Role.SCHOOL, school, fresh());
    private final byte[] film = Samples.film(2 * PART + 777);

    @Test
    void a_large_file_arrives_in_parts_and_goes_on_after_an_interruption() {
        JsonNode upload = start().expect(200).json();
        assertThat(upload.path("partBytes").asInt()).isEqualTo(PART);
        long id = upload.path("id").asLong();
        part(id, 0).expect(200);
        JsonNode afterTheBreak =
                http(desk).get("/api/file-uploads/" + id).expect(200).json();
        assertThat(afterTheBreak.path("received").asLong()).isEqualTo(PART);
        part(id, PART).expect(200);
        assertThat(part(id, 2 * PART).expect(200).json().path("received").asLong())
                .isEqualTo(film.length);
        JsonNode file = complete(id, sha256(film)).expect(200).json();
        assertThat(file.path("type").asString()).isEqualTo("video/mp4");
        long made = file.path("id").asLong();
        assertThat(http(desk).get("/api/files/" + made).expect(200).raw().body())
                .isEqualTo(film);
        assertThat(complete(id, sha256(film)).expect(200).json().path("id").asLong())
                .as("completed twice is one file")
                .isEqualTo(made);
        assertThat(part(id, 0).expect(409).code()).isEqualTo("files.completed");
    }

    @Test
    void parts_at_other_places_or_of_other_sizes_are_refused_with_the_place_to_go_on() {
        long id = id(start());
        Http.Answer skipped = part(id, PART).expect(409);
        assertThat(skipped.code()).isEqualTo("files.wrong_part");
        assertThat(skipped.json().at("/facts/received").asLong()).isZero();
        part(id, 0).expect(200);
        assertThat(part(id, 0).expect(409).json().at("/facts/received").asLong())
                .isEqualTo(PART);
        http(desk).putBytes(bytes(id, PART), new byte[100]).expect(409);
        http(desk).putBytes(bytes(id, PART), new byte[PART + 1]).expect(413);
        assertThat(complete(id, sha256(film)).expect(409).code()).isEqualTo("files.incomplete");
    }

    @Test
    void of_twins_with_the_same_part_one_counts() throws Exception {
        long id = id(start());
        List<Callable<Integer>> twins = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            twins.add(() -> part(id, 0).status());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : lines.invokeAll(twins)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        part(id, PART).expect(200);
        part(id, 2 * PART).expect(200);
        complete(id, sha256(film)).expect(200);
    }

    @Test
    void what_was_altered_on_the_way_is_not_taken() {
        long id = id(start());
        part(id, 0).expect(200);
        part(id, PART).expect(200);
        part(id, 2 * PART).expect(200);
        assertThat(complete(id, sha256(new byte[] {1})).expect(422).code()).isEqualTo("files.altered");
        complete(id, sha256(film)).expect(200);
    }

    @Test
    void a_script_is_refused_at_the_end_of_a_large_upload_as_well() {
        byte[] script = Arrays.copyOf("<html><body><script>".getBytes(StandardCharsets.UTF_8), 1000);
        long id = id(http(desk).post("/api/file-uploads", wish("动画.mp4", script.length)));
        http(desk).putBytes(bytes(id, 0), script).expect(200);
        assertThat(complete(id, sha256(script)).expect(422).code()).isEqualTo("files.disguised");
    }

    @Test
    void nobody_else_goes_on_with_it_or_sees_it() {
        long id = id(start());
        for (Scope other :
                List.of(staff(Role.SCHOOL, school, fresh()), staff(Role.SCHOOL, school + 1, desk.account()))) {
            http(other).get("/api/file-uploads/" + id).expect(404);
            http(other).putBytes(bytes(id, 0), new byte[PART]).expect(404);
            http(other)
                    .post("/api/file-uploads/" + id + "/completion", Map.of("sha256", sha256(film)))
                    .expect(404);
        }
    }

    @Test
    void what_is_too_large_is_refused_before_a_byte_of_it_is_sent() {
        Http.Answer answer =
                http(desk).post("/api/file-uploads", wish("电影.mp4", 501L << 20)).expect(413);
        assertThat(answer.code()).isEqualTo("files.too_large");
        assertThat(answer.json().at("/facts/limit").asLong()).isEqualTo(500L << 20);
    }

    @Test
    void the_quota_holds_and_says_how_much_is_used() {
        long quota = usage().path("quota").asLong();
        Scope system = Scope.system(Purpose.SERVICE, school);
        inSchools(() -> usage.take(system, school, quota - 100, quota), school);
        Http.Answer small = http(desk).upload("/api/files", "a.pdf", Samples.pdf("x".repeat(200)), "use", "EVIDENCE");
        assertThat(small.expect(409).code()).isEqualTo("files.quota");
        assertThat(small.json().at("/facts/used").asLong()).isEqualTo(quota - 100);
        start().expect(409);
    }

    @Test
    void what_nobody_holds_and_what_no_row_stands_for_is_swept_away() throws IOException {
        long loose = id(http(desk).upload("/api/files", "a.pdf", Samples.pdf("a"), "use", "EVIDENCE"));
        long held = id(http(desk).upload("/api/files", "b.jpg", Samples.jpeg(30, 30), "use", "EVIDENCE"));
        hold(held);
        long abandoned = id(start());
        part(abandoned, 0).expect(200);
        blobs.put(school, "0123456789abcdef0123456789abcdef", new ByteArrayInputStream(new byte[9]), 9);

        // Rows live by our clock, what lies on the disk by the disk's: both must be over.
        Instant now = blobsTime().plus(Duration.ofDays(8));
        clock.moveTo(now);
        tidy.tidy(school);

        http(desk).get("/api/files/" + loose).expect(404);
        http(desk).get("/api/file-uploads/" + abandoned).expect(404);
        http(desk).get("/api/files/" + held).expect(200);
        assertThat(blobs.names(school, now)).as("the held one and its preview").hasSize(2);
        long bytes = http(desk)
                .get("/api/files?file=" + held)
                .expect(200)
                .json()
                .get(0)
                .path("bytes")
                .asLong();
        assertThat(usage().path("bytes").asLong()).isBetween(bytes, 4 * bytes);
    }

    private void hold(long file) {
        Scope system = Scope.system(Purpose.SERVICE, school);
        StoredFile.Holder holder = new StoredFile.Holder("course", 1);
        inSchools(
                () -> {
                    files.hold(system, school, holder, List.of(new StoredFile.Id(file)));
                    return true;
                },
                school);
    }

    /** What time the disk has. */
    private Instant blobsTime() throws IOException {
        java.nio.file.Path file = java.nio.file.Files.createTempFile("now", "");
        Instant time = java.nio.file.Files.getLastModifiedTime(file).toInstant();
        java.nio.file.Files.delete(file);
        return time;
    }

    private JsonNode usage() {
        return http(desk).get("/api/file-usage").expect(200).json();
    }

    private Http.Answer start() {
        return http(desk).post("/api/file-uploads", wish("实验.mp4", film.length));
    }

    private static Map<String, Object> wish(String name, long bytes) {
        return Map.of("name", name, "use", "RESOURCE", "bytes", bytes);
    }

    private Http.Answer part(long id, int offset) {
        byte[] part = Arrays.copyOfRange(film, offset, Math.min(film.length, offset + PART));
        return http(desk).putBytes(bytes(id, offset), part);
    }

    private static String bytes(long id, int offset) {
        return "/api/file-uploads/" + id + "/bytes?offset=" + offset;
    }

    private Http.Answer complete(long id, String sha256) {
        return http(desk).post("/api/file-uploads/" + id + "/completion", Map.of("sha256", sha256));
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Intake.sha256().digest(bytes));
    }
}
