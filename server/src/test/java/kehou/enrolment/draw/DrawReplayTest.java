package kehou.enrolment.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kehou.enrolment.draw.DrawRecord.DrawEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The server's draws and those of {@code tools/verify-draw}, a program in another language, are the same. */
class DrawReplayTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Path HELD = Path.of("src/test/resources/draw/held-draws.json");

    @TempDir
    Path folder;

    @Test
    void every_published_case_and_textbook_example_comes_out_as_it_must() throws IOException {
        for (DrawRecord record : cases()) {
            assertThat(DrawReplay.of(record).difference())
                    .as(record.schoolName())
                    .isEmpty();
        }
    }

    @Test
    void the_program_on_the_command_line_agrees_on_random_draws_and_says_where_it_does_not() throws Exception {
        assumeTrue(hasPython());
        Random random = new Random(5);
        List<DrawRecord> records = new ArrayList<>(cases());
        for (int i = 0; i < 150; i++) {
            records.add(RandomMarket.record(random, 100 + i, 1 + random.nextInt(30), 1 + random.nextInt(8)));
        }
        assertThat(verify(JSON.writeValueAsString(records)))
                .doesNotContain("DIFFERENT")
                .contains("249: agreed");
        DrawRecord one = records.getLast();
        assertThat(verify(JSON.writeValueAsString(changedWish(one)))).contains("DIFFERENT: receipt");
        assertThat(verify(JSON.writeValueAsString(otherResult(one)))).contains("DIFFERENT: result");
    }

    /** Written anew with {@code KEHOU_DRAWS=write}: the browser's own tests hold them again. */
    @Test
    void draws_as_the_server_holds_them_are_kept_for_the_browser() throws IOException {
        Random random = new Random(17);
        List<String> records = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            records.add(JSON.writeValueAsString(
                    RandomMarket.record(random, 500 + i, 1 + random.nextInt(14), 1 + random.nextInt(6))));
        }
        String text = "[\n" + String.join(",\n", records) + "\n]\n";
        if ("write".equals(System.getenv("KEHOU_DRAWS"))) {
            Files.writeString(HELD, text);
        }
        assertThat(Files.readString(HELD)).isEqualTo(text);
    }

    @Test
    void one_changed_wish_is_caught_by_its_receipt_and_a_changed_receipt_by_the_root() {
        DrawRecord record = RandomMarket.record(new Random(3), 9, 20, 6);
        assertThat(DrawReplay.of(record).difference()).isEmpty();
        assertThat(DrawReplay.of(changedWish(record)).difference())
                .hasValueSatisfying(what -> assertThat(what).startsWith("receipt"));
        assertThat(DrawReplay.of(resealed(changedWish(record))).difference()).hasValue("root");
        assertThat(DrawReplay.of(otherResult(record)).difference())
                .hasValueSatisfying(what -> assertThat(what).startsWith("given"));
    }

    @Test
    void the_order_in_which_wish_lists_stand_in_the_record_means_nothing() {
        DrawRecord record = RandomMarket.record(new Random(4), 9, 25, 6);
        List<DrawEntry> shuffled = new ArrayList<>(record.entries());
        Collections.shuffle(shuffled, new Random(1));
        assertThat(DrawReplay.of(record.with(shuffled)).difference()).isEmpty();
    }

    static DrawRecord changedWish(DrawRecord record) {
        return change(record, e -> {
            List<Long> turned = new ArrayList<>(e.wishes());
            Collections.reverse(turned);
            return new DrawEntry(
                    e.receipt(), e.key(), e.given(), e.want(), e.days(), turned, e.barred(), e.seal(), null);
        });
    }

    private static DrawRecord resealed(DrawRecord record) {
        return record.with(record.entries().stream()
                .map(e -> new DrawEntry(
                        DrawHash.receipt(record.draw(), e.want(), e.days(), e.wishes(), e.seal()),
                        e.key(),
                        e.given(),
                        e.want(),
                        e.days(),
                        e.wishes(),
                        e.barred(),
                        e.seal(),
                        null))
                .toList());
    }

    private static DrawRecord otherResult(DrawRecord record) {
        return change(
                record,
                e -> new DrawEntry(
                        e.receipt(),
                        e.key(),
                        e.given().isEmpty() ? List.of(e.wishes().getFirst()) : List.of(),
                        e.want(),
                        e.days(),
                        e.wishes(),
                        e.barred(),
                        e.seal(),
                        null));
    }

    private static DrawRecord change(DrawRecord record, java.util.function.UnaryOperator<DrawEntry> how) {
        int at = record.entries()
                .indexOf(record.entries().stream()
                        .filter(e -> e.wishes().size() > 1)
                        .findFirst()
                        .orElseThrow());
        List<DrawEntry> entries = new ArrayList<>(record.entries());
        entries.set(at, how.apply(entries.get(at)));
        return record.with(entries);
    }

    private static List<DrawRecord> cases() throws IOException {
        return JSON.readValue(
                Files.readString(Path.of("src/test/resources/draw/stable-markets.json")), new TypeReference<>() {});
    }

    private static boolean hasPython() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(at -> Files.isExecutable(Path.of(at, "python3")));
    }

    private String verify(String json) throws IOException, InterruptedException {
        Path file = folder.resolve("record.json");
        Files.writeString(file, json);
        Process run = new ProcessBuilder("python3", "../tools/verify-draw", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        run.waitFor();
        return said;
    }
}
