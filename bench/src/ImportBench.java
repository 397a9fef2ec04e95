import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A school's whole roster as it comes: 3,000 pupils in 73 columns, previewed and confirmed, for several schools. */
final class ImportBench {
    private static final int PUPILS = 3_000;
    private static final int SCHOOLS = 4;

    private ImportBench() {}

    static Report run() throws Exception {
        Path data = Files.createTempDirectory("kehou-bench-import");
        try (Platform platform = Platform.start(data, Map.of())) {
            Schools schools = new Schools(platform, "school");
            // The first school warms the code up and is not counted.
            importInto(schools.next(), 90);
            double[] previews = new double[SCHOOLS];
            double seconds = 0;
            double baseline = heapAfterCollection(platform);
            try (HeapWatch heap = new HeapWatch(platform)) {
                for (int i = 0; i < SCHOOLS; i++) {
                    Api school = schools.next();
                    double[] taken = importInto(school, i + 1);
                    previews[i] = taken[0];
                    seconds += taken[0] + taken[1];
                }
                double peak = heap.peak();
                double retained = heapAfterCollection(platform) - baseline;
                return new Report("import")
                        .atMost("preview_seconds_3000", Report.median(previews), "s", 3)
                        .atLeast("pupils_per_second", SCHOOLS * PUPILS / seconds, "pupils/s", 1200)
                        .atMost("heap_growth_mb", peak - baseline, "MB", 200)
                        .note("%d schools of %d pupils; the heap kept %.0f MB more after a collection"
                                .formatted(SCHOOLS, PUPILS, retained));
            }
        } finally {
            Platform.delete(data);
        }
    }

    /** Seconds of the preview and of the confirmation. */
    private static double[] importInto(Api school, int seed) throws Exception {
        byte[] file = RosterFile.xlsx(PUPILS, seed);
        long from = System.nanoTime();
        String preview = school.upload("/api/roster-imports", "PUPILS", "全校学生信息.xlsx", file);
        long previewed = System.nanoTime();
        if (!Api.field(preview, "errors").equals("0")) {
            throw new IOException("the generated roster has errors: " + preview);
        }
        String confirmed = school.post("/api/roster-imports/" + Api.field(preview, "id") + "/confirmation", "{\"leave\":false}");
        long done = System.nanoTime();
        if (!Api.field(confirmed, "state").equals("CONFIRMED")) {
            throw new IOException("not confirmed: " + confirmed);
        }
        return new double[] {(previewed - from) / 1e9, (done - previewed) / 1e9};
    }

    private static double heapAfterCollection(Platform platform) throws Exception {
        Process collect = tool("jcmd", String.valueOf(platform.pid()), "GC.run");
        collect.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        collect.waitFor();
        try (BufferedReader lines = tool("jstat", "-gc", String.valueOf(platform.pid())).inputReader()) {
            return HeapWatch.used(lines.readLine(), lines.readLine());
        }
    }

    private static Process tool(String name, String... arguments) throws IOException {
        java.util.List<String> command = new java.util.ArrayList<>(
                java.util.List.of(Path.of(System.getProperty("java.home"), "bin", name).toString()));
        command.addAll(java.util.List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Looks at the heap five times a second, garbage included. */
    private static final class HeapWatch implements AutoCloseable {
        private final Process watch;
        private final AtomicReference<Double> peak = new AtomicReference<>(0.0);

        HeapWatch(Platform platform) throws IOException {
            watch = tool("jstat", "-gc", String.valueOf(platform.pid()), "200ms");
            BufferedReader lines = watch.inputReader();
            String head = lines.readLine();
            Thread.ofVirtual().start(() -> {
                try {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        double now = used(head, line);
                        peak.accumulateAndGet(now, Math::max);
                    }
                } catch (IOException ended) {
                    // The watch was stopped.
                }
            });
        }

        double peak() {
            return peak.get();
        }

        /** MB in the survivor, eden and old spaces. */
        static double used(String head, String line) {
            String[] names = head.strip().split("\\s+");
            String[] values = line.strip().split("\\s+");
            double kb = 0;
            for (int i = 0; i < names.length; i++) {
                if (java.util.Set.of("S0U", "S1U", "EU", "OU").contains(names[i]) && !values[i].equals("-")) {
                    kb += Double.parseDouble(values[i]);
                }
            }
            return kb / 1024;
        }

        @Override
        public void close() {
            watch.destroy();
        }
    }
}
