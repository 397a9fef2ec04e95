package kehou;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house keeps its shape: arrows point down, SQL stays home, names follow the style. */
class ShapeTest {
    private static final Path SOURCES = Path.of("src/main/java/kehou");
    private static final Pattern TEXT = Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern QUALIFIED =
            Pattern.compile("(?i)\\b(?:from|join|into|update)\\s+(?:only\\s+)?([a-z_]+)\\.[a-z_]+");

    @Test
    void modules_call_only_what_they_may() {
        ApplicationModules.of(Kehou.class).verify();
    }

    @Test
    void a_modules_sql_names_its_own_schema_only() {
        Set<String> modules = modules();
        List<String> strays = new ArrayList<>();
        javaFiles().forEach(file -> {
            String module = SOURCES.relativize(file).getName(0).toString();
            if (module.equals("ground") || !modules.contains(module)) {
                return;
            }
            Matcher text = TEXT.matcher(read(file));
            while (text.find()) {
                Matcher table = QUALIFIED.matcher(text.group());
                while (table.find()) {
                    String schema = table.group(1).toLowerCase();
                    if (modules.contains(schema) && !schema.equals(module)) {
                        strays.add(SOURCES.relativize(file) + " names " + table.group());
                    }
                }
            }
        });
        assertThat(strays).isEmpty();
    }

    @Test
    void names_follow_the_style() {
        Pattern wrong =
                Pattern.compile(".*(Service|Impl|Manager|Dto|DTO|Vo|VO|Entity|Mapper|Util|Utils|Helper)\\.java");
        assertThat(javaFiles()
                        .map(f -> f.getFileName().toString())
                        .filter(n -> wrong.matcher(n).matches()))
                .isEmpty();
    }

    /** Spring names a bean by its class alone: two of one name in two modules keep the platform from starting. */
    @Test
    void no_two_classes_of_the_platform_share_a_bean_name() {
        List<String> beans = javaFiles()
                .filter(f ->
                        read(f).lines().anyMatch(line -> line.matches("@(Component|RestController|Configuration).*")))
                .map(f -> f.getFileName().toString())
                .toList();
        assertThat(beans).doesNotHaveDuplicates();
    }

    @Test
    void no_file_has_two_subjects() {
        assertThat(javaFiles().filter(f -> read(f).lines().count() > 300)).isEmpty();
    }

    @Test
    void time_comes_from_the_clock() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("kehou");
        noClasses()
                .that()
                .resideOutsideOfPackages("kehou.ground..", "kehou.kernel..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }

    /** The most in a class and the least that must be content: numbers that nothing but a policy would choose. */
    @Test
    void thresholds_of_policies_stand_in_rule_packs_and_not_in_code() {
        Pattern threshold = Pattern.compile("(?<![\\w.\"])(35|85)(?![\\w.\"])");
        Set<String> judging = Set.of("library", "plan", "timetable", "enrolment", "quality", "supervision", "rules");
        assertThat(javaFiles()
                        .filter(f -> judging.contains(
                                SOURCES.relativize(f).getName(0).toString()))
                        .filter(f -> read(f).lines()
                                .map(line -> line.replaceFirst("^\\s*(//|/?\\*).*", ""))
                                .anyMatch(line -> threshold.matcher(line).find())))
                .isEmpty();
    }

    private static Set<String> modules() {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            Set<String> names = new TreeSet<>();
            folders.filter(Files::isDirectory)
                    .forEach(f -> names.add(f.getFileName().toString()));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
