package kehou.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.DayJourney;
import kehou.Http;
import kehou.files.Samples;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Guardians;
import kehou.people.Pupil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The free shelf, and questions between a family and its school's teachers. */
class OnlineTest extends DayJourney {
    @Autowired
    private Guardians guardians;

    @Test
    @Clause("NC-6/online")
    void what_a_teacher_proposes_and_the_school_approves_every_family_of_the_school_reads_free() {
        Afternoon day = afternoon(1);
        long file =
                id(http(day.teacher()).upload("/api/files", "分数讲义.pdf", Samples.pdf("fractions"), "use", "RESOURCE"));
        long id = id(http(day.teacher()).post("/api/resources", draft("分数的初步认识", "file", file)));
        Scope family = family(day, 0);
        assertThat(shelf(family, day.pupil(0), "")).isEmpty();

        decide(day.desk(), id, "approval", Map.of("shared", false)).expect(200);
        List<JsonNode> shelf = shelf(family, day.pupil(0), "?grade=3&subject=MATHS&words=分数");
        assertThat(shelf).hasSize(1);
        assertThat(shelf.getFirst().path("file").path("name").asString()).isEqualTo("分数讲义.pdf");
        assertThat(shelf(family, day.pupil(0), "?grade=9")).isEmpty();
        String path = "/api/children/" + day.pupil(0) + "/resources/" + id + "/file";
        assertThat(http(family).get(path).expect(200).raw().body()).isEqualTo(Samples.pdf("fractions"));
        assertThat(http(family)
                        .get("/api/children/" + day.pupil(0) + "/orders")
                        .expect(200)
                        .text())
                .as("nothing was charged")
                .doesNotContain("\"id\"");

        decide(day.desk(), id, "withdrawal", Map.of("reason", "有更新的版本")).expect(200);
        assertThat(shelf(family, day.pupil(0), "")).isEmpty();
        http(family).get(path).expect(404);
    }

    @Test
    void what_is_shared_stands_on_every_schools_shelf_and_what_is_not_stays_at_home() {
        Afternoon here = afternoon(1);
        Afternoon there = afternoon(1);
        long shared = id(http(here.desk()).post("/api/resources", draft("城市阅读", "url", "https://read.example.cn/a")));
        long own = id(http(here.desk()).post("/api/resources", draft("本校通知", "url", "https://read.example.cn/b")));
        decide(here.desk(), shared, "approval", Map.of("shared", true)).expect(200);
        decide(here.desk(), own, "approval", Map.of("shared", false)).expect(200);
        List<Long> seen = shelf(family(there, 0), there.pupil(0), "?limit=200").stream()
                .map(item -> item.path("id").asLong())
                .toList();
        assertThat(seen).contains(shared).doesNotContain(own);
        decide(there.desk(), shared, "withdrawal", Map.of("reason", "不归我")).expect(404);
        decide(here.desk(), shared, "withdrawal", Map.of("reason", "过期")).expect(200);
        assertThat(shelf(family(there, 0), there.pupil(0), "?limit=200"))
                .noneMatch(item -> item.path("id").asLong() == shared);
    }

    @Test
    void a_resource_is_a_file_or_a_link_over_https_and_is_decided_once() {
        Afternoon day = afternoon(0);
        http(day.desk())
                .post("/api/resources", draft("明文", "url", "http://read.example.cn"))
                .expect(422);
        http(day.desk())
                .post("/api/resources", draft("脚本", "url", "javascript:alert(1)"))
                .expect(422);
        http(day.desk()).post("/api/resources", draft("都没有", "summary", "")).expect(422);
        http(day.desk())
                .post("/api/resources", draft("别人的文件", "file", ((long) day.school() << 35) | 9))
                .expect(404);
        long id = id(http(day.teacher()).post("/api/resources", draft("口算", "url", "https://a.example.cn/x")));
        decide(day.teacher(), id, "approval", Map.of("shared", true)).expect(403);
        decide(day.desk(), id, "return", Map.of("reason", "")).expect(422);
        decide(day.desk(), id, "return", Map.of("reason", "请写明适用年级")).expect(200);
        assertThat(decide(day.desk(), id, "approval", Map.of("shared", false))
                        .expect(409)
                        .code())
                .isEqualTo("teaching.not_open");
        JsonNode mine =
                http(day.teacher()).get("/api/resources").expect(200).json().path("items");
        assertThat(mine.get(0).path("reason").asString()).isEqualTo("请写明适用年级");
        assertThat(http(day.stranger()).get("/api/resources").expect(200).json().path("items"))
                .isEmpty();
    }

