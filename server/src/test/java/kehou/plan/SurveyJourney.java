package kehou.plan;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.Http;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Guardians;
import kehou.people.Pupil;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A school with a roster of families, and surveys and polls as its office and its families make them over HTTP. */
abstract class SurveyJourney extends PlanJourney {
    private static final String FIGURES = "一二三四五六七八九十";

    @Autowired
    private Guardians guardians;

    protected Scope authority;
    protected Scope school;
    /** Two of 三年级1班, one of 三年级2班, one of 四年级1班. */
    protected List<Long> pupils;

    @BeforeEach
    void a_school_with_families() {
        term();
        authority = authority();
        school = school(authority);
        pupils = bringIn(school, "三年级,1班", "三年级,1班", "三年级,2班", "四年级,1班");
    }

    /** One pupil for each class named, with father and mother. */
    protected List<Long> bringIn(Scope office, String... classes) {
        StringBuilder csv = new StringBuilder("年级,班级,姓名,性别,出生日期,父亲姓名,父亲手机,母亲姓名,母亲手机\n");
        for (String of : classes) {
            long number = number();
            csv.append("%s,欧阳%s,女,2017-05-06,欧阳父亲,%s,欧阳母亲,%s\n"
                    .formatted(of, name(number), "1970%07d".formatted(number), "1971%07d".formatted(number)));
        }
        JsonNode preview = http(office)
                .upload(
                        "/api/roster-imports",
                        "名单.csv",
                        csv.toString().getBytes(StandardCharsets.UTF_8),
                        "kind",
                        "PUPILS")
                .expect(200)
                .json();
        http(office)
                .post("/api/roster-imports/" + preview.path("id").asLong() + "/confirmation", Map.of("leave", false))
                .expect(200);
        return http(office)
                .get("/api/pupils?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(pupil -> pupil.path("id").asLong())
                // As the roster has them; the list is by name.
                .sorted()
                .toList();
    }

    private static String name(long number) {
        return "" + FIGURES.charAt((int) (number / 10 % 10)) + FIGURES.charAt((int) (number % 10));
    }

    /** The pupil's father (0) or mother (1), with the account that the roster gave them. */
    protected Scope parent(long pupil, int which) {
        Pupil.Id id = new Pupil.Id(pupil);
        List<Long> accounts =
                inSchools(() -> guardians.of(Scope.system(Purpose.SERVICE, id.school()), id), id.school());
        return guardian(accounts.get(which), pupil);
    }

    protected Scope parent(long pupil) {
        return parent(pupil, 0);
    }

    /** A draft with days, activities and a free text; names and values replace its own. */
    protected static Map<String, Object> survey(Object... changed) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind",
                "TERM",
                "title",
                "2026 秋课后服务征询单",
                "introduction",
                "学校提供课后服务，参加与否由家庭自己决定。",
                "arrangement",
                "周一至周五放学后，先作业辅导，再兴趣活动。",
                "opensAt",
                NOW.minus(Duration.ofHours(1)).toString(),
                "closesAt",
                NOW.plus(Duration.ofDays(5)).toString(),
                "questions",
                List.of(
                        question("WEEKDAYS", "希望哪几天参加？", false, true),
                        question("MULTIPLE", "想参加哪些活动？", false, false, "科学", "SCIENCE", "体育", "SPORTS"),
                        question("TEXT", "还想告诉学校什么？", true, false))));
        for (int i = 0; i < changed.length; i += 2) {
            body.put(String.valueOf(changed[i]), changed[i + 1]);
        }
        return body;
    }

    /** A question; options as words and category in turn. */
    protected static Map<String, Object> question(
            String kind, String words, boolean forAll, boolean required, String... options) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < options.length; i += 2) {
            all.add(Map.of("words", options[i], "category", options[i + 1]));
        }
        return Map.of("kind", kind, "words", words, "forAll", forAll, "required", required, "options", all);
    }

    protected long draft(Map<String, Object> body) {
        return http(school)
                .post("/api/surveys", body)
                .expect(200)
                .json()
                .path("survey")
                .path("id")
                .asLong();
    }

    protected Http.Answer publish(long survey, Object... reasons) {
        return http(school).post("/api/surveys/" + survey + "/publication", Map.of("reasons", List.of(reasons)));
    }

    /** A survey that runs. */
    protected long running() {
        long survey = draft(survey());
        publish(survey).expect(200);
        return survey;
    }

    protected static Map<String, Object> yes(long survey, int edition, Integer... days) {
        return Map.of(
                "survey",
                survey,
                "edition",
                edition,
                "takesPart",
                true,
                "replies",
                List.of(Map.of("question", 1, "options", List.of(days))));
    }

    protected static Map<String, Object> no(long survey, int edition) {
        return Map.of("survey", survey, "edition", edition, "takesPart", false, "replies", List.of());
    }

    protected Http.Answer sign(Scope guardian, long pupil, Map<String, Object> answer) {
        return http(guardian).post("/api/children/" + pupil + "/survey-answers", answer);
    }

    protected JsonNode results(long survey) {
        return http(school)
                .get("/api/surveys/" + survey + "/results")
                .expect(200)
                .json();
    }

    protected JsonNode asked(long survey) {
        return results(survey).path("survey");
    }

    /** The latest entries of the audit for acts that begin so. */
    protected String audited(String what) {
        Scope auditor = new Scope(Role.AUDIT_ADMIN, 0, number(), Set.of(), Set.of(), Set.of(), Purpose.PLATFORM, null);
        return http(auditor)
                .get("/api/platform/audit?limit=50&what=" + what)
                .expect(200)
                .text();
    }
}
