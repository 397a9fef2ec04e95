import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * More presses than a node can decide: application and database on the first core, those who press on the second. The node
 * lets in three quarters of what it was just measured to decide; one and a half, three and five times that rate press for
 * a minute each, who is turned away coming back later, while payment channels call and teachers call their rolls.
 */
final class OverloadBench {
    private static final int SCHOOLS = Integer.getInteger("overload.SCHOOLS", 40);
    private static final int PUPILS = Integer.getInteger("overload.PUPILS", 2_300);
    private static final int SECONDS = Integer.getInteger("overload.SECONDS", 60);
    private static final int WARM = Integer.getInteger("overload.WARM", 4_000);
    private static final int PEAK = Integer.getInteger("overload.PEAK", 3_000);
    /** Seconds of half the rate before anything is measured, and the most of them. */
    private static final int CALM = Integer.getInteger("overload.CALM", 90);
    private static final int LONGEST_CALM = Integer.getInteger("overload.LONGEST_CALM", 300);
    /** The node's compilers are done when they take less of the core than this. */
    private static final double COMPILED = 0.02;

    private static final int CONNECTIONS = 256;
    private static final double ADMITTED = 0.75;
    /** More than this of its own core, and the generator is what was measured. */
    private static final double BUSY = 0.8;

    private static final String CHOOSE = "/api/children/%d/enrolments";

    private final Path data;
    private final List<RushTown.Press> presses = new ArrayList<>();
    /** Those who have no place yet, by number; who is turned away goes to the end. */
    private final ArrayDeque<Integer> line = new ArrayDeque<>();

    private OverloadBench(Path data) {
        this.data = data;
    }

    static Report run() throws Exception {
        Path data = Files.createTempDirectory("kehou-bench-overload");
        try {
            return new OverloadBench(data).measure();
        } finally {
            Platform.delete(data);
        }
    }

    private Report measure() throws Exception {
        OverloadOthers others;
        try (Platform founding = Platform.start(data, env(100_000));
                RushTown town = new RushTown(founding, data)) {
            int classes = (2 * PUPILS + 5 * RushTown.SEATS - 1) / (5 * RushTown.SEATS) + 1;
            presses.addAll(town.presses(town.found(SCHOOLS, PUPILS, classes, 1)));
            for (int i = OverloadOthers.ORDERS; i < presses.size(); i++) {
                line.add(i);
            }
            others = OverloadOthers.prepared(founding.address(), town, presses.subList(0, OverloadOthers.ORDERS));
            town.sql().run("analyze");
        }
        Platform.keepToCore(ProcessHandle.current().pid(), 1);
        double peak;
        double found;
        try (Platform alone = Platform.startOnCore(0, data, env(100_000))) {
            double[] rates = new double[3];
            closed(alone, WARM);
            Cores.Watch watch = new Cores.Watch(0);
            try (watch) {
                for (int i = 0; i < rates.length; i++) {
                    rates[i] = closed(alone, PEAK);
                }
            }
            peak = Report.median(rates);
            found = watch.mean();
        }
        int rate = (int) (ADMITTED * peak);
        Report report = new Report("overload");
        List<String> notes = new ArrayList<>();
        long bare = 0;
        double refusalP99 = 0;
        double back;
        try (Platform node = Platform.startOnCore(0, data, env(rate))) {
            // A node has been up for hours when its rush begins: no second compiler is at work any more, neither on presses
            // nor on callbacks and rolls.
            closed(node, WARM);
            others.begin(node.address());
            notes.add(calmDown(node, rate));
            double calm = step(node, 0.5, rate, 10).percentile(200, 0.99);
            others.count();
            int seconds = Math.min(SECONDS, (int) (line.size() / (3.2 * rate)));
            notes.add("each rate was held for " + seconds + " s");
            for (double times : new double[] {1.5, 3, 5}) {
                Step step = step(node, times, rate, seconds);
                report.atLeast(
                        "goodput_" + (times == 1.5 ? "1_5" : String.valueOf((int) times)) + "x",
                        step.outcome.rate(200) / rate,
                        "ratio",
                        times == 1.5 ? 0.95 : times == 3 ? 0.9 : 0.85);
                refusalP99 = Math.max(refusalP99, step.percentile(503, 0.99));
                bare += step.bare();
                notes.add(String.format(
                        Locale.ROOT,
                        "%.1f times: %.0f a second decided, p99 %.0f ms; %.0f a second turned away, p50 %.0f ms, p99 %.0f ms; generator %.0f%% busy%s; %.0f%% of the core taken away, counting took %.0f ms there",
                        times, step.outcome.rate(200), step.percentile(200, 0.99), step.outcome.rate(503),
                        step.percentile(503, 0.5), step.percentile(503, 0.99), step.busy * 100, step.busy > BUSY ? ", VOID" : "",
                        step.taken * 100, step.counting));
            }
            others.end();
            back = backToNormal(node, rate, calm);
        }
        report.atMost("refusal_p99_ms", refusalP99, "ms", 50)
                .atMost("refusals_without_retry_after", bare, "answers", 0)
                .atMost("back_to_normal_s", back, "s", 10)
                .atLeast("callbacks_and_rolls_ok", others.share(), "ratio", 0.999)
                .note(String.format(
                        Locale.ROOT, "one core decides %.0f a second in a closed loop (counting to 200,000 took %.0f ms there); it lets in %d",
                        peak, found, rate));
        notes.forEach(report::note);
        return report.note(others.said());
    }

