package kehou;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import tools.jackson.databind.JsonNode;

/**
 * One school with everything a term leaves behind, made over HTTP by the people who make it: a roster, a course and a
 * teacher admitted by the authority, a class with a published fee, a window, a place paid for, a lesson held. Personal
 * texts carry a canary, so that a leak into another school can be seen.
 */
record Town(
        int district,
        int school,
        Scope authority,
        Scope office,
        Scope teacher,
        Scope parent,
        List<Long> pupils,
        String canary) {
    private static final Map<String, Object> PLACE =
            Map.of("parent", 0, "village", false, "teachingPoint", false, "boarding", false, "practice", false);

    /** Founds it; {@code seed} tells two towns apart. */
    static Town found(Journey world, int seed) {
        Http city = world.http(Journey.bureau(0, 1, 0));
        String name = "第" + seed + "区";
        int district = city.post("/api/organisations", with(PLACE, "kind", "DISTRICT", "name", name))
                .expect(200)
                .json()
                .path("number")
                .asInt();
        Map<String, Object> wish = with(
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
                List.of("PRIMARY"));
        int school = city.post("/api/organisations", wish)
                .expect(200)
                .json()
                .path("number")
                .asInt();
        if (city.get("/api/terms").expect(200).text().indexOf("2026-09-01") < 0) {
            city.post("/api/terms", Map.of("name", "2026 秋", "firstDay", "2026-09-01", "lastDay", "2027-01-22"))
                    .expect(200);
        }
        Scope authority = Journey.bureau(district, 100 + seed, district);
        Scope office = Journey.staff(Role.SCHOOL, school, 200 + seed);
        String canary = "禁见" + "甲乙丙丁戊己庚辛".charAt(seed % 8);
        List<Long> pupils = pupils(world.http(office), seed, canary);
        Scope parent = new Scope(
                Role.GUARDIAN,
                0,
                300 + seed,
                Set.of(school),
                Set.of(),
                Set.of(pupils.getFirst()),
                Purpose.SERVICE,
                null);
        JsonNode staff = world.http(office)
                .post(
                        "/api/staff",
                        Map.of("name", canary + "师", "kind", "TEACHER", "phone", "1881000%04d".formatted(seed)))
                .expect(200)
                .json();
        Scope teacher =
                Journey.staff(Role.TEACHER, school, staff.path("account").asLong());
        Town town = new Town(district, school, authority, office, teacher, parent, pupils, canary);
        town.term(world, staff.path("id").asLong());
        return town;
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

    private void term(Journey world, long staff) {
        Http desk = world.http(office);
        long campus = id(desk.post(
                "/api/campuses",
                Map.of(
                        "name",
                        "本部",
                        "address",
                        canary + "路 1 号",
                        "lat",
                        28.68,
                        "lon",
                        115.86,
                        "crs",
                        "GCJ02",
                        "fenceMetres",
                        200)));
        long venue = id(desk.post(
                "/api/venues",
                Map.of(
                        "campusId",
                        campus,
                        "name",
                        "剪纸室",
                        "kind",
                        "ART_ROOM",
                        "capacity",
                        40,
                        "allowedUses",
                        List.of(),
                        "open",
                        true)));
        long course = id(desk.post(
                "/api/courses",
                Map.of(
                        "name",
                        "剪纸",
                        "category",
                        "ARTS",
                        "introduction",
                        "一把剪刀一张红纸",
                        "aims",
                        "会用剪刀",
                        "grades",
                        List.of(3),
                        "classSize",
                        35,
                        "lessons",
                        List.of(Map.of("number", 1, "title", "对称花样", "minutes", 40)))));
        long instructor = id(desk.post(
                "/api/instructors", Map.of("name", "林一剪", "kind", "STAFF", "introduction", "校内教师", "staff", staff)));
        desk.post("/api/courses/" + course + "/submission").expect(200);
        desk.post("/api/instructors/" + instructor + "/submission").expect(200);
        Http bureau = world.http(authority);
        bureau.get("/api/admissions?limit=200")
                .expect(200)
                .json()
                .path("items")
                .forEach(a -> bureau.post(
                                "/api/admissions/" + a.path("id").asLong() + "/decision",
                                Map.of("decision", "ADMIT", "reason", ""))
                        .expect(200));
        long free = offer(desk, offering(course, instructor, venue, 3, 0));
        long paid = offer(desk, offering(course, instructor, venue, 4, 24_000));
        Map<String, Object> window = Map.of(
                "mode", "FIRST_COME",
                "opensAt", Journey.NOW.minusSeconds(3600).toString(),
                "closesAt", Journey.NOW.plusSeconds(86_400).toString(),
                "offerings", List.of(free, paid),
                "grades", List.of(3));
        desk.post("/api/windows", window).expect(200);
        Http family = world.http(parent);
        String choose = "/api/children/" + pupils.getFirst() + "/enrolments";
        family.post(choose, Map.of("offering", free)).expect(200);
        JsonNode held =
                family.post(choose, Map.of("offering", paid)).expect(200).json();
        family.post("/api/orders/" + held.path("order").asLong() + "/payments", Map.of("channel", "SANDBOX"))
                .expect(200);
        lesson(world, desk);
    }

    private static long offer(Http desk, Map<String, Object> wish) {
        long offering = id(desk.post("/api/offerings", wish));
        desk.post(
                        "/api/offerings/" + offering + "/notice",
                        Map.of("approvalNumber", "价〔2026〕1号", "approvedOn", "2026-07-01"))
                .expect(200);
        return offering;
    }

    /** Today's lesson: the teacher comes from too far away, calls the roll and writes a remark. */
    private void lesson(Journey world, Http desk) {
        String today = "/api/sessions?from=2026-09-16&to=2026-09-16";
        Journey.eventually(() -> desk.get(today).expect(200).text().contains("PLANNED"));
        long session = desk.get(today).json().get(0).path("id").asLong();
        Http lectern = world.http(teacher);
        String here = "/api/sessions/" + session;
        lectern.post(
                        here + "/check-in",
                        Map.of("lat", 28.70, "lon", 115.90, "crs", "GCJ02", "accuracy", 20, "reason", canary))
                .expect(200);
        Map<String, Object> mark =
                Map.of("pupil", pupils.getFirst(), "mark", "PRESENT", "markedAt", Journey.NOW.toString());
        lectern.put(here + "/roll", Map.of("device", "tablet-1", "marks", List.of(mark)))
                .expect(200);
        lectern.post(here + "/remarks", Map.of("pupil", pupils.getFirst(), "tags", List.of(), "text", canary + "剪得真好"))
                .expect(200);
    }

    private static Map<String, Object> offering(long course, long instructor, long venue, int weekday, int feeFen) {
        return with(
                Map.of(),
                "course",
                course,
                "instructor",
                instructor,
                "venue",
                venue,
                "strand",
                "INTEREST",
                "weekday",
                weekday,
                "from",
                "16:30:00",
                "to",
                "17:20:00",
                "grades",
                List.of(3),
                "seats",
                35,
                "feeFen",
                feeFen);
    }

    private static long id(Http.Answer answer) {
        return answer.expect(200).json().path("id").asLong();
    }

    static Map<String, Object> with(Map<String, Object> base, Object... pairs) {
        Map<String, Object> all = new java.util.LinkedHashMap<>(base);
        for (int i = 0; i < pairs.length; i += 2) {
            all.put((String) pairs[i], pairs[i + 1]);
        }
        return all;
    }
}
