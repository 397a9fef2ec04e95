package kehou.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads the register and the packs from their data files; a file with a word it does not know stops the start. */
@Component
class PackReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule().addDeserializer(Condition.class, new ConditionReader()))
            .build();

    /** The register's file: lists, made into maps by their keys. */
    private record RegisterFile(
            List<String> packs, List<Question> questions, List<MetricLine> metrics, Map<String, String> phrases) {}

    /** A metric as the file writes it, with what may be left out. */
    private record MetricLine(
            String key, String name, String unit, int scale, String counted, Map<String, String> words) {
        Metric metric() {
            return new Metric(
                    key,
                    name,
                    unit == null ? "" : unit,
                    scale,
                    counted == null ? "" : counted,
                    words == null ? Map.of() : new LinkedHashMap<>(words));
        }
    }

    private final RegisterFile file = read("register", RegisterFile.class);
    private final Register register = new Register(
            byKey(file.questions(), Question::name),
            byKey(file.metrics().stream().map(MetricLine::metric).toList(), Metric::key),
            file.phrases());

    Register register() {
        return register;
    }

    List<RulePack> packs() {
        return file.packs().stream().map(key -> read(key, RulePack.class)).toList();
    }

    static RulePack pack(String yaml) {
        return JSON.convertValue(yaml().load(yaml), RulePack.class);
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream in = PackReader.class.getResourceAsStream("/rules/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("the data file of " + name + " is missing from the build");
            }
            return JSON.convertValue(yaml().load(in), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    private static <T> Map<String, T> byKey(List<T> things, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        for (T thing : things) {
            if (map.put(key.apply(thing), thing) != null) {
                throw new IllegalStateException("the register has two of " + key.apply(thing));
            }
        }
        return map;
    }
}
