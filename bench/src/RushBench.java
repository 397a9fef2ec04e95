import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The opening of a first-come window: confirmed places over 40 schools against an authenticated write that does nothing
 * and against one transaction for each press; one single hot class; 'full'; even streams at 70 %; two nodes; and
 * afterwards, in the database, that nothing was given twice, lost or left without its audit and key.
 */
final class RushBench {
    private static final int SCHOOLS = Integer.getInteger("rush.SCHOOLS", 40);
    private static final int PUPILS = Integer.getInteger("rush.PUPILS", 2_900);
    private static final int HOT_PUPILS = Integer.getInteger("rush.HOT_PUPILS", 3_500);
    private static final int CONNECTIONS = 256;
    private static final int ROUNDS = 3;
    private static final int WARM = 9;
    private static final int WARM_SECOND_NODE = 6;
    private static final int AT_ONCE = Integer.getInteger("rush.AT_ONCE", 8_000);
    private static final int NAIVE = Integer.getInteger("rush.NAIVE", 2_000);
    private static final int PAIR = Integer.getInteger("rush.PAIR", 5_000);
    private static final int HOT = Integer.getInteger("rush.HOT", 2_300);
    private static final double EVEN_SECONDS = 10;
    private static final double EVEN_WARM_SECONDS = 4;

    private static final String CHOOSE = "/api/children/%d/enrolments";
    private static final String ALONE = "/api/kit/children/%d/enrolments";
    private static final String NOTHING = "/api/kit/children/%d/nothing";

    private final Path data;
    private final List<RushTown.Press> presses = new ArrayList<>();
    private final List<RushTown.Press> hot = new ArrayList<>();
    private final List<RushTown.Press> late = new ArrayList<>();
    private final RushTruth truth = new RushTruth();
    private List<String> nodes = List.of();
    private int used;
    private int keys;
    private double pressing;

    private RushBench(Path data) {
        this.data = data;
    }

    static Report run() throws Exception {
        Path data = Files.createTempDirectory("kehou-bench-rush");
        try {
            return new RushBench(data).measure();
        } finally {
            Platform.delete(data);
        }
    }

