import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import kehou.enrolment.draw.DrawCheck;
import kehou.enrolment.draw.DrawMarket;
import kehou.enrolment.draw.DrawMechanism;
import kehou.enrolment.draw.DrawOutcome;

/**
 * The mechanism of draws by itself, in a process of its own that has the platform's classes and no more memory than the
 * bar allows; prints one figure a line. Started by {@link DrawBench}.
 */
public class DrawProbe {
    private static final int SCHOOL = 2000;
    private static final int OFFERINGS = 60;
    private static final int MOST_WISHES = 25;

    public static void main(String[] args) throws IOException {
        // Warm, so that the small market is not measured in the interpreter and the large one out of it.
        for (int i = 0; i < 30; i++) {
            DrawMechanism.decide(province(5, i));
        }
        long blocking = 0;
        DrawMarket some = province(20, 3);
        DrawOutcome outcome = DrawMechanism.decide(some);
        blocking += DrawCheck.blockingPairs(some, outcome) + DrawCheck.faults(some, outcome);
        DrawMarket large = province(500, 2);
        say("families", large.children());
        say("wishes", large.wish().length);
        say("mechanism_seconds_1m", seconds(large));
        say("mechanism_gib", heapPeak() / (double) (1L << 30));
        say("cost_growth_10k_to_1m", growth(large));
        survey(Path.of(args[0]));
        say("blocking_pairs", blocking);
        say("misreport_gain_share", misreports());
    }

    private static double seconds(DrawMarket market) {
        return median(3, () -> {
            long from = System.nanoTime();
            DrawMechanism.decide(market);
            return (System.nanoTime() - from) / 1e9;
        });
    }

    /**
     * What a wish costs in one large market by what it costs in a hundred small ones of as many families together. In turn
     * and of the processor's own time, so that an hour counts for both; each small one another, so that neither stays in the
     * processor's memory.
     */
    private static double growth(DrawMarket large) {
        List<DrawMarket> small = IntStream.range(0, 100).mapToObj(i -> province(5, i)).toList();
        return median(9, () -> costOfWish(List.of(large)) / costOfWish(small));
    }

