package kehou.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kehou.Clause;
import kehou.Http;
import kehou.ground.TestGround;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.plan.PlanJourney;
import kehou.region.Organisation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Clause("JA-6/voluntary")
class UnsignedComplaintTest extends PlanJourney {
    private static final String PHONE = "13812345678";
    private static final String WORDS = "孙女说不报名的都要写检讨。";

    private Scope district;
    private Scope school;

    @BeforeEach
    void a_school_of_a_district() {
        district = authority();
        school = school(district);
    }

    @Test
    void anyone_writes_to_the_district_without_an_account_and_reads_the_answer_by_the_code() {
        JsonNode receipt = write(http(), WORDS, null).expect(200).json();
        String code = receipt.path("code").asString();
        assertThat(code).matches("\\d{24}");
        assertThat(Instant.parse(receipt.path("dueAt").asString()))
                .isEqualTo(Instant.parse(receipt.path("madeAt").asString()).plus(Duration.ofDays(7)));
        eventually(() -> http(district)
                .get("/api/notices")
                .expect(200)
                .json()
                .path("items")
                .findValuesAsString("kind")
                .contains("COMPLAINT_MADE"));
        JsonNode listed = list(district).get(0);
        assertThat(listed.path("unsigned").asBoolean()).isTrue();
        assertThat(listed.path("words").asString()).isEqualTo(WORDS);

        assertThat(read(code).expect(200).json().path("state").asString()).isEqualTo("WAITING");
        answer(district, listed.path("id").asLong()).expect(200);
        JsonNode progress = read(code.replaceAll("(.{4})", "$1 ")).expect(200).json();
        assertThat(progress.path("answer").asString()).isEqualTo("已要求学校改正。");
        assertThat(progress.toString()).doesNotContain(WORDS);
    }

    @Test
    void another_district_the_school_and_its_staff_never_see_it() {
        write(http(), WORDS, PHONE).expect(200);
        long id = list(district).get(0).path("id").asLong();
        Scope elsewhere = authority();
        assertThat(list(elsewhere)).isEmpty();
        answer(elsewhere, id).expect(404);
        phone(elsewhere, id).expect(404);
        for (Role role : List.of(Role.SCHOOL, Role.PRINCIPAL, Role.TEACHER, Role.OPERATOR)) {
            Scope staff = staff(role, school.place(), number());
            http(staff).get("/api/complaints").expect(403);
            phone(staff, id).expect(403);
        }
        assertThat(count("supervision.complaint", school.place())).isZero();
    }

