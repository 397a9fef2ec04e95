package kehou;

import java.util.List;
import java.util.Map;
import kehou.kernel.Role;
import tools.jackson.databind.JsonNode;

/**
 * The term of a {@link Town}: courses and teachers admitted by the authority, classes with a published fee, a window, a
 * place paid for, a lesson held, an invitation sent. What another module leaves behind belongs here or in a class beside
 * it.
 */
final class TownTerm {
    private final Journey world;
    private final Town town;
    private final Http desk;

    TownTerm(Journey world, Town town) {
        this.world = world;
        this.town = town;
        this.desk = world.http(town.office());
    }

    /** {@code staff} gives the lesson, {@code other} teaches something else. */
    void play(long staff, long other) {
        exportAList();
        long campus = id(desk.post(
                "/api/campuses",
                Map.of(
                        "name",
                        "本部",
                        "address",
                        "学府路 1 号",
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
        long lamp = id(desk.post("/api/equipment", Map.of("venue", venue, "name", "投影仪", "count", 1, "note", "")));
        town.rows().put("region.equipment", lamp);
        TownAdmission admission = new TownAdmission(world, town);
        admission.apply();
        long course = id(desk.post("/api/courses", TownAdmission.dossier("剪纸")));
        long instructor = instructor("林一剪", staff);
        long colleague = instructor("邹二纸", other);
        desk.post("/api/courses/" + course + "/submission").expect(200);
        Http bureau = world.http(town.authority());
        admission.admitAll();
        long free = offer(offering(course, instructor, venue, 3, 0));
        long paid = offer(offering(course, colleague, venue, 4, 24_000));
        TownWindows windows = new TownWindows(world, town);
        windows.open(free, paid);
        Http family = world.http(town.parent());
        String choose = "/api/children/" + town.pupils().getFirst() + "/enrolments";
        family.post(choose, Map.of("offering", free)).expect(200);
        JsonNode held =
                family.post(choose, Map.of("offering", paid)).expect(200).json();
        family.post("/api/orders/" + held.path("order").asLong() + "/payments", Map.of("channel", "SANDBOX"))
                .expect(200);
        town.rows().put("payment.orders", held.path("order").asLong());
        windows.waitFor(offer(Town.with(offering(course, instructor, venue, 2, 0), "seats", 1)));
        windows.draw(offer(offering(course, colleague, venue, 5, 0)));
        windows.rehearse(offer(Town.with(offering(course, colleague, venue, 1, 0), "seats", 3)));
        lesson();
        timetable();
        new TownPeople(world, town, admission).play();
        new TownShelf(world, town, admission).fill(venue);
        TownSchedule schedule = new TownSchedule(world, town);
        schedule.approve();
        schedule.publish(venue);
        TownRota rota = new TownRota(world, town);
        rota.turn(venue, staff);
        rota.lieu(venue, staff);
        rota.open(venue);
        new TownProvider(world, town, admission).list();
        new TownPool(world, town).fill();
        desk.post("/api/invitations", Map.of("role", "SCHOOL", "place", town.school(), "name", town.canary() + "员"))
                .expect(201);
        new TownOnline(world, town).share();
        new TownNeed(world, town).apply();
        desk.post(
                        "/api/service-periods",
                        Map.of(
                                "kind", "SCHOOL_DAY",
                                "season", town.canary(),
                                "weekdays", List.of(1, 2, 3, 4, 5),
                                "from", "16:30",
                                "to", "18:30",
                                "firstDay", "2026-09-01",
                                "lastDay", "2027-01-20"))
                .expect(200);
        new TownPlan(world, town).file();
        byte[] tree = bureau.get("/api/organisation-imports/template")
                .expect(200)
                .raw()
                .body();
        bureau.upload("/api/organisation-imports", "机构.xlsx", tree).expect(200);
    }

    private long instructor(String name, long staff) {
        long instructor = id(desk.post(
                "/api/instructors",
                Map.of(
                        "name",
                        name,
                        "kind",
                        "STAFF",
                        "introduction",
                        "校内教师",
                        "staff",
                        staff,
                        "dossier",
                        TownPeople.DOSSIER)));
        TownPeople.certify(desk, instructor);
        desk.post("/api/instructors/" + instructor + "/submission").expect(200);
        return instructor;
    }

    private long offer(Map<String, Object> wish) {
        long offering = id(desk.post("/api/offerings", wish));
        desk.post(
                        "/api/offerings/" + offering + "/notice",
                        Map.of("approvalNumber", "价〔2026〕1号", "approvedOn", "2026-07-01"))
                .expect(200);
        return offering;
    }

    /** Today's lesson: the teacher comes from too far away, calls the roll and writes a remark. */
    private void lesson() {
        String today = "/api/sessions?from=2026-09-16&to=2026-09-16";
        Journey.eventually(() -> desk.get(today).expect(200).text().contains("PLANNED"));
        long session = desk.get(today).json().get(0).path("id").asLong();
        town.rows().put("timetable.session", session);
        Http lectern = world.http(town.teacher());
        String here = "/api/sessions/" + session;
        lectern.post(
                        here + "/check-in",
                        Map.of("lat", 28.70, "lon", 115.90, "crs", "GCJ02", "accuracy", 20, "reason", town.canary()))
                .expect(200);
        Map<String, Object> mark =
                Map.of("pupil", town.pupils().getFirst(), "mark", "PRESENT", "markedAt", Journey.NOW.toString());
        lectern.put(here + "/roll", Map.of("device", "tablet-1", "marks", List.of(mark)))
                .expect(200);
        lectern.post(
                        here + "/equipment-faults",
                        Map.of("equipment", town.rows().get("region.equipment"), "words", town.canary() + "不亮"))
                .expect(200);
        lectern.post(
                        here + "/remarks",
                        Map.of("pupil", town.pupils().getFirst(), "tags", List.of(), "text", town.canary() + "剪得真好"))
                .expect(200);
    }

    /** A timetable of the term, searched for and found. */
    private void timetable() {
        long run = id(desk.post("/api/timetable-runs", Map.of("seconds", 1)));
        String state = "/api/timetable-runs/" + run;
        Journey.eventually(() -> desk.get(state)
                .expect(200)
                .json()
                .path("run")
                .path("state")
                .asString()
                .equals("DONE"));
    }

    private static Map<String, Object> offering(long course, long instructor, long venue, int weekday, int feeFen) {
        return Town.with(
                Map.of(),
                "course",
                course,
                "instructor",
                instructor,
                "slots",
                List.of(Map.of("weekday", weekday, "from", "16:30:00", "to", "17:20:00", "venue", venue)),
                "strand",
                "INTEREST",
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

    /** A list of pupils that the office asked for and the principal approved. */
    private void exportAList() {
        long homeClass = desk.get("/api/home-classes")
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asLong();
        long export = id(desk.post(
                "/api/roster-exports",
                Map.of("homeClasses", List.of(homeClass), "fields", List.of("SEX"), "reason", town.canary() + "名单")));
        world.http(Journey.staff(Role.PRINCIPAL, town.school(), 900))
                .post("/api/roster-exports/" + export + "/approval")
                .expect(200);
    }
}
