package kehou;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;

/** What a {@link Town} does with its libraries: the school files, orders from a neighbour, borrows and is trained. */
final class TownShelf {
    private final Journey world;
    private final Town town;
    private final Http desk;
    private final TownAdmission admissions;

    TownShelf(Journey world, Town town, TownAdmission admissions) {
        this.admissions = admissions;
        this.world = world;
        this.town = town;
        this.desk = world.http(town.office());
    }

    void fill(long venue) {
        desk.post("/api/filings", Map.of("note", town.canary() + "报备")).expect(200);
        int neighbour = neighbour();
        Map<String, Object> slot =
                Map.of("weekday", 2, "from", "16:30", "to", "17:20", "firstDay", "2026-09-22", "lastDay", "2026-12-29");
        desk.post(
                        "/api/service-orders",
                        Map.of(
                                "source",
                                courseOf(neighbour),
                                "wished",
                                slot,
                                "venue",
                                venue,
                                "grades",
                                List.of(3),
                                "pupils",
                                30,
                                "reason",
                                town.canary() + "本校没有"))
                .expect(200);
        desk.post("/api/shares", Map.of("owner", neighbour, "kind", "VENUE", "wish", town.canary() + "借教室"))
                .expect(200);
        Scope operator = new Scope(
                Role.OPERATOR,
                town.operator(),
                504,
                Set.of(town.school()),
                Set.of(),
                Set.of(),
                Purpose.OPERATION,
                null);
        world.http(operator)
                .post(
                        "/api/trainings",
                        Map.of(
                                "school",
                                town.school(),
                                "day",
                                "2026-09-10",
                                "topic",
                                town.canary() + "培训",
                                "people",
                                12,
                                "minutes",
                                90))
                .expect(200);
    }

    private int neighbour() {
        return world.http(Journey.bureau(0, 1, 0))
                .post(
                        "/api/organisations",
                        Town.with(
                                Map.of(),
                                "kind",
                                "SCHOOL",
                                "name",
                                "邻校" + town.school(),
                                "parent",
                                town.district(),
                                "run",
                                "DISTRICT",
                                "stages",
                                List.of("PRIMARY"),
                                "village",
                                false,
                                "teachingPoint",
                                false,
                                "boarding",
                                false,
                                "practice",
                                false))
                .expect(200)
                .json()
                .path("number")
                .asInt();
    }

    /** A course of the neighbour's, admitted into the library of the district. */
    private long courseOf(int neighbour) {
        Http office = world.http(Journey.staff(Role.SCHOOL, neighbour, 900 + neighbour));
        long course = office.post("/api/courses", TownAdmission.dossier("竹编"))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        office.post("/api/courses/" + course + "/submission").expect(200);
        world.http(town.authority())
                .get("/api/admissions?state=SUBMITTED&limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(of -> of.path("school").asInt() == neighbour)
                .forEach(of ->
                        admissions.admit("/api/admissions/" + of.path("id").asLong()));
        return course;
    }
}
