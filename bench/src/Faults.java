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
    private static final int TRIES = 3;

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
            String found = "";
            int tries = 0;
            // Whether a kill meets the moment that a defect needs is luck: three rounds more, under another seed.
            while (found.isEmpty() && tries < TRIES) {
                found = caught(defect, seed + tries++);
            }
            caught += found.isEmpty() ? 0 : 1;
            IO.println("  " + defect.title() + ": " + (found.isEmpty() ? "NOT CAUGHT" : "caught, " + found)
                    + " (" + 3 * tries + " rounds)");
        }
        IO.println("faults enrolment: " + caught + " of " + Defect.values().length + " seeded defects caught");
        return caught == Defect.values().length;
    }

    /** The first promise that was seen broken in three rounds; empty when none was. */
    private static String caught(Defect defect, long seed) throws Exception {
        Path data = Files.createTempDirectory("kehou-faults");
        Path history = Files.createDirectories(Path.of("bench", "results")).resolve("faults-" + defect.title() + ".jsonl");
        try {
            Path classes = defect.compiled(data.resolve("defect"));
            try (FaultRun run = new FaultRun(data, history, seed, classes + ":")) {
                return run.rounds(3).stream().findFirst().orElse("");
            }
        } finally {
            Platform.delete(data);
        }
    }

    static Map<String, String> env() {
        return Map.of("KEHOU_DEMO", "off");
    }
}
