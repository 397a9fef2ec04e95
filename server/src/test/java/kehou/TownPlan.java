package kehou;

import java.util.List;
import java.util.Map;
import kehou.files.Samples;
import kehou.kernel.Role;
import tools.jackson.databind.JsonNode;

/** The plan of a {@link Town}, waiting with its authority. */
final class TownPlan {
    private final Journey world;
    private final Town town;

    TownPlan(Journey world, Town town) {
        this.world = world;
        this.town = town;
    }

    /** A town of one class breaks rules that hold a filing back, so the row itself is moved on. */
    void file() {
        Http desk = world.http(town.office());
        JsonNode plan = desk.post("/api/school-plans").expect(200).json();
        long id = plan.path("id").asLong();
        desk.put(
                        "/api/school-plans/" + id,
                        Map.of(
                                "version",
                                1,
                                "texts",
                                List.of(Map.of("part", "SAFETY", "text", town.canary() + "护送到校门"))))
                .expect(200);
        world.inSchools(
                () -> world.jdbc
                        .sql("""
                        update plan.school_plan set state = 'FILED', filed_at = drafted_at, filed_by = drafted_by
                        where school_id = :school and id = :id
                        """)
                        .param("school", town.school())
                        .param("id", id)
                        .update(),
                town.school());
        town.rows().put("plan.school_plan", id);
        long own = world.http(town.authority())
                .post("/api/district-plans")
                .expect(200)
                .json()
                .path("id")
                .asLong();
        town.rows().put("plan.district_plan", own);
        long late = world.http(town.parent())
                .post(
                        "/api/children/" + town.pupils().getFirst() + "/late-care",
                        Map.of(
                                "until", "19:30",
                                "dates", List.of("2026-09-24"),
                                "weekdays", List.of(),
                                "reason", town.canary()))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        town.rows().put("enrolment.late_application", late);
        long single = world.http(town.parent())
                .post("/api/children/" + town.pupils().getFirst() + "/drop-ins", Map.of("date", "2026-09-24"))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        town.rows().put("enrolment.drop_in", single);
        long closure = world.http(Journey.staff(Role.PRINCIPAL, town.school(), 603 + Role.PRINCIPAL.ordinal()))
                .post(
                        "/api/closures",
                        Map.of(
                                "kind", "STORM",
                                "firstDay", "2026-10-16",
                                "lastDay", "2026-10-16",
                                "reason", town.canary() + "停课"))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        town.rows().put("timetable.closure", closure);
        goOut();
        long complaint = world.http(town.parent())
                .post(
                        "/api/children/" + town.pupils().getFirst() + "/complaints",
                        Map.of("kind", "FORCED_IN", "words", town.canary()))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        town.rows().put("supervision.complaint", complaint);
        long evidence = world.http(town.parent())
                .upload("/api/complaints/" + complaint + "/evidence", "通知.jpg", Samples.jpeg(30, 30))
                .expect(200)
                .json()
                .at("/files/0/id")
                .asLong();
        town.rows().put("a complaint's evidence", evidence);
        wishOnPaper();
    }

    /** For the class that is full: the wish stays, with the reason why there was no place. */
    private void wishOnPaper() {
        Http desk = world.http(town.office());
        long child = town.pupils().getFirst();
        long full = world.http(town.parent())
                .get("/api/children/" + child + "/waitings")
                .expect(200)
                .json()
                .get(0)
                .at("/waiting/offering")
                .asLong();
        long guardian = desk.get("/api/pupils/" + child)
                .expect(200)
                .json()
                .at("/guardians/0/id")
                .asLong();
        long paper = desk.upload("/api/files", "意愿表.pdf", Samples.pdf(town.canary()), "use", "EVIDENCE")
                .expect(200)
                .json()
                .path("id")
                .asLong();
        desk.post(
                        "/api/pupils/" + child + "/helper-entries",
                        Map.of(
                                "what",
                                "PLACE",
                                "offering",
                                full,
                                "guardian",
                                guardian,
                                "how",
                                "SHEET",
                                "wishedOn",
                                "2026-09-15",
                                "files",
                                List.of(paper)))
                .expect(409);
        long entry = desk.get("/api/helper-entries")
                .expect(200)
                .json()
                .path("items")
                .get(0)
                .at("/entry/id")
                .asLong();
        town.rows().put("enrolment.helper_entry", entry);
        town.rows().put("a wish's paper", paper);
    }

    /** An outing of the class that the town's teacher leads. */
    private void goOut() {
        Http desk = world.http(town.office());
        JsonNode lesson = world.http(town.teacher())
                .get("/api/sessions?from=2026-09-16&to=2026-09-16")
                .expect(200)
                .json()
                .get(0);
        long leader = desk.get("/api/instructors")
                .expect(200)
                .json()
                .valueStream()
                .filter(one -> one.path("name").asString().equals("林一剪"))
                .map(one -> one.path("id").asLong())
                .findFirst()
                .orElseThrow();
        long outing = desk.post(
                        "/api/outings",
                        Town.with(
                                Map.of(),
                                "offering",
                                lesson.path("offering").asLong(),
                                "title",
                                town.canary() + "馆",
                                "place",
                                "市科技馆",
                                "day",
                                "2026-09-16",
                                "leaves",
                                "16:30",
                                "returns",
                                "18:00",
                                "leader",
                                leader,
                                "escorts",
                                List.of(),
                                "content",
                                "参观",
                                "transport",
                                "步行",
                                "safety",
                                "两列纵队",
                                "emergency",
                                "联系校医"))
                .expect(200)
                .json()
                .at("/outing/id")
                .asLong();
        town.rows().put("delivery.outing", outing);
        long round = desk.post(
                        "/api/change-rounds",
                        Map.of(
                                "title",
                                town.canary() + "调整",
                                "reason",
                                "学生投票",
                                "effectiveOn",
                                "2026-10-12",
                                "lines",
                                List.of(Map.of(
                                        "offering",
                                        lesson.path("offering").asLong(),
                                        "kind",
                                        "CHANGED",
                                        "note",
                                        "改到周四"))))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        town.rows().put("plan.change_round", round);
    }
}
