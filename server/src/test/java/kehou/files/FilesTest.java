package kehou.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import kehou.DayJourney;
import kehou.Http;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What comes in, what does not, and how it goes out again. */
class FilesTest extends DayJourney {
    private static final Duration EVER = Duration.ofDays(36_500);

    @Autowired
    private Files files;

    @Autowired
    private Blobs blobs;

    private final int school = 90_000 + 2 * (int) (fresh() % 25_000);
    private final Scope desk = staff(Role.SCHOOL, school, fresh());

    @Test
    void a_photo_is_kept_upright_and_without_the_place_where_it_was_taken() throws IOException {
        byte[] photo = Samples.withExif(Samples.jpeg(60, 40), 6, "N28.6741 E115.9041");
        JsonNode file = put("教师资格证.jpg", photo).expect(200).json();
        assertThat(file.path("name").asString()).isEqualTo("教师资格证.jpg");
        assertThat(file.path("width").asInt()).isEqualTo(40);
        assertThat(file.path("height").asInt()).isEqualTo(60);

        byte[] out = read(desk, file.path("id").asLong()).expect(200).raw().body();
        assertThat(latin(out)).doesNotContain("N28.6741", "Exif");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(out));
        assertThat(new Color(image.getRGB(20, 5)).getRed())
                .as("what was left is on top")
                .isGreaterThan(200);
        assertThat(new Color(image.getRGB(20, 55)).getBlue()).isGreaterThan(200);
    }

    @Test
    void what_goes_out_is_an_attachment_in_a_sandbox_and_is_not_guessed_at() {
        long id = id(put("协议.pdf", Samples.pdf("agreement")));
        Http.Answer out = read(desk, id).expect(200);
        assertThat(header(out, "Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''");
        assertThat(header(out, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(out, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(out, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(out.raw().body()).isEqualTo(Samples.pdf("agreement"));
        assertThat(preview(id).expect(404).code()).isEqualTo("files.no_preview");
    }

    @Test
    void a_preview_is_a_small_picture_of_our_own_drawing() throws IOException {
        Http.Answer out =
                preview(id(put("大图.png", Samples.image(2600, 1300, "png")))).expect(200);
        assertThat(header(out, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(out.raw().body())).getWidth())
                .isEqualTo(1200);
    }

    @Test
    void a_page_a_script_or_a_drawing_under_the_name_of_a_scan_is_refused_and_says_what_it_is() {
        Map<String, String> lies = Map.of(
                "证书.jpg", "<html><script>alert(1)</script></html>",
                "扫描.png", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "材料.pdf", "#!/bin/sh\nrm -rf /\n",
                "图.jpeg", "<?php system($_GET['c']);",
                "名单.jpg", "just a text");
        lies.forEach((name, content) -> {
            Http.Answer answer =
                    put(name, content.getBytes(StandardCharsets.UTF_8)).expect(422);
            assertThat(answer.code()).as(name).isEqualTo("files.disguised");
            assertThat(answer.json().at("/facts/found").asString()).isNotBlank();
        });
        refused(put("证书.exe", new byte[] {'M', 'Z', 0, 1, 2, 3}), "files.type_refused");
        byte[] both = Samples.withExif(Samples.jpeg(30, 30), 1, "<script>alert(1)</script>");
        long id = id(put("照片.jpg", both));
        assertThat(latin(read(desk, id).expect(200).raw().body()))
                .as("a script inside a true image is gone")
                .doesNotContain("script");
    }

    @Test
    void a_scan_is_whole_and_nothing_stands_before_it() {
        refused(put("a.pdf", "%PDF-1.4 cut sho".getBytes(StandardCharsets.UTF_8)), "files.broken");
        refused(put("b.jpg", Samples.cut(Samples.jpeg(400, 400), 300)), "files.broken");
        refused(put("c.jpg", new byte[0]), "files.empty");
        refused(put("说明.docx", Samples.docx(false)), "files.type_refused");
    }

    @Test
    void materials_for_lessons_may_be_office_documents_but_never_carry_programs() {
        JsonNode document =
                put("课件.docx", Samples.docx(false), "RESOURCE").expect(200).json();
        assertThat(document.path("type").asString()).contains("wordprocessingml");
        refused(put("课件.docx", Samples.docx(true), "RESOURCE"), "files.macros");
        refused(put("包.zip", Samples.zip(Map.of("a.txt", "x")), "RESOURCE"), "files.type_refused");
    }

    @Test
    void a_tiny_file_of_a_huge_image_is_refused_by_its_size_in_pixels() {
        byte[] bomb = Samples.bomb(50_000, 50_000);
        assertThat(bomb.length).isLessThan(200);
        Http.Answer answer = put("小图.png", bomb);
        refused(answer, "files.too_many_pixels");
        assertThat(answer.json().at("/facts/width").asInt()).isEqualTo(50_000);
    }

    @Test
    void a_form_that_is_too_large_is_refused_before_anybody_reads_it() {
        assertThat(put("大.pdf", new byte[13 << 20]).expect(413).code()).isEqualTo("kernel.too_large");
    }

    @Test
    void nobody_reads_what_lies_on_the_disk_and_its_name_says_nothing() throws IOException {
        put("身份证.pdf", Samples.pdf("identity of a person")).expect(200);
        assertThat(blobs.names(school, NOW.plus(EVER))).hasSize(1).allMatch(name -> name.matches("[0-9a-f]{32}"));
        for (String name : blobs.names(school, NOW.plus(EVER))) {
            try (InputStream in = blobs.open(school, name)) {
                assertThat(latin(in.readAllBytes())).doesNotContain("identity of a person", "%PDF");
            }
        }
    }

    @Test
    void a_retry_is_one_file_and_another_file_of_the_same_length_under_its_key_is_refused() {
        String key = UUID.randomUUID().toString();
        JsonNode first = under(key, Samples.pdf("one")).expect(200).json();
        assertThat(under(key, Samples.pdf("one")).expect(200).json()).isEqualTo(first);
        refused(under(key, Samples.pdf("two")), "kernel.key_reused");
    }

    @Test
    void other_schools_and_other_people_do_not_find_it() {
        long id = id(put("证书.jpg", Samples.jpeg(30, 30)));
        Scope colleague = staff(Role.TEACHER, school, fresh());
        read(staff(Role.SCHOOL, school + 1, fresh()), id).expect(404);
        read(bureau(0, fresh(), 0), id).expect(404);
        read(colleague, id).expect(404);
        http(colleague).get("/api/files?file=" + id).expect(404);
        read(staff(Role.PRINCIPAL, school, fresh()), id).expect(200);

        long own = id(http(colleague).upload("/api/files", "自己的.pdf", Samples.pdf("x"), "use", "CERTIFICATE"));
        read(colleague, own).expect(200);
    }

    @Test
    void an_authority_and_a_family_have_files_too_each_at_its_own_place() {
        Scope city = bureau(0, fresh(), 0);
        long minutes = id(http(city).upload("/api/files", "纪要.pdf", Samples.pdf("m"), "use", "MINUTES"));
        read(city, minutes).expect(200);
        assertThat(http(city)
                        .get("/api/file-usage")
                        .expect(200)
                        .json()
                        .path("bytes")
                        .asLong())
                .isPositive();

        long pupil = ((long) school << 35) | fresh();
        Scope mother = guardian(fresh(), pupil);
        long question = id(picture(mother, school));
        assertThat(question >> 35).isEqualTo(school);
        read(mother, question).expect(200);
        read(guardian(fresh(), pupil), question).expect(404);
        picture(mother, school + 1).expect(404);
    }

    @Test
    void a_dossier_holds_only_files_of_its_own_organisation() {
        Scope other = staff(Role.SCHOOL, school + 1, fresh());
        StoredFile.Id mine = new StoredFile.Id(id(put("a.pdf", Samples.pdf("a"))));
        StoredFile.Id foreign =
                new StoredFile.Id(id(http(other).upload("/api/files", "b.pdf", Samples.pdf("b"), "use", "EVIDENCE")));
        Scope both = Scope.system(Purpose.SERVICE, school, school + 1);
        StoredFile.Holder holder = new StoredFile.Holder("course", fresh());
        inSchools(() -> hold(both, holder, List.of(mine)), school, school + 1);
        assertThatThrownBy(() -> inSchools(() -> hold(both, holder, List.of(mine, foreign)), school, school + 1))
                .hasMessageContaining("files.unknown_file");
    }

    private boolean hold(Scope scope, StoredFile.Holder holder, List<StoredFile.Id> ids) {
        files.hold(scope, school, holder, ids);
        return true;
    }

    private Http.Answer put(String name, byte[] content) {
        return put(name, content, "CERTIFICATE");
    }

    private Http.Answer put(String name, byte[] content, String use) {
        return http(desk).upload("/api/files", name, content, "use", use);
    }

    private Http.Answer under(String key, byte[] content) {
        return http(desk).uploadUnder(key, "/api/files", "a.pdf", content, "use", "EVIDENCE");
    }

    private Http.Answer picture(Scope guardian, int of) {
        return http(guardian)
                .upload("/api/files", "题.jpg", Samples.jpeg(30, 30), "use", "QUESTION", "school", String.valueOf(of));
    }

    private Http.Answer read(Scope scope, long id) {
        return http(scope).get("/api/files/" + id);
    }

    private Http.Answer preview(long id) {
        return http(desk).get("/api/files/" + id + "/preview");
    }

    private static void refused(Http.Answer answer, String code) {
        assertThat(answer.expect(422).code()).isEqualTo(code);
    }

    private static String header(Http.Answer answer, String name) {
        return answer.raw().headers().firstValue(name).orElse("");
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