    private Report measure() throws Exception {
        long began = System.nanoTime();
        String classPath = Platform.jar() + ":" + Kit.compiled(Path.of("bench", "kit"), data.resolve("kit"));
        List<String> options = List.of(System.getProperty("rush.options", "-Dkehou.bench").split(" "));
        try (Platform first = Platform.start(data, env(Map.of()), classPath, options);
                RushTown town = new RushTown(first, data)) {
            int classes = (2 * PUPILS + 5 * RushTown.SEATS - 1) / (5 * RushTown.SEATS) + 1;
            List<RushTown.School> schools = town.found(SCHOOLS, PUPILS, classes, 1);
            say("schools", began);
            RushTown.School big = town.found(1, HOT_PUPILS, 2, 50).getFirst();
            crowd(town, schools, big);
            town.sql().run("analyze");
            new Secret(data).checkpoint();
            say("founded", began);
            nodes = List.of(first.address());
            fillUp(town);
            // Until the second compiler has done with what a rush runs through; 'full' is asked as often.
            openPages(WARM * AT_ONCE);
            for (int i = 0; i < WARM; i++) {
                spread(AT_ONCE);
                closed(AT_ONCE, CHOOSE, late::get);
            }
            say("warm", began);
            openPages(ROUNDS * (AT_ONCE + NAIVE));
            double[] nothing = new double[ROUNDS];
            double[] spread = new double[ROUNDS];
            double[] alone = new double[ROUNDS];
            double[] full = new double[ROUNDS];
            double[] single = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                nothing[i] = closed(AT_ONCE, NOTHING, presses::get).rate(200);
                spread[i] = spread(AT_ONCE).rate(200);
                full[i] = closed(AT_ONCE, CHOOSE, late::get).rate(409);
                alone[i] = keep(NAIVE, ALONE, presses, used).rate(200);
                used += NAIVE;
                int opened = i * HOT;
                closed(HOT, NOTHING, k -> hot.get(opened + k));
                single[i] = keep(HOT, CHOOSE, hot, opened).rate(200);
                say(String.format(Locale.ROOT, "nothing %.0f spread %.0f full %.0f naive %.0f hot %.0f",
                        nothing[i], spread[i], full[i], alone[i], single[i]), began);
            }
            double confirmed = Report.median(spread);
            double rate = 0.7 * confirmed;
            int warm = (int) (rate * EVEN_WARM_SECONDS);
            int left = presses.size() - used - (2 * ROUNDS + WARM_SECOND_NODE) * PAIR - warm;
            int even = Math.min((int) (rate * EVEN_SECONDS), left / ROUNDS);
            openPages(warm + ROUNDS * even);
            // Who presses evenly goes other ways through generator and node than who waits for an answer.
            evenly(warm, rate);
            double[] p50 = new double[ROUNDS];
            double[] p99 = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                Load.Outcome stream = evenly(even, rate);
                p50[i] = stream.percentileMs(0.5);
                p99[i] = stream.percentileMs(0.99);
            }
            say("even", began);
            double[] pairs = pairs(classPath, options);
            say("pairs", began);
            double base = Report.median(nothing);
            Report report = new Report("rush")
                    .atLeast("confirmed_per_noop", confirmed / base, "ratio", 0.35)
                    .atLeast("confirmed_per_naive", confirmed / Report.median(alone), "ratio", 3)
                    .atLeast("hot_per_spread", Report.median(single) / confirmed, "ratio", 0.8)
                    .atLeast("soldout_per_noop", Report.median(full) / base, "ratio", 0.7)
                    .atMost("p99_ms_at_70pct", Report.median(p99), "ms", 150)
                    .atLeast("two_nodes_per_one", Report.median(pairs), "ratio", 0.8);
            return truth.check(town.sql(), report)
                    .note(String.format(Locale.ROOT,
                            "a second: no-op %.0f, confirmed %.0f, one transaction a press %.0f, one hot class %.0f, 'full' %.0f",
                            base, confirmed, Report.median(alone), Report.median(single), Report.median(full)))
                    .note(String.format(Locale.ROOT,
                            "%d even streams, %.0f/s for %.0f s each: p50 %.0f ms, p99 %.0f, %.0f and %.0f ms; %d presses, each by another guardian, in %.0f s of opening",
                            ROUNDS, rate, even / rate, Report.median(p50), p99[0], p99[1], p99[2], truth.size(), pressing))
                    .note("families and classes come by HTTP (classes then copied in SQL, admissions and the hot class's seats set there);")
                    .note("sign-ins are minted with the data folder's secret and verified on every request; every family had its page open before;")
                    .note("no-op and 'one transaction a press' are controllers on the class path of the bench's server only");
        }
    }

    private void crowd(RushTown town, List<RushTown.School> schools, RushTown.School big) throws Exception {
        presses.addAll(town.presses(schools));
        Map<Integer, Long> even = new HashMap<>();
        schools.forEach(school -> even.put(school.number(), school.offerings().get(1).getFirst()));
        presses.forEach(press -> late.add(new RushTown.Press(
                press.school(), press.account(), press.pupil(), even.get(press.school()), press.token())));
        Collections.shuffle(late, new Random(2));
        // All first guardians, then all second ones: a third of the list has no child twice.
        List<long[]> families = new ArrayList<>();
        List<long[]> second = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        big.families().forEach(family -> (seen.add(family[1]) ? families : second).add(family));
        families.addAll(second);
        for (int i = 0; i < families.size(); i++) {
            long[] family = families.get(i);
            long offering = big.offerings().get(2 * Math.min(i / HOT, ROUNDS - 1)).getFirst();
            hot.add(new RushTown.Press(big.number(), family[0], family[1], offering, town.guardian(family[0])));
        }
        town.sql().run("update enrolment.seat set capacity = 100000 where school_id = ?", big.number());
    }

    /** The classes at which the late ones press are full: their first families fill them. */
    private void fillUp(RushTown town) throws Exception {
        Map<Long, Integer> taken = new HashMap<>();
        List<RushTown.Press> early = new ArrayList<>();
        List<RushTown.Press> rest = new ArrayList<>();
        for (RushTown.Press press : late) {
            (taken.merge(press.offering(), 1, Integer::sum) <= RushTown.SEATS ? early : rest).add(press);
        }
        keep(early.size(), CHOOSE, early, 0);
        late.clear();
        Set<Long> inside = new HashSet<>();
        early.forEach(press -> inside.add(press.pupil()));
        rest.stream().filter(press -> !inside.contains(press.pupil())).forEach(late::add);
    }

    /** Who presses next has its page open: the node has seen the family in these minutes and knows whose parents they are. */
    private void openPages(int coming) throws Exception {
        closed(Math.min(coming, presses.size() - used), NOTHING, i -> presses.get(used + i));
    }

    private Load.Outcome spread(int count) throws Exception {
        Load.Outcome outcome = keep(count, CHOOSE, presses, used);
        used += count;
        return outcome;
    }

    private Load.Outcome evenly(int count, double rate) throws Exception {
        int from = used;
        used += count;
        int key = keys;
        keys += count;
        Load.Outcome outcome = new Load(CONNECTIONS, nodes)
                .open(count, i -> RushTown.request(CHOOSE, presses.get(from + i), key(key + i)), rate);
        note(outcome, presses, from, key);
        return outcome;
    }

    /** The rate of two nodes by that of one, each time one after the other; the second is as warm as the first. */
    private double[] pairs(String classPath, List<String> options) throws Exception {
        List<String> one = nodes;
        Secret secret = new Secret(data);
        Path other = Files.createDirectories(data.resolve("second"));
        Map<String, String> env =
                env(Map.of("KEHOU_DB_URL", secret.url(), "KEHOU_SECRET_FILE", secret.file().toString()));
        int coming = (WARM_SECOND_NODE + 2 * ROUNDS) * PAIR;
        try (Platform second = Platform.start(other, env, classPath, List.of())) {
            nodes = List.of(second.address());
            openPages(coming);
            nodes = one;
            openPages(coming);
            nodes = List.of(second.address());
            for (int i = 0; i < WARM_SECOND_NODE; i++) {
                spread(PAIR);
            }
            double[] ratios = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                nodes = one;
                double alone = spread(PAIR).rate(200);
                nodes = List.of(one.getFirst(), second.address());
                ratios[i] = spread(PAIR).rate(200) / alone;
            }
            return ratios;
        } finally {
            nodes = one;
        }
    }

    /** Nobody is turned away: what a node can do is what is asked. */
    private static Map<String, String> env(Map<String, String> more) {
        Map<String, String> env = new HashMap<>(more);
        env.put("KEHOU_DEMO", "off");
        env.put("KEHOU_PRESSES", "100000");
        return env;
    }

    private Load.Outcome closed(int count, String path, IntFunction<RushTown.Press> press) throws Exception {
        int key = keys;
        keys += count;
        return new Load(CONNECTIONS, nodes).closed(count, i -> RushTown.request(path, press.apply(i), key(key + i)));
    }

    /** Presses whose answers are checked against the database afterwards. */
    private Load.Outcome keep(int count, String path, List<RushTown.Press> from, int first) throws Exception {
        int key = keys;
        keys += count;
        Load.Outcome outcome = new Load(CONNECTIONS, nodes)
                .closed(count, i -> RushTown.request(path, from.get(first + i), key(key + i)));
        note(outcome, from, first, key);
        return outcome;
    }

    private void note(Load.Outcome outcome, List<RushTown.Press> from, int first, int key) {
        pressing += outcome.seconds;
        for (int i = 0; i < outcome.status.length; i++) {
            if (outcome.status[i] == 200) {
                truth.told(from.get(first + i), key(key + i), outcome.body[i]);
            } else if (truth.unexpected() < 3) {
                System.err.println("kehou: rush: unexpected " + outcome.status[i] + " " + outcome.body[i]);
                truth.unexpected(outcome.status[i] + " " + outcome.body[i]);
            }
        }
    }

    private static String key(int number) {
        return "rush-%08d".formatted(number);
    }

    private static void say(String what, long since) {
        System.err.printf(Locale.ROOT, "kehou: rush: %s (%.0f s)%n", what, (System.nanoTime() - since) / 1e9);
    }
}
