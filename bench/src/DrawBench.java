import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws: the mechanism by itself for a million families ({@link DrawProbe}), a whole school of 2,000 pupils over HTTP from
 * the opened secret to the published result, and that result held again in a browser.
 */
final class DrawBench {
    private static final Path RUN = Path.of("server", "target", "run", "kehou.jar");

    private DrawBench() {}

    static Report run() throws Exception {
        Report report = new Report("draw");
        Map<String, Double> probe = probe();
        report.atMost("mechanism_seconds_1m", probe.get("mechanism_seconds_1m"), "s", 8)
                .atMost("mechanism_gib", probe.get("mechanism_gib"), "GiB", 2)
                .atMost("cost_growth_10k_to_1m", probe.get("cost_growth_10k_to_1m"), "ratio", 1.3);
        Path data = Files.createTempDirectory("kehou-bench-draw");
        try (Platform platform = Platform.start(data, Map.of("KEHOU_DEMO", "off"));
                DrawSchool school = new DrawSchool(platform, data)) {
            Path record = data.resolve("record.json");
            report.atMost("school_seconds", school.drawn(record), "s", 2)
                    .atMost("browser_replay_seconds", browser(record, data), "s", 0.5);
        } finally {
            Platform.delete(data);
        }
        return report.atLeast("survey_utility_per_snake_min", probe.get("survey_utility_per_snake_min"), "ratio", 0.98)
                .atMost(
                        "survey_unseated_over_snake_pct_max",
                        probe.get("survey_unseated_over_snake_pct_max"),
                        "%",
                        1)
                .atMost("blocking_pairs", probe.get("blocking_pairs"), "", 0)
                .note(String.format(
                        Locale.ROOT,
                        "%.0f wishes of %.0f families; of families wanting two seats %.1f%% would gain by another order of"
                                + " their wishes, knowing everything; none by the first seat",
                        probe.get("wishes"),
                        probe.get("families"),
                        probe.get("misreport_gain_share") * 100));
    }

    private static Map<String, Double> probe() throws Exception {
        Process process = new ProcessBuilder(
                        Platform.java(),
                        "-Xmx2g",
                        "-cp",
                        RUN.toString(),
                        "bench/src/DrawProbe.java",
                        "bench/survey/course-survey.txt")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the mechanism did not come through: " + said);
        }
        Map<String, Double> figures = new HashMap<>();
        said.lines().map(line -> line.split(" ")).forEach(line -> figures.put(line[0], Double.valueOf(line[1])));
        return figures;
    }

    /** The replay of the pages, in Chromium, without a server. */
    private static double browser(Path record, Path folder) throws Exception {
        Path script = folder.resolve("replay.js");
        execute("web/node_modules/.bin/rolldown", "web/packages/kit/src/drawReplay.ts", "-f", "iife", "-n", "draw", "-o",
                script.toString());
        Path page = folder.resolve("page.html");
        Files.writeString(page, "<body><script>" + Files.readString(script) + "</script><script>const record = "
                + Files.readString(record).replace("<", "\\u003c") + "\n" + """
                draw.replayDraw(record)
                const from = performance.now()
                const steps = draw.replayDraw(record)
                const took = performance.now() - from
                document.body.textContent = `took=${took} agreed=${steps.every((step) => step.state === 'agrees')}`
                </script>""");
        String browser = System.getenv("KEHOU_CHROMIUM");
        String said = execute(browser, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", page.toUri().toString());
        Matcher took = Pattern.compile("took=([0-9.]+) agreed=(\\w+)").matcher(said);
        if (!took.find() || !took.group(2).equals("true")) {
            throw new IOException("the browser does not agree: " + said);
        }
        return Double.parseDouble(took.group(1)) / 1000;
    }

    private static String execute(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + " failed: " + said);
        }
        return said;
    }
}