    private static double costOfWish(List<DrawMarket> markets) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long from = threads.getCurrentThreadCpuTime();
        markets.forEach(DrawMechanism::decide);
        return (threads.getCurrentThreadCpuTime() - from)
                / (double) markets.stream().mapToInt(market -> market.wish().length).sum();
    }

    private static double median(int times, DoubleSupplier measured) {
        double[] all = DoubleStream.generate(measured).limit(times).sorted().toArray();
        return all[times / 2];
    }

    private static long heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /** Schools of 2,000 families that wish among their own 60 classes, some loved by all, a fifth of the seats reserved. */
    private static DrawMarket province(int schools, int seed) {
        Random random = new Random(seed);
        int children = schools * SCHOOL;
        int classes = schools * OFFERINGS;
        int[] seats = new int[classes];
        int[] reserve = new int[classes];
        int[] from = new int[classes];
        int[] to = new int[classes];
        for (int i = 0; i < classes; i++) {
            seats[i] = 20 + random.nextInt(20);
            reserve[i] = seats[i] / 5;
            from[i] = i % 10 * 1440 + i % 2 * 60;
            to[i] = from[i] + 90;
        }
        int[] start = new int[children + 1];
        int[] counts = new int[children];
        for (int child = 0; child < children; child++) {
            counts[child] = 3 + random.nextInt(MOST_WISHES - 2);
            start[child + 1] = start[child] + counts[child];
        }
        int[] wish = new int[start[children]];
        int[] place = new int[start[children]];
        int[] wanted = new int[children];
        boolean[] need = new boolean[children];
        int[] sequence = new int[children];
        int[] loved = IntStream.range(0, OFFERINGS).toArray();
        int[] order = IntStream.range(0, SCHOOL).toArray();
        for (int school = 0; school < schools; school++) {
            shuffle(order, random);
            for (int i = 0; i < SCHOOL; i++) {
                int child = school * SCHOOL + i;
                sequence[school * SCHOOL + order[i]] = child;
                wanted[child] = 1 + random.nextInt(3);
                need[child] = random.nextInt(8) == 0;
                for (int k = 0; k < counts[child]; k++) {
                    // Drawn towards the front: the first classes are on most lists.
                    int at = k + (int) ((OFFERINGS - k) * Math.pow(random.nextDouble(), 1.5));
                    int swap = loved[k];
                    loved[k] = loved[at];
                    loved[at] = swap;
                    wish[start[child] + k] = school * OFFERINGS + loved[k];
                    place[start[child] + k] = order[i];
                }
                Arrays.sort(loved);
            }
        }
        return new DrawMarket(
                seats,
                reserve,
                IntStream.rangeClosed(0, classes).toArray(),
                from,
                to,
                everyWeek(classes),
                start,
                wish,
                place,
                wanted,
                need,
                sequence);
    }

    static int[] everyWeek(int spans) {
        int[] all = new int[spans];
        Arrays.fill(all, DrawMarket.EVERY);
        return all;
    }

    private static void shuffle(int[] all, Random random) {
        for (int i = all.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = all[i];
            all[i] = all[j];
            all[j] = swap;
        }
    }

    /** Real answers at four levels of seats, against what a snake draft was found to give there. */
    private static void survey(Path file) throws IOException {
        Survey survey = new Survey(Files.readAllLines(file));
        double worst = Double.MAX_VALUE;
        double unseated = 0;
        for (double[] level : survey.levels) {
            double utility = 0;
            double none = 0;
            int times = 20;
            for (int seed = 0; seed < times; seed++) {
                DrawMarket market = survey.market(level[0], new Random(seed));
                DrawOutcome outcome = DrawMechanism.decide(market);
                for (int child = 0; child < market.children(); child++) {
                    List<Integer> own = outcome.of(child);
                    for (int at : own) {
                        utility += survey.rating(at);
                    }
                    none += own.isEmpty() && market.wanted()[child] > 0 && market.wishStart()[child] < market.wishStart()[child + 1] ? 1 : 0;
                }
            }
            worst = Math.min(worst, utility / times / level[1]);
            unseated = Math.max(unseated, (none / times - level[2]) * 100 / survey.wanted.size());
        }
        say("survey_utility_per_snake_min", worst);
        say("survey_unseated_over_snake_pct_max", Math.max(0, unseated));
    }

    /**
     * Of families of small schools that want two seats, the share that some other order of its wishes would have given
     * a better pair, knowing everything. The first seat alone cannot be improved.
     */
    private static double misreports() {
        Random random = new Random(4);
        int families = 0;
        int gained = 0;
        for (int i = 0; i < 60; i++) {
            DrawMarket honest = small(random);
            DrawOutcome outcome = DrawMechanism.decide(honest);
            for (int child = 0; child < honest.children(); child++) {
                families++;
                double got = worth(honest, child, honest, outcome);
                boolean better = false;
                for (int lie = 0; lie < 24 && !better; lie++) {
                    DrawMarket lied = misreport(honest, child, random);
                    better = worth(honest, child, lied, DrawMechanism.decide(lied)) > got + 1e-9;
                }
                gained += better ? 1 : 0;
            }
        }
        return gained / (double) families;
    }

    private static DrawMarket small(Random random) {
        int children = 30;
        int classes = 8;
        int[] start = IntStream.rangeClosed(0, children).map(i -> i * 5).toArray();
        int[] wish = new int[children * 5];
        int[] place = new int[children * 5];
        int[] sequence = IntStream.range(0, children).toArray();
        shuffle(sequence, random);
        int[] all = IntStream.range(0, classes).toArray();
        for (int at = 0; at < children; at++) {
            int child = sequence[at];
            shuffle(all, random);
            for (int k = 0; k < 5; k++) {
                wish[child * 5 + k] = all[k];
                place[child * 5 + k] = at;
            }
        }
        int[] seats = new int[classes];
        Arrays.fill(seats, 5);
        int[] wanted = new int[children];
        Arrays.fill(wanted, 2);
        return new DrawMarket(
                seats,
                new int[classes],
                IntStream.rangeClosed(0, classes).toArray(),
                IntStream.range(0, classes).map(i -> i * 100).toArray(),
                IntStream.range(0, classes).map(i -> i * 100 + 60).toArray(),
                everyWeek(classes),
                start,
                wish,
                place,
                wanted,
                new boolean[children],
                sequence);
    }

    private static DrawMarket misreport(DrawMarket honest, int child, Random random) {
        int[] wish = honest.wish().clone();
        int from = honest.wishStart()[child];
        int[] own = Arrays.copyOfRange(wish, from, honest.wishStart()[child + 1]);
        shuffle(own, random);
        System.arraycopy(own, 0, wish, from, own.length);
        return new DrawMarket(
                honest.seats(),
                honest.reserve(),
                honest.spanStart(),
                honest.spanFrom(),
                honest.spanTo(),
                honest.spanWeek(),
                honest.wishStart(),
                wish,
                honest.place(),
                honest.wanted(),
                honest.need(),
                honest.sequence());
    }

    /** A first wish is worth 5, a fifth 1. */
    private static double worth(DrawMarket honest, int child, DrawMarket played, DrawOutcome outcome) {
        double worth = 0;
        for (int at : outcome.of(child)) {
            for (int i = honest.wishStart()[child]; i < honest.wishStart()[child + 1]; i++) {
                if (honest.wish()[i] == played.wish()[at]) {
                    worth += honest.wishStart()[child + 1] - i;
                }
            }
        }
        return worth;
    }

    private static void say(String name, double value) {
        System.out.println(name + " " + String.format(Locale.ROOT, "%.6f", value));
    }
}
