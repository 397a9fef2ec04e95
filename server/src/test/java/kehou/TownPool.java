package kehou;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.kernel.Role;
import tools.jackson.databind.JsonNode;

/** The teacher of a {@link Town} offers to give classes elsewhere, two schools of the district ask, one is answered. */
public final class TownPool {
    private final Journey world;
    private final Town town;

    TownPool(Journey world, Town town) {
        this.world = world;
        this.town = town;
    }

    void fill() {
        Http desk = world.http(town.office());
        town.rows()
                .putIfAbsent(
                        "library.instructor",
                        desk.get("/api/instructors")
                                .expect(200)
                                .json()
                                .path(0)
                                .path("id")
                                .asLong());
        Http teacher = world.http(town.teacher());
        JsonNode self = teacher.put("/api/pool-entry", entry(town.canary() + "师", town.district()))
                .expect(200)
                .json();
        long entry = self.path("entry").path("id").asLong();
        town.rows().put("library.pool_entry", entry);
        teacher.post("/api/pool-entry/certificates", certificate(town.canary() + "证"))
                .expect(200);
        Http guest = world.http(
                Journey.staff(Role.TEACHER, town.district(), town.neighbour().account()));
        long other = guest.put("/api/pool-entry", entry(town.canary() + "客", town.district()))
                .expect(200)
                .json()
                .path("entry")
                .path("id")
                .asLong();
        long engaged = invite(desk, other);
        guest.post(
                        "/api/pool-invitations/" + engaged + "/reply",
                        Map.of("answer", "ACCEPT", "note", "", "offered", List.of()))
                .expect(200);
    }

    private static long invite(Http desk, long entry) {
        return desk.post("/api/pool/" + entry + "/invitations", invitation("竹编课"))
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }

    /** An entry as the page sends it. */
    public static Map<String, Object> entry(String name, int district) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("name", name);
        entry.put("kind", "RETIRED");
        entry.put("authority", district);
        entry.put("districts", List.of(district));
        entry.put("categories", List.of("ARTS", "LABOUR"));
        entry.put("specialties", List.of("竹编"));
        entry.put("standard", "LABOUR");
        entry.put("teachingYears", 20);
        entry.put("workYears", 30);
        entry.put("times", List.of(Map.of("weekday", 3, "from", "15:30", "to", "17:30")));
        entry.put("introduction", "教了二十年美术。");
        return entry;
    }

    /** A paper without a scan. */
    public static Map<String, Object> certificate(String number) {
        return Map.of("kind", "TEACHER", "number", number, "issuer", "市教育局", "issuedOn", "2001-07-01");
    }

    /** An invitation for Wednesdays of the term. */
    public static Map<String, Object> invitation(String topic) {
        return Map.of(
                "topic", topic,
                "weekdays", List.of(3),
                "from", "16:00",
                "to", "17:00",
                "firstDay", "2026-09-23",
                "lastDay", "2026-12-30",
                "message", "三年级二十人，材料由学校准备。",
                "answerBy", "2026-09-20");
    }
}