    @Test
    void the_same_press_again_brings_the_same_receipt_and_twins_are_one_complaint() throws Exception {
        String key = UUID.randomUUID().toString();
        JsonNode first = write(http(), draft(WORDS, PHONE), key).expect(200).json();
        assertThat(write(http(), draft(WORDS, PHONE), key).expect(200).json()).isEqualTo(first);
        assertThat(list(district)).hasSize(1);

        String twin = UUID.randomUUID().toString();
        Callable<String> press =
                () -> write(http(), draft("又一件事。", null), twin).expect(200).text();
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            assertThat(both.invokeAll(List.of(press, press, press, press)).stream()
                            .map(answer -> answer.resultNow())
                            .distinct())
                    .hasSize(1);
        }
        assertThat(list(district)).hasSize(2);
        assertThat(write(http(), draft(WORDS, null), null).expect(400).code()).isEqualTo("kernel.key_missing");
    }

    @Test
    void a_code_that_is_unknown_wrong_or_none_is_refused_alike() {
        String code = write(http(), WORDS, null).expect(200).json().path("code").asString();
        String other = (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);
        assertThat(Stream.of(other, "0".repeat(24), "12", "不是号码", "' or true --")
                        .map(typed -> read(typed).expect(404).text())
                        .distinct())
                .hasSize(1);
        assertThat(read(" ").expect(422).code()).isEqualTo("kernel.invalid");
        assertThat(inSchools(
                        () -> jdbc.sql("select count(*) from supervision.complaint_receipt r where r::text like :code")
                                .param("code", "%" + code + "%")
                                .query(Integer.class)
                                .single(),
                        Organisation.CITY))
                .isZero();
    }

    @Test
    void the_number_is_sealed_shown_to_who_must_answer_with_a_reason_and_gone_with_the_answer() {
        write(http(), WORDS, PHONE).expect(200);
        JsonNode listed = list(district).get(0);
        long id = listed.path("id").asLong();
        assertThat(listed.path("reachable").asBoolean()).isTrue();
        assertThat(listed.toString()).doesNotContain(PHONE);
        assertThat(row(id)).doesNotContain(PHONE);

        http(district)
                .post("/api/complaints/" + id + "/phone", Map.of("reason", " "))
                .expect(422);
        JsonNode read = phone(district, id).expect(200).json();
        assertThat(read.path("phone").asString()).isEqualTo(PHONE);
        assertThat(read.path("reads").asInt()).isEqualTo(1);
        assertThat(phone(district, id).expect(200).json().path("reads").asInt()).isEqualTo(2);
        assertThat(inSchools(
                        () -> jdbc.sql("select reason from supervision.complaint_phone_read where complaint = :id")
                                .param("id", id)
                                .query(String.class)
                                .list(),
                        district.place()))
                .containsExactly("核实时间", "核实时间");

        http(district)
                .post("/api/complaints/" + id + "/forwarding", Map.of("words", "涉及全市"))
                .expect(200);
        phone(district, id).expect(404);
        Scope city = bureau(0, number(), 0, district.place());
        phone(city, id).expect(200);
        answer(city, id).expect(200);
        assertThat(list(city).get(0).path("reachable").asBoolean()).isFalse();
        phone(city, id).expect(404);
    }

    @Test
    void who_is_signed_in_on_the_same_browser_is_not_in_it() throws SQLException {
        Scope parent = guardian(number(), pupils(school, 1).getFirst().value());
        write(http(parent), WORDS, null).expect(200);
        long id = list(district).get(0).path("id").asLong();
        assertThat(http(parent).get("/api/complaints/mine").expect(200).json()).isEmpty();
        try (Connection connection = TestGround.superuser("kehou");
                Statement statement = connection.createStatement();
                ResultSet acts = statement.executeQuery(
                        "select account from audit.entry where what = 'Complaint.Made' and facts like '%%%d%%'"
                                .formatted(id))) {
            assertThat(acts.next()).isTrue();
            assertThat(acts.getLong(1)).isZero();
        }
    }

    @Test
    void what_is_too_long_no_number_or_about_no_school_is_refused() {
        write(http(), "长".repeat(1001), null).expect(422);
        write(http(), " ", null).expect(422);
        for (String number : List.of("12345", "1381234567", "+8613812345678", "找王奶奶")) {
            assertThat(write(http(), WORDS, number).expect(422).text()).contains("phone");
        }
        write(http(), WORDS, "0572-2021234").expect(200);
        for (int none : List.of(district.place(), Organisation.CITY, -1, 250_000)) {
            http().post("/api/public/complaints", Map.of("school", none, "kind", "FORCED_IN", "words", WORDS))
                    .expect(404);
        }
    }

    @Test
    void thirty_about_one_school_are_enough_for_a_while_and_a_retry_does_not_count() {
        String key = UUID.randomUUID().toString();
        JsonNode first = write(http(), draft(WORDS, null), key).expect(200).json();
        for (int i = 1; i < 30; i++) {
            write(http(), WORDS + i, null).expect(200);
        }
        Http.Answer refused = write(http(), "第三十一份。", null).expect(429);
        assertThat(refused.code()).isEqualTo("kernel.too_many");
        assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
        assertThat(write(http(), draft(WORDS, null), key).expect(200).json()).isEqualTo(first);
        school = school(district);
        write(http(), WORDS, null).expect(200);
    }

    @Test
    void the_districts_and_their_schools_are_there_to_choose_from() {
        List<Integer> districts = pages("/api/public/districts");
        assertThat(districts).contains(district.place()).doesNotHaveDuplicates();
        school(district);
        assertThat(pages("/api/public/districts/" + district.place() + "/schools"))
                .hasSize(2)
                .contains(school.place());
        http().get("/api/public/districts/" + school.place() + "/schools").expect(404);
    }

    private List<Integer> pages(String path) {
        JsonNode first = http().get(path + "?limit=1").expect(200).json();
        assertThat(first.path("items")).hasSize(1);
        Stream<JsonNode> rest = Stream.of(first);
        for (JsonNode page = first; page.path("next").isString(); ) {
            page = http().get(path + "?after=" + page.path("next").asString())
                    .expect(200)
                    .json();
            rest = Stream.concat(rest, Stream.of(page));
        }
        return rest.flatMap(page -> page.path("items").valueStream())
                .map(of -> of.path("number").asInt())
                .toList();
    }

    private Map<String, Object> draft(String words, @Nullable String phone) {
        Map<String, Object> draft =
                new HashMap<>(Map.of("school", school.place(), "kind", "FORCED_IN", "words", words));
        draft.put("phone", phone);
        return draft;
    }

    private Http.Answer write(Http who, String words, @Nullable String phone) {
        return write(who, draft(words, phone), UUID.randomUUID().toString());
    }

    private static Http.Answer write(Http who, Map<String, Object> draft, @Nullable String key) {
        return who.send("POST", "/api/public/complaints", draft, key);
    }

    private Http.Answer read(String code) {
        return http().post("/api/public/complaints/receipt", Map.of("code", code));
    }

    private Http.Answer answer(Scope who, long id) {
        return http(who).post("/api/complaints/" + id + "/answer", Map.of("words", "已要求学校改正。"));
    }

    private Http.Answer phone(Scope who, long id) {
        return http(who).post("/api/complaints/" + id + "/phone", Map.of("reason", "核实时间"));
    }

    private JsonNode list(Scope who) {
        return http(who).get("/api/complaints").expect(200).json().path("items");
    }

    private int count(String table, int place) {
        return inSchools(
                () -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single(),
                place);
    }

    private String row(long id) {
        return inSchools(
                () -> jdbc.sql("select c::text from supervision.complaint c where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single(),
                district.place());
    }
}
