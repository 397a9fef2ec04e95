import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How fast it is back on existing data, against an empty Spring Boot application, and what it takes at rest. */
final class StartBench {
    private static final int ROUNDS = 5;
    private static final Path LIBRARIES = Path.of("server", "target", "run", "lib");

    private StartBench() {}

    static Report run() throws Exception {
        Path data = Files.createTempDirectory("kehou-bench-start");
        Report report = new Report("start");
        try {
            double first = firstStart(data);
            double[] ready = new double[ROUNDS];
            double[] memory = new double[ROUNDS];
            double[] application = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                try (Platform platform = Platform.start(data, Map.of())) {
                    ready[round] = platform.readySeconds();
                    settle(platform);
                    memory[round] = platform.residentMb();
                    application[round] = platform.applicationMb();
                }
            }
            double empty = emptyBoot();
            return report.atMost("ready_seconds_median5", Report.median(ready), "s", 5)
                    .atMost("ready_per_empty_boot", Report.median(ready) / empty, "ratio", 2.5)
                    .atMost("rss_mb", Report.median(memory), "MB", 500)
                    .note("first start with the demo city %.1f s; empty boot %.2f s; of the memory, application %.0f MB"
                            .formatted(first, empty, Report.median(application)));
        } finally {
            Platform.delete(data);
        }
    }

    private static double firstStart(Path data) throws IOException {
        try (Platform platform = Platform.start(data, Map.of())) {
            return platform.readySeconds();
        }
    }

    /** At rest means after a collection: what the heap holds, not what it has not yet thrown away. */
    private static void settle(Platform platform) throws Exception {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        new ProcessBuilder(jcmd.toString(), String.valueOf(platform.pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** The yardstick: a web application without a single class of ours, with a cache of its own as ours has one. */
    private static double emptyBoot() throws Exception {
        Path folder = Files.createTempDirectory("kehou-bench-empty");
        try {
            Path source = Files.writeString(folder.resolve("EmptyBoot.java"), """
                    import org.springframework.boot.SpringApplication;

                    @org.springframework.boot.SpringBootConfiguration
                    @org.springframework.context.annotation.Import({
                        org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration.class,
                        org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration.class,
                        org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration.class
                    })
                    public class EmptyBoot {
                        public static void main(String[] args) {
                            SpringApplication.run(EmptyBoot.class, "--server.port=0", "--logging.level.root=warn");
                            System.out.println("ready http://127.0.0.1");
                        }
                    }
                    """);
            Path jar = folder.resolve("empty.jar");
            String libraries = LIBRARIES.toAbsolutePath() + "/*";
            tool("javac", "-cp", libraries, "-d", folder.toString(), "-proc:none", source.toString());
            tool("jar", "--create", "--file", jar.toString(), "-C", folder.toString(), "EmptyBoot.class");
            Path cache = folder.resolve("empty.aot");
            List<String> start = List.of(Platform.java(), "-cp", jar + ":" + libraries, "EmptyBoot");
            Platform.started(new ProcessBuilder(with(start, "-XX:AOTCacheOutput=" + cache))).close();
            double[] ready = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                List<String> cached = with(start, "-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off");
                try (Platform empty = Platform.started(new ProcessBuilder(cached))) {
                    ready[round] = empty.readySeconds();
                }
            }
            return Report.median(ready);
        } finally {
            Platform.delete(folder);
        }
    }

    private static List<String> with(List<String> command, String... options) {
        List<String> all = new java.util.ArrayList<>(command);
        all.addAll(1, List.of(options));
        return all;
    }

    /** A tool of this JDK, in a process of its own. */
    private static void tool(String name, String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", name).toString()));
        command.addAll(List.of(arguments));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException(name + " failed");
        }
    }
}
