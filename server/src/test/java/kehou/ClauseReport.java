package kehou;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes {@code target/clauses.json}: for each clause the tests that passed. A test that failed or was skipped is not in it. */
public final class ClauseReport implements TestExecutionListener {
    private final Map<String, SortedSet<String>> passed = new ConcurrentSkipListMap<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(MethodSource.class::cast)
                    .ifPresent(this::count);
        }
    }

    private void count(MethodSource source) {
        Method method = source.getJavaMethod();
        Stream.of(
                        AnnotationSupport.findAnnotation(method, Clause.class),
                        AnnotationSupport.findAnnotation(source.getJavaClass(), Clause.class))
                .flatMap(found -> found.stream().flatMap(clause -> Arrays.stream(clause.value())))
                .forEach(key -> {
                    SortedSet<String> names = passed.computeIfAbsent(key, none -> new TreeSet<>());
                    synchronized (names) {
                        names.add(source.getJavaClass().getSimpleName() + "." + method.getName());
                    }
                });
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        String json = passed.entrySet().stream()
                .map(clause -> "  " + quoted(clause.getKey()) + ": "
                        + clause.getValue().stream()
                                .map(ClauseReport::quoted)
                                .collect(Collectors.joining(", ", "[", "]")))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        try {
            Files.createDirectories(Path.of("target"));
            Files.writeString(Path.of("target", "clauses.json"), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