    @Test
    @Clause("NC-6/online")
    void a_family_asks_with_a_picture_a_teacher_answers_and_each_is_told() {
        Afternoon day = afternoon(2);
        Scope mother = family(day, 0);
        long picture = id(http(mother)
                .upload("/api/files", "题.jpg", Samples.jpeg(60, 40), "use", "QUESTION", "school", "" + day.school()));
        long id = ask(mother, day.pupil(0), Map.of("subject", "MATHS", "text", "这道应用题怎么列式?", "picture", picture))
                .expect(200)
                .json()
                .at("/question/id")
                .asLong();
        JsonNode open = http(day.teacher())
                .get("/api/questions?answered=false&subject=MATHS")
                .expect(200)
                .json()
                .path("items");
        assertThat(open).hasSize(1);
        assertThat(open.get(0).toString()).doesNotContain("phone", "1990");
        http(day.teacher())
                .get("/api/questions/" + id + "/pictures/" + picture + "/preview")
                .expect(200);

        JsonNode answered = reply(day.teacher(), id, "先画线段图,再看单位一。").expect(200).json();
        assertThat(answered.at("/replies/0/side").asString()).isEqualTo("TEACHER");
        assertThat(answered.at("/question/answered").asBoolean()).isTrue();
        eventually(() -> kinds(mother).contains("QUESTION_ANSWERED"));
        reply(mother, id, "明白了,谢谢老师!").expect(200);
        eventually(() -> kinds(day.teacher()).contains("QUESTION_ASKED"));
        JsonNode thread = http(mother).get("/api/questions/" + id).expect(200).json();
        assertThat(thread.path("replies")).hasSize(2);

        Scope neighbour = family(day, 1);
        http(neighbour).get("/api/questions/" + id).expect(404);
        http(neighbour)
                .get("/api/questions/" + id + "/pictures/" + picture + "/preview")
                .expect(404);
        http(neighbour).get("/api/children/" + day.pupil(0) + "/questions").expect(404);
        http(staff(Role.TEACHER, day.school() + 1, fresh()))
                .get("/api/questions/" + id)
                .expect(404);
    }

    @Test
    void what_is_reported_the_school_hides_with_a_reason_that_the_writer_reads() {
        Afternoon day = afternoon(1);
        Scope mother = family(day, 0);
        long id = ask(mother, day.pupil(0), Map.of("subject", "GENERAL", "text", "出租学习机,价格面议"))
                .expect(200)
                .json()
                .at("/question/id")
                .asLong();
        http(day.teacher())
                .post("/api/questions/" + id + "/report", Map.of("reason", "广告"))
                .expect(200);
        http(day.teacher())
                .post("/api/questions/" + id + "/report", Map.of("reason", "广告"))
                .expect(200);
        assertThat(http(day.desk())
                        .get("/api/questions?reported=true")
                        .expect(200)
                        .json()
                        .at("/items/0/reports")
                        .asInt())
                .isEqualTo(1);
        moderate(day.teacher(), id, true, "不行").expect(403);
        assertThat(moderate(day.desk(), id, true, " ").expect(422).code()).isEqualTo("teaching.reason_missing");
        moderate(day.desk(), id, true, "与学习无关的广告").expect(200);

        JsonNode seen =
                http(mother).get("/api/questions/" + id).expect(200).json().path("question");
        assertThat(seen.path("hiddenReason").asString()).isEqualTo("与学习无关的广告");
        assertThat(seen.path("text").asString()).isEmpty();
        assertThat(http(day.teacher()).get("/api/questions").expect(200).json().path("items"))
                .isEmpty();
        assertThat(reply(day.teacher(), id, "…").expect(409).code()).isEqualTo("teaching.question_hidden");
        moderate(day.desk(), id, false, "").expect(200);
        assertThat(http(mother)
                        .get("/api/questions/" + id)
                        .json()
                        .at("/question/text")
                        .asString())
                .contains("学习机");
        assertThat(http(day.desk()).get("/api/questions?reported=true").json().path("items"))
                .isEmpty();
    }

    @Test
    void one_child_asks_ten_times_a_day_and_one_word_sent_twice_is_one_word() {
        Afternoon day = afternoon(1);
        Scope mother = family(day, 0);
        Map<String, Object> body = Map.of("subject", "ENGLISH", "text", "这个词怎么读?");
        String path = "/api/children/" + day.pupil(0) + "/questions";
        JsonNode first = http(mother)
                .send("POST", path, body, "one-question-one-key")
                .expect(200)
                .json();
        JsonNode again = http(mother)
                .send("POST", path, body, "one-question-one-key")
                .expect(200)
                .json();
        assertThat(again).isEqualTo(first);
        for (int i = 1; i < 10; i++) {
            ask(mother, day.pupil(0), body).expect(200);
        }
        assertThat(ask(mother, day.pupil(0), body).expect(429).code()).isEqualTo("teaching.enough_for_today");
    }

    /** As sign-in builds it: the account that the roster gave this child's family. */
    private Scope family(Afternoon day, int seat) {
        Scope system = Scope.system(Purpose.SERVICE, day.school());
        Pupil.Id pupil = new Pupil.Id(day.pupil(seat));
        long account = inSchools(() -> guardians.of(system, pupil).getFirst(), day.school());
        return guardian(account, day.pupil(seat));
    }

    private List<JsonNode> shelf(Scope family, long pupil, String query) {
        return http(family)
                .get("/api/children/" + pupil + "/resources" + query.replace("分数", "%E5%88%86%E6%95%B0"))
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private static Map<String, Object> draft(String title, String name, Object value) {
        Map<String, Object> draft =
                new HashMap<>(Map.of("title", title, "summary", "适合三年级", "subject", "MATHS", "grades", List.of(3, 4)));
        draft.put(name, value);
        return draft;
    }

    private Http.Answer decide(Scope scope, long id, String verb, Map<String, Object> body) {
        return http(scope).post("/api/resources/" + id + "/" + verb, body);
    }

    private Http.Answer ask(Scope family, long pupil, Map<String, Object> body) {
        return http(family).post("/api/children/" + pupil + "/questions", body);
    }

    private Http.Answer reply(Scope scope, long id, String text) {
        return http(scope).post("/api/questions/" + id + "/replies", Map.of("text", text));
    }

    private Http.Answer moderate(Scope scope, long id, boolean hidden, String reason) {
        return http(scope).put("/api/questions/" + id + "/moderation", Map.of("hidden", hidden, "reason", reason));
    }

    private List<String> kinds(Scope scope) {
        return http(scope)
                .get("/api/messages")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(message -> message.path("kind").asString())
                .toList();
    }
}
