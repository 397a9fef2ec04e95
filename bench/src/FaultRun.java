import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Two nodes on one database, families who press, and faults at random moments out of one seed. */
final class FaultRun implements AutoCloseable {
    /** What happens in a round; the first node has PostgreSQL inside, so that its death is both's. */
    private enum Fault {
        KILL_POSTGRES,
        FREEZE_A_NODE,
        KILL_SECOND_NODE,
        KILL_FIRST_NODE
    }

    private static final int CLIENTS = 24;
    private static final int ROUNDS_A_SCHOOL = 5;
    private static final int PUPILS = 240;
    private static final int CLASSES = 2;

    private final Path data;
    private final String before;
    private final Random random;
    private final FaultHistory history;
    private final Map<Fault, Integer> counts = new HashMap<>();
    private final List<Double> backAfter = new ArrayList<>();
    private final long began = System.nanoTime();
    private volatile Platform first;
    private volatile Platform second;
    private RushTown.School school;
    private int schools;
    private int done;

    FaultRun(Path data, Path history, long seed, String before) throws Exception {
        this.data = data;
        this.before = before;
        this.random = new Random(seed);
        this.history = new FaultHistory(history);
        this.first = start(data, Faults.env());
        this.second = startSecond();
    }

    /** What was broken; empty when every promise was kept. */
    List<String> rounds(int rounds) throws Exception {
        List<String> broken = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            if (round % ROUNDS_A_SCHOOL == 0) {
                found(round);
            }
            round(Fault.values()[(round + random.nextInt(2)) % Fault.values().length]);
            done++;
            System.err.printf(Locale.ROOT, "kehou: faults: round %d of %d (%.0f s)%n", done, rounds, seconds());
            if (done % ROUNDS_A_SCHOOL == 0 || done == rounds) {
                broken.addAll(broken());
            }
        }
        return broken;
    }

    /** What was broken at this school. Asked at once: after half an hour places that nobody pays for lapse by right. */
    private List<String> broken() throws Exception {
        List<FaultHistory.Entry> told = history.taken();
        try (Clones sql = new Clones(new Secret(data).connect())) {
            List<String> broken = new FaultChecks(sql, told, school.number()).broken();
            broken.addAll(new FaultReads(first.address(), new Secret(data), told).broken());
            return broken;
        }
    }

    private void found(int round) throws Exception {
        try (RushTown town = new RushTown(first, data, round == 0)) {
            school = town.found(1, PUPILS, CLASSES, 1 + round).getFirst();
            schools++;
        }
    }

    private void round(Fault fault) throws Exception {
        counts.merge(fault, 1, Integer::sum);
        FaultClients clients = new FaultClients(
                List.of(() -> first.address(), () -> second.address()), new Secret(data), school, history, random.nextLong());
        clients.start(CLIENTS);
        Thread.sleep(600 + random.nextInt(900));
        strike(fault);
        clients.awaitDecision(30);
        backAfter.add(history.secondsToDecide());
        Thread.sleep(500);
        clients.stop();
    }

    private void strike(Fault fault) throws Exception {
        switch (fault) {
            case KILL_POSTGRES -> {
                signal("KILL", postmaster());
                history.struck();
            }
            case FREEZE_A_NODE -> {
                long pid = (random.nextBoolean() ? first : second).pid();
                signal("STOP", pid);
                history.struck();
                Thread.sleep(1_500 + random.nextInt(2_500));
                signal("CONT", pid);
            }
            case KILL_SECOND_NODE -> {
                signal("KILL", second.pid());
                history.struck();
                second.close();
                second = startSecond();
            }
            case KILL_FIRST_NODE -> {
                signal("KILL", first.pid());
                signal("KILL", second.pid());
                history.struck();
                first.close();
                second.close();
                first = start(data, Faults.env());
                second = startSecond();
            }
        }
    }

    private long postmaster() throws Exception {
        return Long.parseLong(
                Files.readAllLines(new Secret(data).cluster().resolve("postmaster.pid")).getFirst().strip());
    }

    private static void signal(String name, long pid) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor();
    }

    private Platform startSecond() throws Exception {
        Secret secret = new Secret(data);
        Map<String, String> env = new HashMap<>(Faults.env());
        env.put("KEHOU_DB_URL", secret.url());
        env.put("KEHOU_SECRET_FILE", secret.file().toString());
        return start(Files.createDirectories(data.resolve("second")), env);
    }

    private Platform start(Path folder, Map<String, String> env) throws IOException {
        return Platform.start(folder, env, before + Platform.jar(), List.of("-XX:TieredStopAtLevel=1"));
    }

    void print() {
        IO.println("faults enrolment: " + done + " rounds, " + counts);
        IO.println(String.format(
                Locale.ROOT,
                "  %d presses and withdrawals: %d told yes, %d told no, %d without an answer and asked again; %d schools; %.0f s",
                history.size(), history.successes(), history.refusals(), history.unknown(), schools, seconds()));
        IO.println(String.format(
                Locale.ROOT,
                "  first decision after a fault: median %.1f s, latest %.1f s",
                Report.median(backAfter.stream().mapToDouble(s -> s).toArray()),
                backAfter.stream().mapToDouble(s -> s).max().orElse(0)));
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    @Override
    public void close() throws Exception {
        second.close();
        first.close();
        history.close();
    }
}
