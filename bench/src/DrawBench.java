import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws: the mechanism by itself for a million families ({@link DrawProbe}), a whole school of 2,000 pupils over HTTP from
 * the opened secret to the published result, and that result held again in a browser.
 */
final class DrawBench {
    private static final Path RUN = Path.of("server", "target", "run", "kehou.jar");
    private static final int PUPILS = 2000;
    private static final int FAMILIES = 20;
    private static final int CLASSES = 40;
    private static final int WISHES = 8;
    private static final int PATIENCE_SECONDS = 120;
    private static final Pattern PUPIL = Pattern.compile("\"pupil\":(\\d+)");
    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)");

    private DrawBench() {}

    static Report run() throws Exception {
        Report report = new Report("draw");
        Map<String, Double> probe = probe();
        report.atMost("mechanism_seconds_1m", probe.get("mechanism_seconds_1m"), "s", 8)
                .atMost("mechanism_gib", probe.get("mechanism_gib"), "GiB", 2)
                .atMost("cost_growth_10k_to_1m", probe.get("cost_growth_10k_to_1m"), "ratio", 1.3);
        Path data = Files.createTempDirectory("kehou-bench-draw");
        try (Platform platform = Platform.start(data, Map.of())) {
            Path record = data.resolve("record.json");
            report.atMost("school_seconds", school(platform, record), "s", 2)
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
                        "bench/data/course-survey.txt")
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

    private static double school(Platform platform, Path record) throws Exception {
        Schools schools = new Schools(platform, "draw");
        Api office = schools.next();
        Api other = schools.colleague();
        List<Long> classes = classes(office);
        roster(office);
        Instant opens = Instant.now().plusSeconds(3);
        Instant closes = opens.plusSeconds(PATIENCE_SECONDS);
        String draw = Api.field(
                office.post("/api/draws", """
                        {"opensAt":"%s","closesAt":"%s","offerings":%s,"grades":[1,2,3,4,5,6],"publicSource":"测速用的数",
                         "publicAt":"%s","revealBy":"%s"}"""
                        .formatted(opens, closes, classes, closes, closes.plus(Duration.ofHours(1)))),
                "id");
        Thread.sleep(4000);
        wish(platform, draw, classes);
        until(() -> Api.field(office.get("/api/draws?limit=1"), "state").equals("CLOSED"));
        for (Api reader : List.of(office, other)) {
            reader.post("/api/draws/" + draw + "/public-values", "{\"value\":\"0815\"}");
        }
        long from = System.nanoTime();
        office.post("/api/draws/" + draw + "/revelation", "{}");
        until(() -> Api.field(office.get("/api/draws?limit=1"), "state").equals("DRAWN"));
        double seconds = (System.nanoTime() - from) / 1e9;
        Files.writeString(record, office.get("/api/draws/" + draw + "/record"));
        return seconds;
    }

    private static List<Long> classes(Api office) throws Exception {
        long campus = id(office.post("/api/campuses", """
                {"name":"本部","address":"","lat":28.68,"lon":115.86,"crs":"GCJ02","fenceMetres":200}"""));
        long course = id(office.post("/api/courses", """
                {"name":"自主阅读","category":"READING","introduction":"安静读书。","aims":"读完一本书。","grades":[1,2,3,4,5,6],
                 "classSize":45,"lessons":[{"number":1,"title":"读书","minutes":40}]}"""));
        List<Long> classes = new ArrayList<>();
        for (int i = 0; i < CLASSES; i++) {
            long venue = id(office.post("/api/venues", """
                    {"campusId":%d,"name":"场地%d","kind":"CLASSROOM","capacity":45,"allowedUses":[],"open":true}"""
                    .formatted(campus, i)));
            long teacher = id(office.post("/api/instructors", """
                    {"name":"测速教师%d","kind":"RETIRED","introduction":""}""".formatted(i)));
            long offering = id(office.post("/api/offerings", """
                    {"course":%d,"strand":"SELF_DIRECTED","instructor":%d,"grades":[1,2,3,4,5,6],"seats":40,"feeFen":0,
                     "slots":[{"weekday":%d,"from":"16:30","to":"17:30","venue":%d,"weeks":"EVERY"}]}"""
                    .formatted(course, teacher, i % 5 + 1, venue)));
            office.post("/api/offerings/" + offering + "/notice", "{\"approvalNumber\":\"\"}");
            classes.add(offering);
        }
        return classes;
    }

    private static String phone(int family) {
        return "1990000%04d".formatted(family);
    }

    private static void roster(Api office) throws Exception {
        StringBuilder csv = new StringBuilder("学籍号,姓名,性别,出生日期,年级,班级,家长姓名,家长手机,是否留守儿童\n");
        for (int i = 0; i < PUPILS; i++) {
            csv.append("B%011d,测速%c%c,女,20170%d15,%s年级,%d班,家长%d,%s,%s\n".formatted(
                    i,
                    '一' + i % 4000,
                    '丁' + i / 45,
                    i % 9 + 1,
                    "一二三四五六".charAt(i / 45 % 6),
                    i / 270 + 1,
                    i % FAMILIES,
                    phone(i % FAMILIES),
                    i % 9 == 0 ? "是" : "否"));
        }
        String preview = office.upload(
                "/api/roster-imports", "PUPILS", "名单.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
        office.post("/api/roster-imports/" + Api.field(preview, "id") + "/confirmation", "{\"leave\":false}");
    }

    private static void wish(Platform platform, String draw, List<Long> classes) throws Exception {
        Random random = new Random(8);
        for (int family = 0; family < FAMILIES; family++) {
            Api guardian = new Api(platform.address(), "mobile");
            guardian.post("/api/sign-in/code/request", "{\"phone\":\"" + phone(family) + "\"}");
            String sent = guardian.get("/api/demo/outbox?phone=" + phone(family));
            Matcher code = CODE.matcher(sent.replace(phone(family), ""));
            if (!code.find()) {
                throw new IOException("no code was sent: " + sent);
            }
            guardian.post(
                    "/api/sign-in/code", "{\"phone\":\"" + phone(family) + "\",\"code\":\"" + code.group(1) + "\"}");
            Matcher pupil = PUPIL.matcher(guardian.get("/api/me"));
            while (pupil.find()) {
                List<Long> wishes = new ArrayList<>(classes);
                Collections.shuffle(wishes, random);
                guardian.put("/api/children/" + pupil.group(1) + "/draws/" + draw + "/wishes", """
                        {"want":%d,"days":[1,2,3,4,5],"wishes":%s,"share":false}"""
                        .formatted(1 + random.nextInt(3), wishes.subList(0, WISHES)));
            }
        }
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
        String browser = System.getenv().getOrDefault("KEHOU_CHROMIUM", "/usr/bin/chromium");
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

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(Condition condition) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IOException("waited too long");
            }
            Thread.sleep(20);
        }
    }

    private static long id(String json) {
        return Long.parseLong(Api.field(json, "id"));
    }
}
