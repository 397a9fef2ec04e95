package kehou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kehou.kernel.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The committed description of the API is the one the application gives: the web's types are made from it. */
class OpenApiTest extends Journey {
    private static final Path COMMITTED = Path.of("../api/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    @Test
    void the_committed_description_is_the_one_the_application_gives() throws IOException {
        JsonNode given =
                http(staff(Role.SCHOOL, 1, 1)).get("/api/openapi").expect(200).json();
        ((ObjectNode) given).remove("servers");
        String text = JSON.writeValueAsString(given) + "\n";
        if ("write".equals(System.getenv("KEHOU_OPENAPI"))) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, text);
        }
        assertThat(Files.readString(COMMITTED))
                .as("run ./kehou openapi and commit api/openapi.json")
                .isEqualTo(text);
    }
}
