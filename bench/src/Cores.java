import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How fast each core is at this moment. The machine below lends a core to others without a word: no time is taken away,
 * and yet the same work takes up to twice as long, which explains a figure or a figure's change.
 */
final class Cores {
    private static final int FAR = 200_000;
    /** A fiftieth of a second: it may be taken from what is being measured, every few seconds. */
    private static final int NEAR = 20_000;
    private static final long PAUSE_MILLIS = 4_000;
    private static final int TRIES = 3;
    /** Of the machine, as long as nobody has kept this process to one of them. */
    private static final int CORES = Math.min(4, Runtime.getRuntime().availableProcessors());

    private Cores() {}

    /** Milliseconds of processor time in which a shell counts to 200,000, the best of three, on each of the first four cores; NaN for one that is not ours. */
    static String now() throws IOException, InterruptedException {
        List<String> each = new ArrayList<>();
        for (int core = 0; core < CORES; core++) {
            double best = Double.POSITIVE_INFINITY;
            for (int i = 0; i < TRIES; i++) {
                best = Math.min(best, seconds(core, FAR));
            }
            each.add(String.format(Locale.ROOT, "%.0f", best * 1000));
        }
        return String.join(" and ", each);
    }

    /** The same of one core while something else runs there, by counting a tenth as far every few seconds. */
    static final class Watch implements AutoCloseable {
        private final List<Double> counted = new ArrayList<>();
        private final Thread thread;

        Watch(int core) {
            thread = Thread.ofPlatform().daemon().start(() -> {
                try {
                    while (true) {
                        counted.add(seconds(core, NEAR));
                        Thread.sleep(PAUSE_MILLIS);
                    }
                } catch (IOException | InterruptedException ended) {
                    // Nobody watches any more.
                }
            });
        }

        @Override
        public void close() throws InterruptedException {
            thread.interrupt();
            thread.join();
        }

        /** Milliseconds for a count to 200,000, in the mean; once closed. */
        double mean() {
            return counted.stream().mapToDouble(one -> one * 1000 * FAR / NEAR).average().orElse(Double.NaN);
        }
    }

    private static double seconds(int core, int far) throws IOException, InterruptedException {
        String count = "TIMEFORMAT=%U; time for ((i = 0; i < " + far + "; i++)); do :; done";
        ProcessBuilder shell = new ProcessBuilder("taskset", "-c", String.valueOf(core), "bash", "-c", count);
        shell.environment().put("LC_ALL", "C");
        Process process = shell.start();
        String said = new String(process.getErrorStream().readAllBytes());
        return process.waitFor() == 0 ? Double.parseDouble(said.strip()) : Double.NaN;
    }
}
