import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How long the rules of a school take to judge, from its classes, sessions and the places of its pupils: one of 3,000
 * pupils, and a tenth of a city of 1,400 schools with a million, school after school as a night counts them. Over HTTP, as
 * the authority reads them.
 */
final class ComplianceFigures {
    private static final int LARGE = 3_000;
    private static final int SCHOOLS = Integer.getInteger("compliance.SCHOOLS", 140);
    private static final int USUAL = 714;
    private static final int REPEATS = 9;
    private static final int TENTHS = 10;
    private static final long PLACES = 2_000_000_000L;

    private ComplianceFigures() {}

    static void measure(Report report) throws Exception {
        Path data = Files.createTempDirectory("kehou-bench-compliance");
        try (Platform platform = Platform.start(data, Map.of("KEHOU_DEMO", "off"));
                RushTown town = new RushTown(platform, data)) {
            Api bureau = new Api(platform.address(), "desk", town.secret().token("BUREAU", 1, 0, "desk"));
            liesInNanchang(bureau);
            RushTown.School large = founded(platform, town, 1, LARGE, 1).getFirst();
            List<RushTown.School> city = founded(platform, town, SCHOOLS, USUAL, 100);
            town.sql().run("analyze");
            // The first ones warm the code up and are not counted.
            for (RushTown.School school : city.subList(0, Math.min(20, city.size()))) {
                judged(bureau, school);
            }
            double[] millis = new double[REPEATS];
            int rules = 0;
            for (int i = 0; i < REPEATS; i++) {
                long from = System.nanoTime();
                rules = judged(bureau, large);
                millis[i] = (System.nanoTime() - from) / 1e6;
            }
            report.atMost("compliance_ms_3000_pupils", Report.median(millis), "ms", 300);
            long from = System.nanoTime();
            for (RushTown.School school : city) {
                judged(bureau, school);
            }
            double minutes = (System.nanoTime() - from) / 60e9;
            report.atMost("compliance_city_minutes", minutes * TENTHS, "min", 5)
                    .note("compliance: %d rules of a school of %,d pupils with a place on each of five days; %d schools of %d pupils one after another in %.2f min, ten times as many taken to be ten times as long"
                            .formatted(rules, LARGE, SCHOOLS, USUAL, minutes));
        } finally {
            Platform.delete(data);
        }
    }

    /** Reads one school's report; answers how many rules spoke. */
    private static int judged(Api bureau, RushTown.School school) throws Exception {
        String report = bureau.get("/api/compliance?school=" + school.number());
        int rules = GeneratedWeek.count(report, "\"verdict\":{");
        if (rules == 0) {
            throw new IOException("no rule speaks of school " + school.number());
        }
        return rules;
    }

    /** Without a division no pack binds. */
    private static void liesInNanchang(Api bureau) throws Exception {
        String city = bureau.get("/api/organisations/0");
        bureau.put("/api/organisations/0", """
                {"name":"测速市","stages":[],"village":false,"teachingPoint":false,"boarding":false,"practice":false,
                 "division":"360100","version":%s}""".formatted(Api.field(city, "version")));
    }

    private static List<RushTown.School> founded(
            Platform platform, RushTown town, int schools, int pupils, int firstSeed) throws Exception {
        int classes = (pupils + RushTown.SEATS - 1) / RushTown.SEATS + 1;
        List<RushTown.School> found = town.found(schools, pupils, classes, firstSeed);
        LocalDate today = LocalDate.now();
        for (RushTown.School school : found) {
            int number = school.number();
            Api desk = new Api(
                    platform.address(), "desk", town.secret().token("SCHOOL", 1000 + number, number, "desk"));
            desk.post("/api/service-periods", """
                    {"kind":"SCHOOL_DAY","season":"","weekdays":[1,2,3,4,5],"from":"16:00","to":"18:10",
                     "firstDay":"%s","lastDay":"%s","earlyReason":"测速"}"""
                    .formatted(today.minusDays(30), today.plusDays(100)));
            for (int time = 0; time < RushTown.TIMES; time += 2) {
                take(town.sql(), school, time);
            }
        }
        return found;
    }

    /** Every pupil has a place in one of the classes at that time. */
    private static void take(Clones sql, RushTown.School school, int time) throws Exception {
        long base = ((long) school.number() << 35) + PLACES + time * 1_000_000L;
        List<Long> classes = school.offerings().get(time);
        sql.run("insert into enrolment.enrolment (school_id, id, offering, pupil, chosen_by, state, chosen_at,"
                        + " confirmed_at, term, fortnight)"
                        + " select s.school_id, " + base + " + w.n, s.offering, w.pupil, w.account, 'CONFIRMED', now(), now(),"
                        + " s.term, int4multirange("
                        + "int4range(((s.weekday - 1) * 1440 + lower(s.during)) * 64, ((s.weekday - 1) * 1440 + upper(s.during)) * 64),"
                        + "int4range(((s.weekday + 6) * 1440 + lower(s.during)) * 64, ((s.weekday + 6) * 1440 + upper(s.during)) * 64))"
                        + " from (select pupil, min(account) as account, row_number() over (order by pupil) as n"
                        + " from people.ward where pupil >> 35 = ? and ended_at is null group by pupil) w"
                        + " join unnest(?) with ordinality as c(id, n) on c.n = w.n % ? + 1"
                        + " join plan.offering_slot s on s.school_id = ? and s.offering = c.id",
                school.number(),
                classes.stream().mapToLong(Long::longValue).toArray(),
                (long) classes.size(),
                school.number());
    }
}
