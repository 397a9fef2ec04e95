import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real platform in a process of its own, started as {@code ./kehou up} starts it (the build is done before). */
final class Platform implements AutoCloseable {
    private static final Path RUN = Path.of("server", "target", "run");
    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final String address;
    private final double readySeconds;

    private Platform(Process process, String address, double readySeconds) {
        this.process = process;
        this.address = address;
        this.readySeconds = readySeconds;
    }

    /** Starts on this data folder and waits until it says that it is ready. */
    static Platform start(Path data, Map<String, String> env) throws IOException {
        return started(prepared(data, env, List.of(), List.of("-jar", RUN.resolve("kehou.jar").toString())));
    }

    /** The same with classes of the bench's own behind the platform's, or before them, and options of the JVM. */
    static Platform start(Path data, Map<String, String> env, String classPath, List<String> options)
            throws IOException {
        return started(prepared(data, env, options, List.of("-cp", classPath, "kehou.Kehou")));
    }

    /** The same on one core, its database included. */
    static Platform startOnCore(int core, Path data, Map<String, String> env) throws IOException {
        ProcessBuilder builder = prepared(data, env, List.of(), List.of("-jar", RUN.resolve("kehou.jar").toString()));
        builder.command().addAll(0, List.of("taskset", "-c", String.valueOf(core)));
        return started(builder);
    }

    /** A process that runs already, all its threads. */
    static void keepToCore(long pid, int core) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("taskset", "-acp", String.valueOf(core), String.valueOf(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("taskset (of util-linux) could not keep process " + pid + " to core " + core);
        }
    }

    /** Hundredths of a second that the machine below has kept from a core since it started; a bench on such a core measures it. */
    static long takenAway(int core) throws IOException {
        String[] line = Files.readAllLines(Path.of("/proc/stat")).get(core + 1).split(" ");
        return Long.parseLong(line[8]);
    }

    /** The platform's classes as they were built. */
    static Path jar() {
        return RUN.resolve("kehou.jar");
    }

    private static ProcessBuilder prepared(
            Path data, Map<String, String> env, List<String> options, List<String> what) {
        // A session of its own, as who starts it from a terminal or as a service gives it: a core is shared out by sessions.
        List<String> command = new ArrayList<>(List.of("setsid", java(), "@server/jvm.options"));
        command.addAll(options);
        Path cache = RUN.resolve("kehou.aot");
        if (Files.exists(cache)) {
            command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off"));
        }
        command.addAll(what);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(env);
        builder.environment().put("KEHOU_DATA", data.toAbsolutePath().toString());
        builder.environment().put("KEHOU_PORT", "0");
        builder.environment().put("KEHOU_WEB", Path.of("web", "dist").toAbsolutePath().toString());
        return builder;
    }

    /** Any program that prints a line {@code ready http://…}. */
    static Platform started(ProcessBuilder builder) throws IOException {
        Path errors = Files.createTempFile("kehou-bench", ".log");
        long from = System.nanoTime();
        Process process = builder.redirectError(errors.toFile()).start();
        // A run that is broken off leaves no node behind, not even a frozen one.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        StringBuilder output = new StringBuilder();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            output.append(line).append('\n');
            if (line.startsWith("ready http")) {
                double seconds = (System.nanoTime() - from) / 1e9;
                drain(lines, errors);
                return new Platform(process, line.substring("ready ".length()).strip(), seconds);
            }
        }
        throw new IOException("did not start:\n" + output + Files.readString(errors));
    }

    /** What it says later goes to the log beside its errors, for whoever wonders about a failed bench. */
    private static void drain(BufferedReader lines, Path log) {
        Thread.ofVirtual().start(() -> {
            try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Files.writeString(log, line + "\n", StandardOpenOption.APPEND);
                }
            } catch (IOException | UncheckedIOException ended) {
                // The process is gone, and its output with it.
            }
        });
    }

    String address() {
        return address;
    }

    double readySeconds() {
        return readySeconds;
    }

    long pid() {
        return process.pid();
    }

    /** Processor time of the node's compilers since it started. */
    double compilingSeconds() throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            return tasks.mapToLong(Platform::compilingHundredths).sum() / 100.0;
        }
    }

    private static long compilingHundredths(Path task) {
        try {
            String stat = Files.readString(task.resolve("stat"));
            String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return stat.matches("(?s)\\d+ \\(C[12] .*") ? Long.parseLong(words[11]) + Long.parseLong(words[12]) : 0;
        } catch (IOException gone) {
            return 0; // a thread that ended since the folder was read
        }
    }

    /** Proportional memory of the application and its PostgreSQL together, in MB. */
    double residentMb() throws IOException {
        double kb = memoryKb(process.pid());
        for (ProcessHandle child : process.descendants().toList()) {
            kb += memoryKb(child.pid());
        }
        return kb / 1024;
    }

    /** Proportional memory of the application alone, in MB. */
    double applicationMb() throws IOException {
        return memoryKb(process.pid()) / 1024;
    }

    private static double memoryKb(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .sum();
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
