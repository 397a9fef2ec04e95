package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Clause("JA-1/plan")
class SchoolPlanTest extends FullWeekJourney {
    private Scope district;
    private Scope school;

    @BeforeEach
    void a_school_whose_classes_break_no_rule() {
        district = authority();
        school = school(district);
        fill(district, school, FULL_WEEK);
    }

    @Test
    void a_plan_is_drafted_from_the_classes_filed_sent_back_at_a_paragraph_approved_and_public_as_a_guide()
            throws IOException {
        JsonNode draft = begin();
        assertThat(text(draft, "TIMES")).contains("周一 16:30–18:30", "周五");
        assertThat(text(draft, "COURSES")).contains("科技活动：");
        assertThat(text(draft, "SAFETY")).isEmpty();
        long first = draft.path("id").asLong();
        assertThat(file(first).expect(409).code()).isEqualTo("plan.plan_findings");
        assertThat(file(first).json().at("/facts/titles").asString()).isEqualTo("一校一案");

        write(draft, "SAFETY", "放学由教师护送到校门。").expect(200);
        file(first).expect(200);
        assertThat(received(district).get(0).path("id").asLong()).isEqualTo(first);
        answer(first, false, "SAFETY", "请写明每批离校的时间。").expect(200);
        assertThat(answer(first, true).expect(409).code()).isEqualTo("plan.plan_answered");

        JsonNode second = begin();
        assertThat(second.path("edition").asInt()).isEqualTo(2);
        assertThat(section(second, "SAFETY").path("remark").asString()).isEqualTo("请写明每批离校的时间。");
        write(second, "SAFETY", "第一批 17:30 离校，第二批 18:30 离校，<都>由教师护送。").expect(200);
        file(second.path("id").asLong()).expect(200);
        guide(404);
        answer(second.path("id").asLong(), true).expect(200);

        JsonNode guide = guide(200).json();
        assertThat(guide.path("edition").asInt()).isEqualTo(2);
        assertThat(guide.path("sections").findValuesAsString("text")).anyMatch(text -> text.contains("第二批 18:30 离校"));
        byte[] pdf = http().get("/api/public/guides/" + school.place() + "/pdf")
                .expect(200)
                .raw()
                .body();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("课后服务指南", "安全保障", "<都>由教师护送")
                    .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
        }
        assertThat(states()).containsExactly("IN_FORCE", "RETURNED");

        JsonNode third = begin();
        file(third.path("id").asLong()).expect(200);
        answer(third.path("id").asLong(), true).expect(200);
        assertThat(states()).containsExactly("IN_FORCE", "ARCHIVED", "RETURNED");
    }

    @Test
    void one_edition_is_open_at_a_time_even_for_those_who_begin_at_once() throws Exception {
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = IntStream.range(0, 5)
                    .mapToObj(_ -> threads.submit(
                            () -> http(school).post("/api/school-plans").status()))
                    .toList();
            for (Future<Integer> one : begun) {
                answers.add(one.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409, 409);
    }

    @Test
    void what_was_changed_meanwhile_and_what_was_filed_is_not_written_over() {
        JsonNode draft = begin();
        write(draft, "SAFETY", "放学由教师护送到校门。").expect(200);
        assertThat(write(draft, "SAFETY", "另一个人写的。").expect(409).code()).isEqualTo("kernel.stale");
        file(draft.path("id").asLong()).expect(200);
        JsonNode filed = plan(school, draft.path("id").asLong()).expect(200).json();
        assertThat(write(filed, "SAFETY", "再改。").expect(409).code()).isEqualTo("plan.plan_locked");
        assertThat(answer(draft.path("id").asLong(), false).expect(422).code()).isEqualTo("plan.reason_missing");
    }

    @Test
    void neither_a_neighbour_nor_another_authority_nor_a_reader_of_drafts_reaches_it() {
        JsonNode draft = begin();
        long id = draft.path("id").asLong();
        plan(district, id).expect(404);
        plan(school(district), id).expect(404);
        write(draft, "SAFETY", "放学由教师护送到校门。").expect(200);
        file(id).expect(200);
        plan(district, id).expect(200);
        Scope elsewhere = authority();
        plan(elsewhere, id).expect(404);
        http(elsewhere)
                .post(
                        "/api/school-plans/" + id + "/answer",
                        Map.of("approved", true, "answer", "", "remarks", List.of()))
                .expect(404);
        assertThat(received(elsewhere)).isEmpty();
        http(school(district)).post("/api/school-plans/" + id + "/filing").expect(404);
    }

    private JsonNode begin() {
        return http(school).post("/api/school-plans").expect(200).json();
    }

    private Http.Answer plan(Scope who, long id) {
        return http(who).get("/api/school-plans/" + id);
    }

    private Http.Answer write(JsonNode plan, String part, String text) {
        return http(school)
                .put(
                        "/api/school-plans/" + plan.path("id").asLong(),
                        Map.of(
                                "version",
                                plan.path("version").asInt(),
                                "texts",
                                List.of(Map.of("part", part, "text", text))));
    }

    private Http.Answer file(long id) {
        return http(school).post("/api/school-plans/" + id + "/filing");
    }

    private Http.Answer answer(long id, boolean approved, String... partAndText) {
        List<Map<String, String>> remarks =
                partAndText.length == 0 ? List.of() : List.of(Map.of("part", partAndText[0], "text", partAndText[1]));
        return http(district)
                .post(
                        "/api/school-plans/" + id + "/answer",
                        Map.of("approved", approved, "answer", "", "remarks", remarks));
    }

    private Http.Answer guide(int status) {
        return http().get("/api/public/guides/" + school.place()).expect(status);
    }

    private JsonNode received(Scope who) {
        return http(who).get("/api/school-plans/received").expect(200).json().path("items");
    }

    private List<String> states() {
        return http(school).get("/api/school-plans").expect(200).json().findValuesAsString("state");
    }

    private static JsonNode section(JsonNode plan, String part) {
        return plan.path("sections")
                .valueStream()
                .filter(section -> section.path("part").asString().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonNode plan, String part) {
        return section(plan, part).path("text").asString();
    }
}
