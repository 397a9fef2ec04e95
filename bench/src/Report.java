import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What one bench found: figures against their bars, as a table and as {@code bench/results/NAME.json}. */
final class Report {
    /** A figure; {@code bar} is what it is held against, at most or at least. */
    private record Bar(String name, double value, String unit, double bar, boolean atMost) {
        boolean met() {
            return atMost ? value <= bar : value >= bar;
        }
    }

    private final String bench;
    private final List<Bar> bars = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Report(String bench) {
        this.bench = bench;
    }

    Report atMost(String name, double value, String unit, double bar) {
        bars.add(new Bar(name, value, unit, bar, true));
        return this;
    }

    Report atLeast(String name, double value, String unit, double bar) {
        bars.add(new Bar(name, value, unit, bar, false));
        return this;
    }

    /** Something measured that has no bar. */
    Report note(String line) {
        notes.add(line);
        return this;
    }

    void print() {
        IO.println("bench " + bench);
        for (Bar bar : bars) {
            IO.println(String.format(
                    Locale.ROOT,
                    "  %-28s %10.2f %-10s %s %-8s %s",
                    bar.name,
                    bar.value,
                    bar.unit,
                    bar.atMost ? "<=" : ">=",
                    plain(bar.bar),
                    bar.met() ? "met" : "NOT MET"));
        }
        notes.forEach(note -> IO.println("  " + note));
    }

    void save() throws IOException {
        String figures = bars.stream()
                .map(b -> String.format(
                        Locale.ROOT,
                        "    {\"name\": \"%s\", \"value\": %.3f, \"unit\": \"%s\", \"bar\": %s, \"met\": %s}",
                        b.name,
                        b.value,
                        b.unit,
                        plain(b.bar),
                        b.met()))
                .collect(Collectors.joining(",\n"));
        Path file = Path.of("bench", "results", bench + ".json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\n  \"bench\": \"" + bench + "\",\n  \"bars\": [\n" + figures + "\n  ]\n}\n");
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
