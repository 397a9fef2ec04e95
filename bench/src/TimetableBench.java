import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Timetables of generated schools: found, checked by a check of this bench's own, repaired after an illness, and, in a
 * twin with one lesson too many for its rooms, explained. Over HTTP as a school's administrator. Then what the rules say of
 * schools whose timetables stand.
 */
final class TimetableBench {
    private static final int REPEATS = 3;
    private static final long POLL_MILLIS = 50;
    private static final long PATIENCE_MILLIS = 120_000;

    private TimetableBench() {}

    private record Size(String name, int offerings, int venues, int bar, int seconds) {}

    private static final List<Size> SIZES =
            List.of(new Size("s", 20, 12, 2, 2), new Size("m", 100, 40, 10, 4), new Size("l", 300, 90, 30, 10));

    static Report run() throws Exception {
        Path data = Files.createTempDirectory("kehou-bench-timetable");
        Report report = new Report("timetable");
        try (Platform platform = Platform.start(data, Map.of())) {
            Schools schools = new Schools(platform, "timetable");
            // The first school warms the code up and is not counted.
            GeneratedWeek warm = new GeneratedWeek(schools.next(), 20, 12, 7);
            search(warm, warm.wish("PLAN", 2, ""));
            int violations = 0;
            int explained = 0;
            double repair = 0;
            int moved = 0;
            List<String> fills = new ArrayList<>();
            for (Size size : SIZES) {
                GeneratedWeek week = new GeneratedWeek(schools.next(), size.offerings(), size.venues(), size.offerings());
                fills.add(String.format(Locale.ROOT, "%.1f%%", week.fill() * 100));
                double[] seconds = new double[REPEATS];
                String run = "";
                for (int i = 0; i < REPEATS; i++) {
                    Found found = search(week, week.wish("PLAN", size.seconds(), ""));
                    seconds[i] = found.completeSeconds();
                    run = found.run();
                    violations += week.violations(detail(week, run)) + (found.complete() ? 0 : 1);
                }
                report.atMost("feasible_" + size.name() + "_seconds", Report.median(seconds), "s", size.bar());
                week.school().post("/api/timetable-runs/" + run + "/application", "{}");
                Found repaired = search(week, week.wish("REPAIR", size.seconds(), week.ill(detail(week, run))));
                String after = detail(week, repaired.run());
                repair = Math.max(repair, repaired.endSeconds());
                moved = Math.max(moved, GeneratedWeek.count(after, "\"change\":\"MOVED\""));
                violations += week.violations(after) + (repaired.complete() ? 0 : 1);
                week.overfill();
                String twin = detail(week, search(week, week.wish("PLAN", size.seconds(), "")).run());
                violations += week.violations(twin);
                int without = GeneratedWeek.count(twin, "\"obstacles\":[");
                explained += without > 0 && !twin.contains("\"obstacles\":[]") ? 1 : 0;
            }
            report.atMost("hard_violations", violations, "", 0)
                    .atMost("repair_seconds", repair, "s", 2)
                    .atMost("repair_moved", moved, "lessons", 3)
                    .atLeast("infeasible_explained", explained, "", 3)
                    .note("venue slots filled: " + String.join(", ", fills)
                            + "; seconds from asking over HTTP to a whole timetable with no rule broken, median of "
                            + REPEATS)
                    .note("the classes are of strand SELF_DIRECTED, which needs no admission;"
                            + " '1+N' and the gate are left to the tests");
        } finally {
            Platform.delete(data);
        }
        ComplianceFigures.measure(report);
        return report;
    }

    /** @param complete whether every lesson had its place with no rule broken, as the run said */
    private record Found(String run, double completeSeconds, double endSeconds, boolean complete) {}

    private static Found search(GeneratedWeek week, String wish) throws Exception {
        long from = System.nanoTime();
        String run = Api.field(week.school().post("/api/timetable-runs", wish), "id");
        double complete = -1;
        long until = from + PATIENCE_MILLIS * 1_000_000;
        while (System.nanoTime() < until) {
            String now = week.school().get("/api/timetable-runs?limit=1");
            double seconds = (System.nanoTime() - from) / 1e9;
            if (complete < 0 && now.contains("\"placed\"") && Api.field(now, "hard").equals("0")
                    && Api.field(now, "placed").equals(Api.field(now, "lessons"))) {
                complete = seconds;
            }
            String state = Api.field(now, "state");
            if (!state.equals("QUEUED") && !state.equals("RUNNING")) {
                if (!state.equals("DONE")) {
                    throw new IOException("the run ended as " + state);
                }
                return new Found(run, complete < 0 ? seconds : complete, seconds, complete >= 0);
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new IOException("the run did not end: " + run);
    }

    private static String detail(GeneratedWeek week, String run) throws Exception {
        return week.school().get("/api/timetable-runs/" + run);
    }
}
