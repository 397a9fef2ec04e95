package kehou;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import tools.jackson.databind.JsonNode;

/** How a {@link Town}'s courses and teachers are admitted: an expert pool, panels, decisions, over HTTP. */
final class TownAdmission {
    private static final int POOL = 4;

    private final Journey world;
    private final Town town;
    private final Http bureau;
    private final Map<Long, Http> experts = new TreeMap<>();

    TownAdmission(Journey world, Town town) {
        this.world = world;
        this.town = town;
        this.bureau = world.http(town.authority());
    }

    /** A complete dossier, as the form sends it. */
    static Map<String, Object> dossier(String name) {
        return Town.with(
                Map.of(),
                "name",
                name,
                "category",
                "ARTS",
                "activity",
                "TRADITIONAL_ART",
                "level",
                "STARTER",
                "introduction",
                "一把剪刀一张红纸",
                "aims",
                "会用剪刀",
                "grades",
                List.of(3),
                "classSize",
                35,
                "lessons",
                List.of(Map.of("number", 1, "title", "对称花样", "minutes", 40)),
                "practice",
                Map.of("method", "示范与临摹", "form", "INTEREST_GROUP", "classHours", 16, "conditions", "美术教室"),
                "evaluation",
                Map.of("object", "学生", "content", "态度和作品", "subject", "教师和家长", "method", "展评", "result", "等级"),
                "evidence",
                List.of());
    }

    /** A teacher proposes a course to the school's committee, which has not met yet. */
    void apply() {
        Http teacher = world.http(town.teacher());
        long proposed = teacher.post("/api/course-applications", Map.of("course", dossier("皮影")))
                .expect(200)
                .json()
                .path("course")
                .path("id")
                .asLong();
        teacher.post("/api/course-applications/" + proposed + "/submission").expect(200);
    }

    /** Everything that waits is checked, judged by experts where the standard wants them, and admitted. */
    void admitAll() {
        pool();
        bureau.get("/api/admissions?state=SUBMITTED&limit=200")
                .expect(200)
                .json()
                .path("items")
                .forEach(a -> admit("/api/admissions/" + a.path("id").asLong()));
    }

    /** The admission at this address, from the formal check to the decision. */
    void admit(String admission) {
        JsonNode checked = bureau.post(admission + "/formal-check", Map.of("note", ""))
                .expect(200)
                .json();
        if (checked.path("stage").asString().equals("DRAW")) {
            JsonNode panel =
                    bureau.post(admission + "/panels").expect(200).json().get(0);
            int lines = bureau.get(admission)
                    .expect(200)
                    .json()
                    .path("standard")
                    .path("content")
                    .path("items")
                    .size();
            panel.path("seats")
                    .forEach(seat -> experts.get(seat.path("expert").asLong())
                            .post("/api/reviews/" + panel.path("id").asLong() + "/scores", sheet(lines))
                            .expect(200));
        }
        bureau.post(admission + "/decision", Map.of("decision", "ADMIT", "reason", ""))
                .expect(200);
    }

    private static Map<String, Object> sheet(int lines) {
        List<Integer> points = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            points.add(5);
            remarks.add("");
        }
        return Map.of("points", points, "remarks", remarks, "advice", "ADMIT", "opinion", "符合标准");
    }

    private void pool() {
        for (int i = 1; i <= POOL; i++) {
            Map<String, Object> draft = Map.of(
                    "name",
                    "专家" + i,
                    "employer",
                    "市教研中心",
                    "title",
                    "教研员",
                    "fields",
                    List.of("ARTS"),
                    "ties",
                    List.of(),
                    "active",
                    true);
            JsonNode invited = bureau.post("/api/experts", Map.of("expert", draft))
                    .expect(200)
                    .json();
            Map<String, Object> acceptance = Map.of(
                    "code",
                    invited.path("code").asString(),
                    "account",
                    "expert-" + town.district() + "-" + i,
                    "password",
                    "Pan-Shu-2026-" + i);
            long account = world.http()
                    .post("/api/sign-in/invitation", acceptance)
                    .expect(201)
                    .json()
                    .path("account")
                    .asLong();
            experts.put(invited.path("expert").path("id").asLong(), world.http(expert(town.district(), account)));
            town.rows().put("an expert's account", account);
        }
        Journey.eventually(() -> bureau.get("/api/experts")
                .expect(200)
                .json()
                .valueStream()
                .allMatch(expert -> expert.hasNonNull("account")));
    }

    static Scope expert(int authority, long account) {
        return new Scope(Role.EXPERT, authority, account, Set.of(), Set.of(), Set.of(), Purpose.SERVICE, null);
    }
}
