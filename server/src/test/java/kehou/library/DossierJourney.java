package kehou.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.Http;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.plan.PlanJourney;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A school with teachers, and dossiers as the pages send them. */
abstract class DossierJourney extends PlanJourney {
    protected Scope authority;
    protected Scope school;

    @BeforeEach
    void a_school_and_its_authority() {
        authority = authority();
        school = school(authority);
    }

    /** A dossier without holes, with other values at will. */
    protected static Map<String, Object> dossier(String name, Object... namesAndValues) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("category", "SCIENCE");
        body.put("activity", "MAKER");
        body.put("level", "STARTER");
        body.put("introduction", "从积木到传感器。");
        body.put("aims", "会让小车沿线走。");
        body.put("grades", List.of(3, 4));
        body.put("classSize", 30);
        body.put(
                "lessons",
                List.of(
                        Map.of("number", 1, "title", "认识零件", "minutes", 40),
                        Map.of("number", 2, "title", "第一辆小车", "minutes", 60)));
        body.put("practice", Map.of("method", "做中学", "form", "CLUB", "classHours", 16, "conditions", "科学教室"));
        body.put("evaluation", evaluation("等级"));
        body.put("evidence", List.of());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return body;
    }

    protected static Map<String, Object> evaluation(String result) {
        return Map.of("object", "学生", "content", "态度", "subject", "教师", "method", "展示", "result", result);
    }

    /** A draft with nothing but what keeping it needs. */
    protected static Map<String, Object> bare(String name) {
        return Map.of(
                "name",
                name,
                "category",
                "ARTS",
                "introduction",
                "",
                "aims",
                "",
                "grades",
                List.of(),
                "classSize",
                45,
                "lessons",
                List.of());
    }

    protected static String phone() {
        return "139%08d".formatted(70_000_000 + number());
    }

    /** A member of staff with an account that signs in as a teacher. */
    protected JsonNode takeOn(String name) {
        return http(school)
                .post("/api/staff", Map.of("name", name, "kind", "TEACHER", "phone", phone()))
                .expect(200)
                .json();
    }

    protected Scope teacher(JsonNode staff) {
        return staff(Role.TEACHER, school.place(), staff.path("account").asLong());
    }

    protected long idOf(Http.Answer application) {
        return application.expect(200).json().path("course").path("id").asLong();
    }

    protected static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
