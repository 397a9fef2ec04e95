package kehou;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import kehou.kernel.Role;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.library.Instructor;
import kehou.library.Instructors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * A test of an afternoon: schools of its own, each with a class on Wednesdays from half past four to half
 * past five, a teacher who gives it, another who does not, and pupils with a seat in it. It is Wednesday,
 * 16:30.
 */
public abstract class DayJourney extends Journey {
    protected static final LocalDate TODAY = LocalDate.of(2026, 9, 16);
    protected static final double LAT = 28.6741;
    protected static final double LON = 115.9041;
    private static final AtomicLong NEXT = new AtomicLong(7_000_000);

    @Autowired
    private Instructors instructors;

    /**
     * @param session today's, of {@code offering}
     * @param instructor who gives it: {@code teacher}
     * @param stranger teaches at the school, but not this
     */
    protected record Afternoon(
            int school,
            Scope desk,
            Scope teacher,
            long instructor,
            Scope stranger,
            long strangerInstructor,
            long venue,
            long course,
            long offering,
            long session,
            List<Long> pupils) {
        public long pupil(int seat) {
            return pupils.get(seat);
        }
    }

    @BeforeEach
    void theTermIsSet() {
        Http city = http(bureau(0, 1));
        boolean set = StreamSupport.stream(
                        city.get("/api/terms").expect(200).json().spliterator(), false)
                .anyMatch(term -> !LocalDate.parse(term.path("firstDay").asString())
                                .isAfter(TODAY)
                        && !LocalDate.parse(term.path("lastDay").asString()).isBefore(TODAY));
        if (!set) {
            city.post("/api/terms", Map.of("name", "2026 年秋季学期", "firstDay", "2026-09-01", "lastDay", "2027-01-20"))
                    .expect(200);
        }
    }

    /** A school where everything stands ready and {@code pupils} children have a seat. */
    protected Afternoon afternoon(int pupils) {
        int school = school();
        Scope desk = staff(Role.SCHOOL, school, fresh());
        long venue = venue(desk);
        long course = course(desk);
        Scope teacher = staff(Role.TEACHER, school, fresh());
        long instructor = instructor(desk, "周素琴", teacher.account());
        Scope stranger = staff(Role.TEACHER, school, fresh());
        long strangerInstructor = instructor(desk, "邹建国", stranger.account());
        long offering = offering(desk, course, instructor, venue, LocalTime.of(16, 30));
        List<Long> seated = new PupilsOfTest(this).enrol(desk, offering, pupils);
        return new Afternoon(
                school,
                desk,
                teacher,
                instructor,
                stranger,
                strangerInstructor,
                venue,
                course,
                offering,
                sessionOf(desk, offering),
                seated);
    }

