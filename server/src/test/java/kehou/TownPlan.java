package kehou;

import java.util.List;
import java.util.Map;
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
    }
}
