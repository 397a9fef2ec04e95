package kehou;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.files.Samples;
import tools.jackson.databind.JsonNode;

/** Who teaches in a {@link Town} and what they rest on: papers, one renewed, and somebody from outside to be cleared. */
final class TownPeople {
    static final Map<String, Object> DOSSIER = Map.of(
            "category",
            "GENERAL",
            "specialties",
            List.of("剪纸"),
            "teachingYears",
            5,
            "workYears",
            5,
            "weekdays",
            List.of(3));

    private final TownAdmission admissions;
    private final Http desk;
    private final Http bureau;
    private final Town town;

    TownPeople(Journey world, Town town, TownAdmission admissions) {
        this.admissions = admissions;
        this.desk = world.http(town.office());
        this.bureau = world.http(town.authority());
        this.town = town;
    }

    /** A certificate that is good for classes of the general kind. */
    static long certify(Http desk, long instructor) {
        long scan = desk.upload("/api/files", "证书.jpg", Samples.jpeg(30, 30), "use", "CERTIFICATE")
                .expect(200)
                .json()
                .path("id")
                .asLong();
        Map<String, Object> scanned = new HashMap<>(certificate("T" + instructor));
        scanned.put("scan", scan);
        return desk.post("/api/instructors/" + instructor + "/certificates", scanned)
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }

    void play() {
        long first = desk.get("/api/instructors")
                .expect(200)
                .json()
                .get(0)
                .path("id")
                .asLong();
        desk.post("/api/instructors/" + first + "/certificates", certificate("R" + first))
                .expect(200);
        long outsider = desk.post(
                        "/api/instructors",
                        Map.of(
                                "name",
                                town.canary() + "外",
                                "kind",
                                "RETIRED",
                                "introduction",
                                "退休教师",
                                "dossier",
                                DOSSIER))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        desk.post(
                        "/api/instructors/" + outsider + "/identity",
                        Map.of("name", town.canary() + "外", "idNumber", "P%08d".formatted(town.school())))
                .expect(200);
        JsonNode asked =
                bureau.get("/api/clearances").expect(200).json().path("items").get(0);
        town.rows().put("library.clearance", asked.path("id").asLong());
        noticed(outsider);
    }

    /** The authority admits the person and stops it again, which the school is told. */
    private void noticed(long instructor) {
        desk.post("/api/instructors/" + instructor + "/submission").expect(200);
        long admission = bureau.get("/api/admissions?state=SUBMITTED&limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("subjectId").asLong() == instructor)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        admissions.admit("/api/admissions/" + admission);
        bureau.post("/api/admissions/" + admission + "/suspension", Map.of("reason", "核对证书原件"))
                .expect(200);
        Journey.eventually(
                () -> !desk.get("/api/notices").expect(200).json().path("items").isEmpty());
    }

    private static Map<String, Object> certificate(String number) {
        return Map.of("kind", "TEACHER", "number", number, "issuer", "市教育局", "issuedOn", "2010-07-01");
    }
}