    /** A published class on Wednesdays at that time for an hour; returns once its sessions are planned. */
    protected long offering(Scope desk, long course, long instructor, long venue, LocalTime from) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("course", course);
        draft.put("strand", "SELF_DIRECTED");
        draft.put("instructor", instructor);
        draft.put(
                "slots",
                List.of(Map.of(
                        "weekday",
                        3,
                        "from",
                        from.toString(),
                        "to",
                        from.plusHours(1).toString(),
                        "venue",
                        venue)));
        draft.put("grades", List.of(3, 4));
        draft.put("seats", 40);
        draft.put("feeFen", 0);
        long offering = id(http(desk).post("/api/offerings", draft));
        http(desk)
                .post("/api/offerings/" + offering + "/notice", Map.of("approvalNumber", ""))
                .expect(200);
        await().atMost(Duration.ofSeconds(90))
                .until(() -> !sessionsOf(desk, offering, TODAY).isEmpty());
        return offering;
    }

    /** So many new pupils with a seat in it. */
    protected List<Long> seated(Scope desk, long offering, int pupils) {
        return new PupilsOfTest(this).enrol(desk, offering, pupils);
    }

    protected long course(Scope desk) {
        return id(http(desk)
                .post(
                        "/api/courses",
                        Map.of(
                                "name",
                                "剪纸" + fresh(),
                                "category",
                                "ARTS",
                                "introduction",
                                "一把剪刀一张纸",
                                "aims",
                                "会剪窗花",
                                "grades",
                                List.of(3, 4),
                                "classSize",
                                40,
                                "lessons",
                                IntStream.rangeClosed(1, 8)
                                        .mapToObj(n -> Map.of("number", n, "title", "第" + n + "课", "minutes", 60))
                                        .toList())));
    }

    protected long instructor(Scope desk, String name, long account) {
        long id = id(http(desk).post("/api/instructors", Map.of("name", name, "kind", "RETIRED", "introduction", "")));
        inSchools(
                () -> {
                    instructors.bind(Scope.system(desk.purpose(), desk.place()), new Instructor.Id(id), account);
                    return true;
                },
                desk.place());
        return id;
    }

    protected long venue(Scope desk) {
        long campus = id(http(desk)
                .post(
                        "/api/campuses",
                        Map.of(
                                "name",
                                "本部" + fresh(),
                                "address",
                                "学府路 1 号",
                                "lat",
                                LAT,
                                "lon",
                                LON,
                                "crs",
                                "WGS84",
                                "fenceMetres",
                                200)));
        return id(http(desk)
                .post(
                        "/api/venues",
                        Map.of(
                                "campusId",
                                campus,
                                "name",
                                "美术室" + fresh(),
                                "kind",
                                "ART_ROOM",
                                "capacity",
                                50,
                                "allowedUses",
                                List.of("ARTS"),
                                "open",
                                true)));
    }

    protected int school() {
        int district = place("DISTRICT", 0, Map.of());
        return place("SCHOOL", district, Map.of("run", "DISTRICT", "stages", List.of("PRIMARY")));
    }

    /** Today's session of the offering. */
    protected long sessionOf(Scope desk, long offering) {
        return sessionsOf(desk, offering, TODAY).getFirst().path("id").asLong();
    }

    protected List<JsonNode> sessionsOf(Scope scope, long offering, LocalDate day) {
        List<JsonNode> found = new ArrayList<>();
        http(scope)
                .get("/api/sessions?from=" + day + "&to=" + day)
                .expect(200)
                .json()
                .forEach(session -> {
                    if (session.path("offering").asLong() == offering) {
                        found.add(session);
                    }
                });
        return found;
    }

    protected Scope operator(Integer... schools) {
        return new Scope(
                Role.OPERATOR,
                9,
                fresh(),
                java.util.Set.of(schools),
                java.util.Set.of(),
                java.util.Set.of(),
                kehou.kernel.Purpose.OPERATION,
                null);
    }

    /** The guardian whom the roster names for this pupil. */
    protected Scope parentOf(long pupil) {
        long account = inSchools(
                () -> jdbc.sql("select account from people.guardianship where pupil = :pupil")
                        .param("pupil", pupil)
                        .query(Long.class)
                        .single(),
                RowId.schoolOf(pupil));
        return guardian(account, pupil);
    }

    /** A roll edit as a phone sends it. */
    protected static Map<String, Object> mark(long pupil, String mark, Instant at) {
        return Map.of("pupil", pupil, "mark", mark, "markedAt", at.toString());
    }

    @SafeVarargs
    protected final Http.Answer call(Scope teacher, long session, String device, Map<String, Object>... marks) {
        return http(teacher)
                .put("/api/sessions/" + session + "/roll", Map.of("device", device, "marks", List.of(marks)));
    }

    protected static long fresh() {
        return NEXT.incrementAndGet();
    }

    protected static long id(Http.Answer answer) {
        return answer.expect(200).json().path("id").asLong();
    }

    private int place(String kind, int parent, Map<String, Object> more) {
        Map<String, Object> wish = new HashMap<>(more);
        wish.put("kind", kind);
        wish.put("name", (kind.equals("SCHOOL") ? "滨湖小学" : "滨湖区") + fresh());
        wish.put("parent", parent);
        wish.put("village", false);
        wish.put("teachingPoint", false);
        wish.put("boarding", false);
        wish.put("practice", false);
        return http(bureau(0, 1))
                .post("/api/organisations", wish)
                .expect(200)
                .json()
                .path("number")
                .asInt();
    }
}
