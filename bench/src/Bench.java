import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures the real server over HTTP, with its whole security chain: {@code ./kehou bench NAME}. Without a name, all of
 * them. Ends with 0 whether bars are met or not: a bench reports, it does not judge.
 */
public class Bench {
    interface Measurement {
        Report measure() throws Exception;
    }

    private static final Map<String, Measurement> ALL =
            new TreeMap<>(Map.of(
                    "draw", DrawBench::run,
                    "import", ImportBench::run,
                    "overload", OverloadBench::run,
                    "rush", RushBench::run,
                    "start", StartBench::run,
                    "timetable", TimetableBench::run));

    public static void main(String[] args) throws Exception {
        List<String> names = args.length == 0 ? List.copyOf(ALL.keySet()) : List.of(args);
        for (String name : names) {
            Measurement bench = ALL.get(name);
            if (bench == null) {
                System.err.println("kehou: no bench " + name + "; there are " + String.join(", ", ALL.keySet()));
                System.exit(2);
            }
            String before = Cores.now();
            Report report = bench.measure();
            report.note("counting to 200,000 took " + before + " ms on the cores before, " + Cores.now() + " after");
            report.print();
            report.save();
        }
    }
}
