import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How fast each core is at this moment. The machine below lends a core to others without a word: no time is taken away,
 * and yet the same work takes up to twice as long, which explains a figure or a figure's change.
 */
final class Cores {
    private static final String COUNT = "TIMEFORMAT=%U; time for ((i = 0; i < 200000; i++)); do :; done";
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
                best = Math.min(best, seconds(core));
            }
            each.add(String.format(Locale.ROOT, "%.0f", best * 1000));
        }
        return String.join(" and ", each);
    }

    private static double seconds(int core) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("taskset", "-c", String.valueOf(core), "bash", "-c", COUNT);
        shell.environment().put("LC_ALL", "C");
        Process process = shell.start();
        String said = new String(process.getErrorStream().readAllBytes());
        return process.waitFor() == 0 ? Double.parseDouble(said.strip()) : Double.NaN;
    }
}
