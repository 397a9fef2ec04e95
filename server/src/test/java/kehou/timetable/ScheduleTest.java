package kehou.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.plan.PlanJourney;
import kehou.rules.Compliance;
import kehou.rules.Outcome;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ScheduleTest extends PlanJourney {
    private static final Instant AFTER_THE_DEADLINE = Instant.parse("2026-10-08T02:00:00Z");

    @Autowired
    private Compliance compliance;

    private Scope district;
    private Scope school;
    private Offering offering;

    @BeforeEach
    void a_school_with_a_published_class() {
        district = authority();
        school = school(district);
        offering = published(district, school, 3, 30, 0);
    }

    @Test
    @Clause("JB-1.3/elements")
    void a_cell_that_lacks_what_the_pack_requires_stops_publication_with_the_elements_named() {
        JsonNode desk = desk();
        assertThat(desk.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("CONTENT", "TIME", "VENUE", "TEACHER", "CLASS_SIZE");
        Map<String, Object> open = cell();
        open.put("venue", null);
        open.put("size", null);
        long cell = add(open);

        JsonNode finding = desk().path("findings").get(0);
        assertThat(finding.path("key").asString()).isEqualTo("c" + cell);
        assertThat(finding.path("verdict").path("mend").asString())
                .contains("场地")
                .contains("班额")
                .doesNotContain("教师");
        Http.Answer refused = publish(0).expect(422);
        assertThat(refused.code()).isEqualTo("timetable.cells_incomplete");
        assertThat(refused.json().path("facts").path("mend").asString())
                .contains("场地")
                .contains("班额");
        assertThat(refused.json().path("facts").path("clause").asString()).isEqualTo("JB-1.3");
        http().get("/api/public/schedules/" + school.place()).expect(404);

        Map<String, Object> whole = cell();
        whole.put("version", 1);
        http(school).put("/api/schedule/cells/" + cell, whole).expect(200);
        assertThat(desk().path("findings")).isEmpty();
        publish(0).expect(200);
        JsonNode shown = published();
        assertThat(shown.path("cells")).hasSize(2);
        JsonNode row = shown.path("cells").get(1);
        assertThat(row.path("content").asString()).isEqualTo(offering.courseName());
        assertThat(row.path("venueName").asString())
                .isEqualTo(offering.slots().getFirst().venueName());
        assertThat(row.path("teacher").asString()).isEqualTo(offering.instructorName());
        assertThat(row.path("size").asInt()).isEqualTo(30);
        assertThat(shown.path("cells").get(0).path("form").asString()).isEqualTo("WALKING");
    }

    @Test
    @Clause("JB-1.3/publish")
    void a_version_never_changes_and_the_next_one_says_what_differs() {
        long first = publish(0).expect(200).json().path("id").asLong();
        assertThat(publish(1).expect(409).code()).isEqualTo("timetable.nothing_changed");
        add(cell());
        JsonNode changes = desk().path("changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).path("kind").asString()).isEqualTo("ADDED");

        long second = publish(1).expect(200).json().path("id").asLong();
        JsonNode detail =
                http(school).get("/api/schedules/" + second).expect(200).json();
        assertThat(detail.path("changes")).hasSize(1);
        assertThat(detail.path("cells")).hasSize(2);
        assertThat(http(school)
                        .get("/api/schedules/" + first)
                        .expect(200)
                        .json()
                        .path("cells"))
                .hasSize(1);
        assertThat(published().path("version").asInt()).isEqualTo(2);
        assertThat(published().path("firstPublishedOn").asString()).isEqualTo("2026-09-16");
    }

    @Test
    @Clause("JB-1.3/publish")
    void of_twins_who_publish_at_once_one_is_heard_and_a_retry_publishes_nothing_more() throws Exception {
        int heard = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 6)
                    .mapToObj(_ -> threads.submit(() -> publish(0).status()))
                    .toList();
            for (Future<Integer> answer : answers) {
                heard += answer.get() == 200 ? 1 : 0;
            }
        }
        assertThat(heard).isEqualTo(1);
        add(cell());
        Map<String, Object> wish = Map.of("version", 1, "note", "");
        String key = "the-same-key-" + school.place();
        JsonNode once = http(school)
                .send("POST", "/api/schedule/publication", wish, key)
                .expect(200)
                .json();
        JsonNode again = http(school)
                .send("POST", "/api/schedule/publication", wish, key)
                .expect(200)
                .json();
        assertThat(again).isEqualTo(once);
        assertThat(desk().path("versions")).hasSize(2);
        assertThat(publish(1).expect(409).code()).isEqualTo("timetable.published_meanwhile");
    }

    @Test
    @Clause("JB-1.3/publish")
    void the_authority_receives_a_filing_under_the_next_number_or_returns_it_with_a_remark() {
        long version = publish(0).expect(200).json().path("id").asLong();
        file(version).expect(200);
        assertThat(file(version).expect(409).code()).isEqualTo("timetable.filed_already");
        long filing = received(district).get(0).path("id").asLong();
        assertThat(answer(district, filing, false, " ").expect(422).code()).isEqualTo("timetable.reason_missing");
        answer(authority(), filing, true, "").expect(404);
        answer(district, filing, false, "周五没有安排").expect(200);
        assertThat(answer(district, filing, true, "").expect(409).code()).isEqualTo("timetable.filing_answered");
        assertThat(desk().path("filings").get(0).path("remark").asString()).isEqualTo("周五没有安排");

        add(cell());
        long next = publish(1).expect(200).json().path("id").asLong();
        assertThat(file(version).expect(409).code()).isEqualTo("timetable.older_version");
        file(next).expect(200);
        long open = received(district).get(0).path("id").asLong();
        String receipt = answer(district, open, true, "")
                .expect(200)
                .json()
                .path("receipt")
                .asString();
        assertThat(receipt).isEqualTo("课表备〔2026〕%d-0001 号".formatted(district.place()));
        assertThat(published().path("receipt").asString()).isEqualTo(receipt);
        assertThat(published().path("filing").asString()).isEqualTo("RECEIVED");
    }

    @Test
    @Clause("JB-4.3/timetable-check")
    void the_authority_sees_coverage_and_who_is_overdue_and_reminds_once_a_day() {
        Scope silent = school(district);
        practiceSchool(district);
        publish(0).expect(200);
        JsonNode before = overview();
        assertThat(before.path("districts")).hasSize(1);
        assertThat(before.path("districts").get(0).path("schools").asInt()).isEqualTo(2);
        assertThat(before.path("districts").get(0).path("published").asInt()).isEqualTo(1);
        assertThat(before.path("districts").get(0).path("overdue").asInt()).isZero();
        assertThat(of(before, silent).path("deadline").asString()).isEqualTo("2026-10-01");
        assertThat(remind(district)).isZero();

        clock.moveTo(AFTER_THE_DEADLINE);
        JsonNode after = overview();
        assertThat(after.path("schools").get(0).path("school").asInt()).isEqualTo(silent.place());
        assertThat(of(after, silent).path("overdueDays").asInt()).isEqualTo(7);
        assertThat(of(after, school).path("overdueDays").asInt()).isZero();
        assertThat(remind(district)).isEqualTo(1);
        assertThat(remind(district)).isZero();
        assertThat(of(overview(), silent).path("reminded").asString()).isEqualTo("2026-10-08");
        assertThat(http(silent)
                        .get("/api/schedule")
                        .expect(200)
                        .json()
                        .path("reminded")
                        .asString())
                .isEqualTo("2026-10-08");
        eventually(() -> http(silent).get("/api/notices").expect(200).text().contains("SCHEDULE_OVERDUE"));
        assertThat(of(
                                http(authority())
                                        .get("/api/schedule-overview")
                                        .expect(200)
                                        .json(),
                                silent)
                        .isMissingNode())
                .isTrue();
    }

    @Test
    @Clause("JB-1.3/publish")
    void the_countdown_and_the_verdict_follow_the_pack() {
        JsonNode desk = desk();
        assertThat(desk.path("deadline").asString()).isEqualTo("2026-10-01");
        assertThat(desk.path("inTime").path("outcome").asString()).isEqualTo("UNDECIDED");
        clock.moveTo(AFTER_THE_DEADLINE);
        assertThat(desk().path("inTime").path("outcome").asString()).isEqualTo("NOT_MET");
        publish(0).expect(200);
        assertThat(desk().path("inTime").path("outcome").asString()).isEqualTo("NOT_MET");
        var judged = tenancy.as(
                school,
                () -> compliance.judge(
                        school, school.place(), organisations.ruleplace(school.place()), LocalDate.of(2026, 10, 8)));
        assertThat(judged)
                .filteredOn(subject -> subject.kind().equals("SCHOOL"))
                .flatExtracting(Compliance.JudgedSubject::verdicts)
                .filteredOn(verdict -> verdict.rule().equals("schedule.publish"))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_MET));
    }

    @Test
    @Clause("JB-1.3/publish")
    void the_sheet_holds_the_week_by_venue_and_every_cell_with_its_elements() throws IOException {
        add(cell());
        publish(0).expect(200);
        byte[] bytes = http().get("/api/public/schedules/" + school.place() + "/export")
                .expect(200)
                .raw()
                .body();
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheetName(0)).isEqualTo("一周");
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .contains("第 1 版")
                    .contains("2026年9月16日");
            var row = book.getSheetAt(1).getRow(3);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("周三");
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo(offering.courseName());
            assertThat(row.getCell(4).getStringCellValue())
                    .isEqualTo(offering.slots().getFirst().venueName());
            assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(30);
        }
    }

    @Test
    @Clause("JB-1.3/publish")
    void the_pdf_names_school_version_and_pages_and_holds_every_cell() throws IOException {
        add(cell());
        publish(0).expect(200);
        for (String paper : List.of("A4", "A3")) {
            Http.Answer answer = http().get("/api/public/schedules/" + school.place() + "/pdf?paper=" + paper)
                    .expect(200);
            try (PDDocument document = Loader.loadPDF(answer.raw().body())) {
                String text = Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
                assertThat(text).contains("第 1 版", "自主阅读", offering.courseName(), "高立新");
                // A PDF names a few characters by their look-alikes.
                assertThat(text).containsPattern("第 1 .,共 1 .").containsPattern("16:30.17:30");
                var box = document.getPage(0).getMediaBox();
                assertThat(Math.round(box.getWidth())).isEqualTo(paper.equals("A4") ? 842 : 1191);
            }
        }
    }

    @Test
    @Clause("JB-1.3/publish")
    void another_school_reaches_neither_cells_nor_versions_and_a_practice_school_stays_out_of_public() {
        long cell = add(cell());
        long version = publish(0).expect(200).json().path("id").asLong();
        Scope stranger = school(district);
        http(stranger).get("/api/schedules/" + version).expect(404);
        http(stranger).post("/api/schedules/" + version + "/filing").expect(404);
        http(stranger).delete("/api/schedule/cells/" + cell).expect(404);
        http(stranger).put("/api/schedule/cells/" + cell, cell()).expect(404);
        http(staff(Role.TEACHER, school.place(), number())).get("/api/schedule").expect(403);
        assertThat(http(stranger)
                        .post("/api/schedule/publication", Map.of("version", 0, "note", ""))
                        .expect(409)
                        .code())
                .isEqualTo("timetable.nothing_to_publish");

        Scope practice = practiceSchool(district);
        Map<String, Object> own = cell();
        own.put("venue", venue(practice, 40).id().value());
        http(practice).post("/api/schedule/cells", own).expect(200);
        http(practice)
                .post("/api/schedule/publication", Map.of("version", 0, "note", ""))
                .expect(200);
        http().get("/api/public/schedules/" + practice.place()).expect(404);
        assertThat(http().get("/api/public/schedules?district=" + district.place())
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    private Map<String, Object> cell() {
        Map<String, Object> cell = new HashMap<>();
        cell.put("content", "自主阅读");
        cell.put("strand", "SELF_DIRECTED");
        cell.put("weekday", 1);
        cell.put("from", "16:30");
        cell.put("to", "17:30");
        cell.put("venue", venue(school, 60).id().value());
        cell.put("inCharge", "高立新");
        cell.put("form", "WALKING");
        cell.put("size", 40);
        cell.put("grades", List.of(3, 4));
        return cell;
    }

    private long add(Map<String, Object> cell) {
        return http(school)
                .post("/api/schedule/cells", cell)
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }

    private JsonNode desk() {
        return http(school).get("/api/schedule").expect(200).json();
    }

    private Http.Answer publish(int seen) {
        return http(school).post("/api/schedule/publication", Map.of("version", seen, "note", ""));
    }

    private JsonNode published() {
        return http().get("/api/public/schedules/" + school.place()).expect(200).json();
    }

    private Http.Answer file(long version) {
        return http(school).post("/api/schedules/" + version + "/filing");
    }

    private Http.Answer answer(Scope who, long filing, boolean received, String remark) {
        return http(who)
                .post("/api/schedule-filings/" + filing + "/answer", Map.of("received", received, "remark", remark));
    }

    private JsonNode received(Scope who) {
        return http(who)
                .get("/api/schedule-filings/received")
                .expect(200)
                .json()
                .path("items");
    }

    private JsonNode overview() {
        return http(district).get("/api/schedule-overview").expect(200).json();
    }

    private static JsonNode of(JsonNode overview, Scope school) {
        return overview.path("schools")
                .valueStream()
                .filter(row -> row.path("school").asInt() == school.place())
                .findFirst()
                .orElse(overview.path("none"));
    }

    private int remind(Scope who) {
        return http(who)
                .post("/api/schedule-overview/reminders")
                .expect(200)
                .json()
                .path("schools")
                .asInt();
    }
}
