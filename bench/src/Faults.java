import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Kills what families rely on while they press, and holds afterwards what they were told against what the database
 * holds: {@code ./kehou faults enrolment [--rounds N] [--seed S] [--defects]}. With {@code --defects} it runs against
 * servers that are wrong on purpose and says how many of them it catches. Ends with 1 when a promise was broken.
 */
public class Faults {
    public static void main(String[] arguments) throws Exception {
        List<String> given = new ArrayList<>(List.of(arguments));
        if (given.isEmpty() || !given.removeFirst().equals("enrolment")) {
            System.err.println("kehou: faults enrolment [--rounds N] [--seed S] [--defects]");
            System.exit(2);
        }
        int rounds = 5;
        long seed = 1;
        boolean defects = false;
        while (!given.isEmpty()) {
            switch (given.removeFirst()) {
                case "--rounds" -> rounds = Integer.parseInt(given.removeFirst());
                case "--seed" -> seed = Long.parseLong(given.removeFirst());
                case "--defects" -> defects = true;
                default -> throw new IllegalArgumentException("--rounds N, --seed S or --defects");
            }
        }
        System.exit((defects ? defects(seed) : honest(rounds, seed)) ? 0 : 1);
    }

    private static boolean honest(int rounds, long seed) throws Exception {
        Path data = Files.createTempDirectory("kehou-faults");
        Path history = Files.createDirectories(Path.of("bench", "results")).resolve("faults-enrolment.jsonl");
        try (FaultRun run = new FaultRun(data, history, seed, "")) {
            List<String> broken = run.rounds(rounds);
            run.print();
            broken.forEach(line -> IO.println("  BROKEN " + line));
            IO.println(broken.isEmpty() ? "  every promise was kept" : "  " + broken.size() + " promises were broken");
            return broken.isEmpty();
        } finally {
            Platform.delete(data);
        }
    }

    private static boolean defects(long seed) throws Exception {
        int caught = 0;
        for (Defect defect : Defect.values()) {
            Path data = Files.createTempDirectory("kehou-faults");
            Path history = Files.createDirectories(Path.of("bench", "results")).resolve("faults-" + defect.title() + ".jsonl");
            Path classes = defect.compiled(data.resolve("defect"));
            try (FaultRun run = new FaultRun(data, history, seed, classes + ":")) {
                List<String> broken = run.rounds(3);
                caught += broken.isEmpty() ? 0 : 1;
                IO.println("  " + defect.title() + ": " + (broken.isEmpty() ? "NOT CAUGHT" : "caught, " + broken.getFirst()));
            } finally {
                Platform.delete(data);
            }
        }
        IO.println("faults enrolment: " + caught + " of " + Defect.values().length + " seeded defects caught");
        return caught == Defect.values().length;
    }

    static Map<String, String> env() {
        return Map.of("KEHOU_DEMO", "off");
    }
}
