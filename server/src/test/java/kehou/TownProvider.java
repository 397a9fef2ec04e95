package kehou;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.files.Samples;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import tools.jackson.databind.JsonNode;

/** The operator of a {@link Town} keeps its dossier, is selected by the authority and published on its white list. */
public final class TownProvider {
    private final Town town;
    private final Http operator;
    private final Http bureau;
    private final TownAdmission admissions;

    TownProvider(Journey world, Town town, TownAdmission admissions) {
        this.town = town;
        this.admissions = admissions;
        this.bureau = world.http(town.authority());
        this.operator = world.http(new Scope(
                Role.OPERATOR,
                town.operator(),
                504,
                Set.of(town.school()),
                Set.of(),
                Set.of(),
                Purpose.OPERATION,
                null));
    }

    void list() {
        Map<String, Object> dossier = dossier(scan(operator), town.district());
        dossier.put("introduction", town.canary() + "的机构");
        operator.put("/api/provider", dossier).expect(200);
        operator.post("/api/provider/submission").expect(200);
        JsonNode waiting = bureau.get("/api/admissions?state=SUBMITTED&limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(of -> of.path("subject").asString().equals("PROVIDER"))
                .findFirst()
                .orElseThrow();
        admissions.admit("/api/admissions/" + waiting.path("id").asLong());
        long id = waiting.path("subjectId").asLong();
        bureau.post("/api/providers/" + id + "/listing", listing("2027-06-30")).expect(200);
    }

    /** A file of the caller's own. */
    public static long scan(Http as) {
        return as.upload("/api/files", "证照.pdf", Samples.pdf("licence"), "use", "CERTIFICATE")
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }

    /** A dossier without holes, as the form sends it. */
    public static Map<String, Object> dossier(long scan, int authority) {
        Map<String, Object> dossier = new HashMap<>();
        dossier.put("introduction", "做了十年的竹编和剪纸课。");
        dossier.put(
                "licence",
                Map.of(
                        "number", "教民〔2023〕018号",
                        "issuer", "区教育局",
                        "from", "2023-07-01",
                        "until", "2027-06-30",
                        "scan", scan));
        dossier.put("scope", List.of("ARTS", "LABOUR"));
        dossier.put(
                "agreement",
                Map.of(
                        "way", "派教师到校授课",
                        "content", "竹编、剪纸，每周各一次",
                        "safety", "教师持证，器材自查，课前清点人数",
                        "from", "2026-08-20",
                        "until", "2027-07-31",
                        "scan", scan));
        dossier.put("services", List.of("竹编入门", "剪纸"));
        dossier.put("people", List.of(Map.of("name", "罗竹青", "post", "竹编教师")));
        dossier.put("authority", authority);
        return dossier;
    }

    /** Listed for all it was admitted for, from the first of September on. */
    public static Map<String, Object> listing(String until) {
        return Map.of(
                "from", "2026-09-01", "until", until, "scope", List.of("ARTS", "LABOUR"), "services", List.of("竹编入门"));
    }
}