    private static Map<String, String> env(int admitted) {
        return Map.of("KEHOU_DEMO", "off", "KEHOU_PRESSES", String.valueOf(admitted));
    }

    /** Half the rate until the node has compiled what it runs through; says how long that took. */
    private String calmDown(Platform node, int rate) throws Exception {
        step(node, 0.5, rate, CALM);
        int seconds = CALM;
        double share = 1;
        while (share >= COMPILED && seconds < LONGEST_CALM) {
            double before = node.compilingSeconds();
            Step step = step(node, 0.5, rate, 10);
            share = (node.compilingSeconds() - before) / step.outcome.seconds;
            seconds += 10;
        }
        return String.format(
                Locale.ROOT, "half the rate for %d s before; compilers had %.0f%% of the core in the last ten", seconds, share * 100);
    }

    private double closed(Platform node, int count) throws Exception {
        int[] pressed = new int[count];
        for (int i = 0; i < count; i++) {
            pressed[i] = line.remove();
        }
        return new Load(CONNECTIONS, List.of(node.address()))
                .closed(count, i -> RushTown.request(CHOOSE, presses.get(pressed[i]), key(pressed[i])))
                .rate(200);
    }

    /** What came of a rate held for some seconds, how busy the generator was, what the host took of the node's core and how fast it left it. */
    private record Step(Load.Outcome outcome, double busy, double taken, double counting) {
        double percentile(int status, double part) {
            long[] took = java.util.stream.IntStream.range(0, outcome.status.length)
                    .filter(i -> outcome.status[i] == status)
                    .mapToLong(i -> outcome.nanos[i])
                    .sorted()
                    .toArray();
            return took.length == 0 ? 0 : took[(int) Math.min(took.length - 1, Math.ceil(took.length * part))] / 1e6;
        }

        long bare() {
            return java.util.stream.IntStream.range(0, outcome.status.length)
                    .filter(i -> outcome.status[i] == 503 && !outcome.comeBack[i])
                    .count();
        }
    }

    /** Whoever is turned away comes back, under the same key, when all the others have had their turn. */
    private Step step(Platform node, double times, int rate, int seconds) throws Exception {
        int count = (int) (times * rate * seconds);
        int[] pressed = new int[count];
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long taken = Platform.takenAway(0);
        Load.Outcome outcome;
        Cores.Watch watch = new Cores.Watch(0);
        try (watch) {
            outcome = new Load(CONNECTIONS, List.of(node.address()))
                    .open(
                            count,
                            i -> {
                                pressed[i] = line.remove();
                                return RushTown.request(CHOOSE, presses.get(pressed[i]), key(pressed[i]));
                            },
                            times * rate,
                            (all, i) -> {
                                if (all.status[i] == 503) {
                                    line.add(pressed[i]);
                                }
                            });
        }
        double busy = (system.getProcessCpuTime() - cpu) / 1e9 / outcome.seconds;
        return new Step(outcome, busy, (Platform.takenAway(0) - taken) / 100.0 / outcome.seconds, watch.mean());
    }

    /** Seconds from the end of the crowd until a second in which half the rate is answered as calmly as before. */
    private double backToNormal(Platform node, int rate, double calm) throws Exception {
        long from = System.nanoTime();
        while (System.nanoTime() - from < 60_000_000_000L) {
            Step step = step(node, 0.5, rate, 1);
            if (step.outcome.count(200) == step.outcome.status.length && step.percentile(200, 0.99) <= Math.max(150, 2 * calm)) {
                return (System.nanoTime() - from) / 1e9;
            }
        }
        return 60;
    }

    private static String key(int number) {
        return "crowd-%08d".formatted(number);
    }
}
