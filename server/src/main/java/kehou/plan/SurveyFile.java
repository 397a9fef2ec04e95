package kehou.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The data files of the survey; one with a word it does not know stops the start. */
final class SurveyFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SurveyFile() {}

    static <T> T read(String name, Class<T> type) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (InputStream in = SurveyFile.class.getResourceAsStream("/survey/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("the data file of " + name + " is missing from the build");
            }
            return JSON.convertValue(new Yaml(new SafeConstructor(options)).load(in), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
