import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A school of 2,000 pupils, each of whose families ranks eight classes, and its draw. */
final class DrawSchool implements AutoCloseable {
    private static final int PUPILS = 2000;
    private static final int CLASSES = 40;
    private static final int WISHES = 8;
    private static final int OPEN_SECONDS = 90;

    private final String address;
    private final RushTown town;
    private final int school;

    DrawSchool(Platform platform, Path data) throws Exception {
        this.address = platform.address();
        this.town = new RushTown(platform, data);
        this.school = town.school(1);
    }

    /** Seconds from the opened secret to the published result, whose record is written there. */
    double drawn(Path record) throws Exception {
        Api office = person(1);
        Api other = person(2);
        List<Long> classes = classes(office);
        RushTown.importPupils(office, PUPILS, 1);
        Instant opens = Instant.now().plusSeconds(2);
        Instant closes = opens.plusSeconds(OPEN_SECONDS);
        String draw = Api.field(
                office.post("/api/draws", """
                        {"opensAt":"%s","closesAt":"%s","offerings":%s,"grades":[1,2,3,4,5,6],"publicSource":"测速用的数",
                         "publicAt":"%s","revealBy":"%s"}"""
                        .formatted(opens, closes, classes, closes, closes.plus(Duration.ofHours(1)))),
                "id");
        until(() -> Instant.now().isAfter(opens));
        wish(draw, classes);
        until(() -> Api.field(office.get("/api/draws?limit=1"), "state").equals("CLOSED"));
        for (Api reader : List.of(office, other)) {
            reader.post("/api/draws/" + draw + "/public-values", "{\"value\":\"0815\"}");
        }
        long from = System.nanoTime();
        office.post("/api/draws/" + draw + "/revelation", "{}");
        until(() -> Api.field(office.get("/api/draws?limit=1"), "state").equals("DRAWN"));
        double seconds = (System.nanoTime() - from) / 1e9;
        Files.writeString(record, office.get("/api/draws/" + draw + "/record"));
        return seconds;
    }

    private Api person(int number) {
        return new Api(address, "desk", town.secret().token("SCHOOL", 1000 + number, school, "desk"));
    }

    private static List<Long> classes(Api office) throws Exception {
        long campus = RushTown.id(office.post("/api/campuses", """
                {"name":"本部","address":"","lat":28.68,"lon":115.86,"crs":"GCJ02","fenceMetres":200}"""));
        long course = RushTown.id(office.post("/api/courses", """
                {"name":"自主阅读","category":"READING","introduction":"安静读书。","aims":"读完一本书。","grades":[1,2,3,4,5,6],
                 "classSize":45,"lessons":[{"number":1,"title":"读书","minutes":40}]}"""));
        List<Long> classes = new ArrayList<>();
        for (int i = 0; i < CLASSES; i++) {
            long venue = RushTown.id(office.post("/api/venues", """
                    {"campusId":%d,"name":"场地%d","kind":"CLASSROOM","capacity":45,"allowedUses":[],"open":true}"""
                    .formatted(campus, i)));
            long teacher = RushTown.id(office.post("/api/instructors", """
                    {"name":"测速教师%d","kind":"RETIRED","introduction":""}""".formatted(i)));
            long offering = RushTown.id(office.post("/api/offerings", """
                    {"course":%d,"strand":"SELF_DIRECTED","instructor":%d,"grades":[1,2,3,4,5,6],"seats":40,"feeFen":0,
                     "slots":[{"weekday":%d,"from":"16:30","to":"17:30","venue":%d,"weeks":"EVERY"}]}"""
                    .formatted(course, teacher, i % 5 + 1, venue)));
            office.post("/api/offerings/" + offering + "/notice", "{\"approvalNumber\":\"\"}");
            classes.add(offering);
        }
        return classes;
    }

    private void wish(String draw, List<Long> classes) throws Exception {
        Random random = new Random(8);
        for (long[] family : town.sql().rows("""
                select min(account), pupil from people.ward where pupil >> 35 = ? and ended_at is null
                group by pupil order by pupil""", school)) {
            List<Long> wishes = new ArrayList<>(classes);
            Collections.shuffle(wishes, random);
            new Api(address, "mobile", town.guardian(family[0]))
                    .put("/api/children/" + family[1] + "/draws/" + draw + "/wishes", """
                    {"want":%d,"days":[1,2,3,4,5],"wishes":%s,"share":false}"""
                            .formatted(1 + random.nextInt(3), wishes.subList(0, WISHES)));
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(Condition condition) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IOException("waited too long");
            }
            Thread.sleep(20);
        }
    }

    @Override
    public void close() throws Exception {
        town.close();
    }
}
