import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Classes that a bench or a fault run puts beside the platform's on the class path of the server it starts. */
final class Kit {
    private Kit() {}

    /** Compiles the sources of a folder against the platform and answers with the folder of the classes. */
    static Path compiled(Path sources, Path into) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-nowarn", "-parameters", "-proc:none", "-d", Files.createDirectories(into).toString(), "-cp",
                Platform.jar() + ":" + Platform.jar().resolveSibling("lib") + "/*"));
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).map(Path::toString).forEach(arguments::add);
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new IOException(sources + " does not compile against the platform");
        }
        return into.toAbsolutePath();
    }
}
