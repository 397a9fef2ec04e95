package kehou;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kehou.kernel.Role;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import tools.jackson.databind.JsonNode;

/**
 * One school with everything a term leaves behind, made over HTTP by the people who make it, and the people beside
 * them: a colleague who teaches there too, another family, an operator. Personal texts carry a canary, so that a leak
 * into another school can be seen.
 *
 * @param operator an operator that this school authorised, and the other town's did not
 * @param rows by table: the row that is the teacher's, the parent's or the child's, where a table holds others' too
 */
record Town(
        int district,
        int school,
        int operator,
        Scope authority,
        Scope office,
        Scope teacher,
        Scope colleague,
        Scope parent,
        Scope neighbour,
        List<Long> pupils,
        String canary,
        Map<String, Long> rows) {
    /** As long as an id of a school's row is, by the bits above its sequence. */
    private static final Pattern ID = Pattern.compile("(?<![0-9.])[0-9]{11,16}(?![0-9.])");

    private static final Map<String, Object> PLACE =
            Map.of("parent", 0, "village", false, "teachingPoint", false, "boarding", false, "practice", false);

    /** Founds it; {@code seed} tells two towns apart. */
    static Town found(Journey world, int seed) {
        Http city = world.http(Journey.bureau(0, 1, 0));
        String name = "第" + seed + "区";
        int district = place(city, with(PLACE, "kind", "DISTRICT", "name", name));
        int school = place(
                city,
                with(
                        PLACE,
                        "kind",
                        "SCHOOL",
                        "name",
                        name + "小学",
                        "parent",
                        district,
                        "run",
                        "DISTRICT",
                        "stages",
                        List.of("PRIMARY")));
        int operator = place(city, with(PLACE, "kind", "OPERATOR", "name", name + "运营中心"));
        city.put("/api/operators/" + operator + "/schools/" + school, null).expect(200);
        if (city.get("/api/terms").expect(200).text().indexOf("2026-09-01") < 0) {
            city.post("/api/terms", Map.of("name", "2026 秋", "firstDay", "2026-09-01", "lastDay", "2027-01-22"))
                    .expect(200);
        }
        Scope office = Journey.staff(Role.SCHOOL, school, 200 + seed);
        Http desk = world.http(office);
        String canary = "禁见" + "甲乙丙丁戊己庚辛".charAt(seed % 8);
        List<Long> pupils = pupils(desk, seed, canary);
        JsonNode teacher = employ(desk, canary + "师", "1881000%04d".formatted(seed));
        JsonNode colleague = employ(desk, "同事", "1882000%04d".formatted(seed));
        Town town = new Town(
                district,
                school,
                operator,
                Journey.bureau(district, 100 + seed, district),
                office,
                Journey.staff(Role.TEACHER, school, teacher.path("account").asLong()),
                Journey.staff(Role.TEACHER, school, colleague.path("account").asLong()),
                family(world, pupils.get(0)),
                family(world, pupils.get(1)),
                pupils,
                canary,
                new HashMap<>(Map.of("people.pupil", pupils.getFirst())));
        new TownTerm(world, town)
                .play(teacher.path("id").asLong(), colleague.path("id").asLong());
        new TownSurvey(world, town).ask();
        return town;
    }

    /** Does the text show something of this town's school: a canary, or the id of any row? */
    boolean isShownIn(String text) {
        return text.contains(canary)
                || ID.matcher(text)
                        .results()
                        .mapToLong(id -> Long.parseLong(id.group()))
                        .anyMatch(id -> RowId.schoolOf(id) == school);
    }

    private static int place(Http city, Map<String, Object> wish) {
        return city.post("/api/organisations", wish)
                .expect(200)
                .json()
                .path("number")
                .asInt();
    }

    private static JsonNode employ(Http desk, String name, String phone) {
        return desk.post("/api/staff", Map.of("name", name, "kind", "TEACHER", "phone", phone))
                .expect(200)
                .json();
    }

    /** The guardian whom the roster names for this pupil, with the account that the roster made. */
    private static Scope family(Journey world, long pupil) {
        long account = world.inSchools(
                () -> world.jdbc
                        .sql("select account from people.guardianship where pupil = :pupil")
                        .param("pupil", pupil)
                        .query(Long.class)
                        .single(),
                RowId.schoolOf(pupil));
        return Journey.guardian(account, pupil);
    }

    private static List<Long> pupils(Http office, int seed, String canary) {
        StringBuilder csv = new StringBuilder("学籍号,姓名,性别,出生日期,年级,班级,家长姓名,家长手机\n");
        for (int i = 0; i < 3; i++) {
            csv.append("L%06d%06d,%s%c,女,20170%d15,三年级,1班,%s亲,1897%02d%05d\n"
                    .formatted(seed, i, canary, "一二三".charAt(i), i + 1, canary, seed, i));
        }
        JsonNode preview = office.upload(
                        "/api/roster-imports",
                        "名单.csv",
                        csv.toString().getBytes(StandardCharsets.UTF_8),
                        "kind",
                        "PUPILS")
                .expect(200)
                .json();
        office.post("/api/roster-imports/" + preview.path("id").asLong() + "/confirmation", Map.of("leave", false))
                .expect(200);
        return office.get("/api/pupils?limit=10")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(p -> p.path("id").asLong())
                .toList();
    }

    static Map<String, Object> with(Map<String, Object> base, Object... pairs) {
        Map<String, Object> all = new LinkedHashMap<>(base);
        for (int i = 0; i < pairs.length; i += 2) {
            all.put((String) pairs[i], pairs[i + 1]);
        }
        return all;
    }
}
