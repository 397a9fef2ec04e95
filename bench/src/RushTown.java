import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Schools with families and open first-come windows. Founded over HTTP: the schools, their rosters (which make the
 * guardians' accounts), a class for each time of the week behind the gate, the window. Then more classes are copied from
 * these in the database, since a school of the rush has a hundred of them.
 */
final class RushTown implements AutoCloseable {
    /** Five days with two periods each. */
    static final int TIMES = 10;

    static final int SEATS = 35;
    static final long FEE = 24_000;
    private static final long COPIES = 1_000_000_000L;

    private final String address;
    private final Secret secret;
    private final Clones sql;
    private final Api bureau;

    /** A guardian's press: for which child, at which class, with whose sign-in. */
    record Press(int school, long account, long pupil, long offering, String token) {}

    /** A school: its classes by time, its families as pairs of account and pupil. */
    record School(int number, List<List<Long>> offerings, List<long[]> families) {}

    RushTown(Platform platform, java.nio.file.Path data) throws Exception {
        this(platform, data, true);
    }

    /** {@code fresh} where there is no term yet. */
    RushTown(Platform platform, java.nio.file.Path data, boolean fresh) throws Exception {
        this.address = platform.address();
        this.secret = new Secret(data);
        this.sql = new Clones(secret.connect());
        this.bureau = new Api(address, "desk", secret.token("BUREAU", 1, 0, "desk"));
        if (!fresh) {
            return;
        }
        LocalDate today = LocalDate.now();
        bureau.post("/api/terms", """
                {"name":"测速学期","firstDay":"%s","lastDay":"%s"}""".formatted(today.minusDays(30), today.plusDays(100)));
        bureau.post("/api/fee-standards", """
                {"title":"兴趣拓展收费","item":"ENRICHMENT","documentNumber":"湖发改价〔2026〕12号","approvedOn":"2026-07-01",
                 "approvers":["REFORM","EDUCATION","FINANCE"],"unit":"TERM","capFen":100000,"lessonMinutes":60,
                 "hours":"放学后","content":"兴趣课","stages":["PRIMARY"],"runs":["MUNICIPAL"],"firstDay":"%s"}"""
                .formatted(today.minusDays(30)));
    }

    Clones sql() {
        return sql;
    }

    Secret secret() {
        return secret;
    }

    /** {@code schools} schools of so many pupils, with so many classes at each time of the week. */
    List<School> found(int schools, int pupils, int classes, int firstSeed) throws Exception {
        List<Future<School>> founding = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < schools; i++) {
                int seed = firstSeed + i;
                founding.add(two.submit(() -> found(seed, pupils, classes)));
            }
            List<School> found = new ArrayList<>();
            for (Future<School> one : founding) {
                found.add(one.get());
            }
            // Nodes read for a minute whose reach has changed: no rush begins right after a roster.
            sql.run("update people.ward set changed_at = changed_at - interval '1 hour'");
            return found;
        }
    }

    /** A school that has nothing yet. */
    int school(int seed) throws Exception {
        return Integer.parseInt(Api.field(bureau.post("/api/organisations", """
                {"kind":"SCHOOL","name":"抢课小学%d","parent":0,"run":"MUNICIPAL","stages":["PRIMARY"],
                 "village":false,"teachingPoint":false,"boarding":false,"practice":false}""".formatted(seed)), "number"));
    }

    private School found(int seed, int pupils, int classes) throws Exception {
        int school = school(seed);
        Api desk = new Api(address, "desk", secret.token("SCHOOL", 1000 + school, school, "desk"));
        importPupils(desk, pupils, seed);
        List<Long> templates = templates(desk, school);
        List<List<Long>> offerings = copies(school, templates, classes);
        List<long[]> families = inSql(clones -> clones.rows(
                "select account, pupil from people.ward where pupil >> 35 = ? and ended_at is null order by account",
                school));
        return new School(school, offerings, families);
    }

    static void importPupils(Api desk, int pupils, int seed) throws Exception {
        String preview = desk.upload("/api/roster-imports", "PUPILS", "全校学生信息.xlsx", RosterFile.xlsx(pupils, seed));
        desk.post("/api/roster-imports/" + Api.field(preview, "id") + "/confirmation", "{\"leave\":false}");
    }

    /** One class for each time of the week, published and in a window that is open. */
    private List<Long> templates(Api desk, int school) throws Exception {
        long campus = id(desk.post("/api/campuses", """
                {"name":"本部","address":"","lat":28.68,"lon":115.86,"crs":"GCJ02","fenceMetres":200}"""));
        long course = id(desk.post("/api/courses", """
                {"name":"剪纸","category":"ARTS","introduction":"剪窗花。","aims":"剪一幅窗花。","grades":[1,2,3,4,5,6],
                 "classSize":35,"lessons":[{"number":1,"title":"剪纸","minutes":60}]}"""));
        long venue = id(desk.post("/api/venues", """
                {"campusId":%d,"name":"教室","kind":"CLASSROOM","capacity":45,"allowedUses":[],"open":true}"""
                .formatted(campus)));
        long instructor = id(desk.post("/api/instructors", """
                {"name":"李娜","kind":"RETIRED","introduction":""}"""));
        inSql(clones -> {
            // An admission takes experts and weeks; the gate reads what it comes to.
            clones.run("update library.course set state = 'ADMITTED' where school_id = ?", school);
            clones.run("update library.instructor set state = 'ADMITTED', kind = 'STAFF', staff = id where school_id = ?", school);
            return null;
        });
        List<Long> templates = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            String from = time % 2 == 0 ? "16:00" : "17:10";
            String to = time % 2 == 0 ? "17:00" : "18:10";
            long offering = id(desk.post("/api/offerings", """
                    {"course":%d,"strand":"INTEREST","instructor":%d,"grades":[1,2,3,4,5,6],"seats":%d,"feeFen":%d,
                     "slots":[{"weekday":%d,"from":"%s","to":"%s","venue":%d,"weeks":"EVERY"}]}"""
                    .formatted(course, instructor, SEATS, FEE, time / 2 + 1, from, to, venue)));
            desk.post("/api/offerings/" + offering + "/notice", """
                    {"approvalNumber":"湖发改价〔2026〕12号","approvedOn":"2026-07-01"}""");
            templates.add(offering);
        }
        LocalDate today = LocalDate.now();
        desk.post("/api/windows", """
                {"mode":"FIRST_COME","opensAt":"%sT00:00:00Z","closesAt":"%sT00:00:00Z","offerings":%s,
                 "grades":[1,2,3,4,5,6]}""".formatted(today.minusDays(1), today.plusDays(5), templates));
        return templates;
    }

    /** Each class with a venue and an instructor of its own, its lessons on the timetable as those of the first. */
    private List<List<Long>> copies(int school, List<Long> templates, int classes) throws Exception {
        long base = ((long) school << 35) + COPIES;
        inSql(clones -> {
            // Lessons come with the publication's event; they are copied when they are there.
            long until = System.nanoTime() + 60_000_000_000L;
            while (System.nanoTime() < until
                    && clones.one("select count(*) from timetable.planning where school_id = ?", school) < TIMES) {
                Thread.sleep(100);
            }
            // Nobody changes the state of a class of which half is copied.
            clones.run("begin");
            clones.run("select 1 from plan.offering where school_id = ? for update", school);
            clones.run("create temp table n as select o.id as old, t.time, c, %d + c * 100 + t.time as id"
                    .formatted(base)
                    + " from unnest(?) with ordinality t(id, time) join plan.offering o on o.school_id = ? and o.id = t.id,"
                    + " generate_series(1, " + (classes - 1) + ") c",
                    templates.stream().mapToLong(Long::longValue).toArray(), school);
            String r = " r on r.school_id = " + school;
            String per = "(select distinct c, %d + c * 100 as id from n) n join ".formatted(base);
            clones.copy("region.venue", per + "region.venue" + r, "'id', n.id, 'name', '教室' || n.c");
            clones.copy("library.instructor", per + "library.instructor" + r, "'id', n.id, 'staff', n.id");
            String own = "'instructor', %d + n.c * 100".formatted(base);
            clones.copy("plan.offering", "n join plan.offering" + r + " and r.id = n.old", "'id', n.id, " + own);
            clones.copy("plan.offering_slot", "n join plan.offering_slot" + r + " and r.offering = n.old",
                    "'offering', n.id, 'venue', %d + n.c * 100".formatted(base));
            clones.copy("plan.slot_taken", "n join plan.slot_taken" + r + " and r.offering = n.old",
                    "'offering', n.id, 'taken', %d + n.c * 100".formatted(base));
            clones.copy("timetable.planning", "n join timetable.planning" + r + " and r.offering_id = n.old",
                    "'offering_id', n.id, 'cause_id', 'published:' || n.id");
            clones.copy("timetable.session", "n join timetable.session" + r + " and r.offering_id = n.old",
                    "'id', %d + 100000 + row_number() over (), 'offering_id', n.id, 'instructor_id', %d + n.c * 100, 'venue_id', %d + n.c * 100"
                            .formatted(base, base, base));
            clones.copy("enrolment.seat", "n join enrolment.seat" + r + " and r.offering = n.old", "'offering', n.id");
            clones.run("drop table n");
            clones.run("commit");
            return null;
        });
        List<List<Long>> offerings = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            List<Long> here = new ArrayList<>(List.of(templates.get(time)));
            for (int c = 1; c < classes; c++) {
                here.add(base + c * 100L + time + 1);
            }
            offerings.add(here);
        }
        return offerings;
    }

    /** Fathers and mothers of a child press at different times of the week; seats are enough for all of them. */
    List<Press> presses(List<School> schools) {
        List<Press> presses = new ArrayList<>();
        for (School school : schools) {
            int[] next = new int[TIMES];
            int number = 0;
            for (long[] family : school.families()) {
                int time = 2 * (number++ % 5);
                int seat = next[time]++;
                List<Long> there = school.offerings().get(time);
                if (seat / SEATS < there.size()) {
                    presses.add(new Press(
                            school.number(), family[0], family[1], there.get(seat / SEATS), guardian(family[0])));
                }
            }
        }
        Collections.shuffle(presses, new Random(1));
        return presses;
    }

    /** What the provider knows a payment by. */
    String tradeNumber(long payment) {
        return "KH" + payment;
    }

    String guardian(long account) {
        return secret.token("GUARDIAN", account, 0, "mobile");
    }

    /** The request of a phone: cookie, app, key, body. */
    static byte[] request(String path, Press press, String key) {
        String body = "{\"offering\":" + press.offering() + "}";
        return ("POST " + path.formatted(press.pupil()) + " HTTP/1.1\r\nHost: kehou\r\nContent-Type: application/json\r\n"
                        + "X-Kehou-App: mobile\r\nCookie: kehou-mobile=" + press.token() + "\r\nIdempotency-Key: " + key
                        + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    interface Work<T> {
        T with(Clones clones) throws Exception;
    }

    private <T> T inSql(Work<T> work) throws Exception {
        try (Clones own = new Clones(secret.connect())) {
            return work.with(own);
        }
    }

    static long id(String json) {
        return Long.parseLong(Api.field(json, "id"));
    }

    @Override
    public void close() throws Exception {
        sql.close();
    }
}
