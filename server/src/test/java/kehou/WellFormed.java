package kehou;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bodies and parameters as {@code api/openapi.json} describes them, so that a call is refused for who makes it and not
 * for what it looks like. Ids that a town knows are that town's.
 */
final class WellFormed {
    static final String DAY = "2026-09-17";
    /** One of these fits every pattern of the API; a new pattern brings its own. */
    private static final List<String> SAMPLES = List.of(
            "13800000000", "123456", "desk", "/here", "Name-2026", "360100", "a1b2c3d4", "A", "试", "0f".repeat(32));

    /** What a body must have although its schema cannot say so: one of two. */
    private static final Map<String, String> ONE_OF = Map.of("ScannedCode", "digits");

    private final JsonNode api;

    private WellFormed(JsonNode api) {
        this.api = api;
    }

    static WellFormed committed() {
        try {
            return new WellFormed(
                    JsonMapper.builder().build().readTree(Files.readString(Path.of("../api/openapi.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    enum Kind {
        NOTHING,
        JSON,
        FORM,
        BYTES
    }

    Kind kind(Matrix.Row row) {
        JsonNode content = operation(row).path("requestBody").path("content");
        if (content.isMissingNode()) {
            return Kind.NOTHING;
        }
        if (content.has("application/json")) {
            return Kind.JSON;
        }
        return content.has("multipart/form-data") ? Kind.FORM : Kind.BYTES;
    }

    Object body(Matrix.Row row, MatrixCalls.Rows rows) {
        return value("", schema(row, "application/json"), rows, new AtomicBoolean());
    }

    /** The text fields of a form as name, value pairs. */
    String[] fields(Matrix.Row row) {
        List<String> pairs = new ArrayList<>();
        resolved(schema(row, "multipart/form-data"))
                .path("properties")
                .properties()
                .forEach(field -> {
                    if (!field.getValue().path("format").asString("").equals("binary")) {
                        pairs.add(field.getKey());
                        pairs.add(String.valueOf(text(field.getKey(), resolved(field.getValue()))));
                    }
                });
        return pairs.toArray(String[]::new);
    }

    /** The parameters that must be there, and those that name a row. */
    String query(Matrix.Row row, MatrixCalls.Rows rows) {
        StringBuilder query = new StringBuilder();
        operation(row).path("parameters").forEach(parameter -> {
            String name = parameter.path("name").asString();
            if (parameter.path("in").asString().equals("query")
                    && parameter.path("required").asBoolean(false)) {
                Object value = value(name, parameter.path("schema"), rows, new AtomicBoolean());
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value instanceof List<?> list ? list.getFirst() : value);
            }
        });
        return query.toString();
    }

    boolean namesRows(Matrix.Row row, MatrixCalls.Rows rows) {
        AtomicBoolean names = new AtomicBoolean();
        if (kind(row) == Kind.JSON) {
            value("", schema(row, "application/json"), rows, names);
        }
        operation(row).path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString().equals("query")
                    && parameter.path("required").asBoolean(false)) {
                value(parameter.path("name").asString(), parameter.path("schema"), rows, names);
            }
        });
        return names.get();
    }

    private JsonNode operation(Matrix.Row row) {
        JsonNode operation =
                api.path("paths").path(row.path()).path(row.method().toLowerCase());
        if (operation.isMissingNode()) {
            throw new AssertionError(row.endpoint() + " is not in api/openapi.json: run ./kehou openapi");
        }
        return operation;
    }

    private JsonNode schema(Matrix.Row row, String type) {
        return operation(row).path("requestBody").path("content").path(type).path("schema");
    }

    private JsonNode resolved(JsonNode schema) {
        String ref = schema.path("$ref").asString("");
        return ref.isEmpty() ? schema : api.at(ref.substring(1));
    }

    private Object value(String name, JsonNode given, MatrixCalls.Rows rows, AtomicBoolean names) {
        JsonNode schema = resolved(given);
        return switch (schema.path("type").asString("object")) {
            case "object" -> {
                Map<String, Object> all = new LinkedHashMap<>();
                schema.path("properties").properties().forEach(p -> {
                    boolean must = schema.path("required")
                            .valueStream()
                            .anyMatch(r -> r.asString().equals(p.getKey()));
                    boolean one = p.getKey().equals(ONE_OF.get(nameOf(given)));
                    if (must || one || isId(p.getValue()) && rows.of(p.getKey()).isPresent()) {
                        all.put(p.getKey(), value(p.getKey(), p.getValue(), rows, names));
                    }
                });
                yield all;
            }
            case "array" -> List.of(value(name, schema.path("items"), rows, names));
            case "boolean" -> true;
            case "integer" -> whole(name, schema, rows, names);
            case "number" -> Math.max(schema.path("minimum").asDouble(20), 20);
            default -> text(name, schema);
        };
    }

    private static String nameOf(JsonNode given) {
        String ref = given.path("$ref").asString("");
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private static boolean isId(JsonNode schema) {
        return schema.path("format").asString("").equals("int64");
    }

    private static Object whole(String name, JsonNode schema, MatrixCalls.Rows rows, AtomicBoolean names) {
        OptionalLong row = schema.has("minimum") ? OptionalLong.empty() : rows.of(name);
        // A number too small for an id that bears an id's name is another thing.
        if (row.isPresent() && (isId(schema) || row.getAsLong() <= Integer.MAX_VALUE)) {
            names.set(true);
            return row.getAsLong();
        }
        return isId(schema) && !schema.has("minimum")
                ? rows.nobodys()
                : schema.path("minimum").asLong(1);
    }

    private static Object text(String name, JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").path(0).asString();
        }
        boolean later = List.of("to", "until", "closesAt", "lastDay", "endsAt").contains(name);
        return switch (schema.path("format").asString("")) {
            case "date" -> later ? "2026-09-18" : DAY;
            case "date-time" -> later ? "2026-09-18T08:00:00Z" : "2026-09-17T08:00:00Z";
            case "time" -> later ? "17:20:00" : "16:30:00";
            default -> sample(schema);
        };
    }

    private static String sample(JsonNode schema) {
        if (schema.has("pattern")) {
            String pattern = schema.path("pattern").asString();
            return SAMPLES.stream()
                    .filter(sample -> sample.matches(pattern))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("give WellFormed a sample that fits " + pattern));
        }
        int least = Math.max(2, schema.path("minLength").asInt(2));
        return "试".repeat(Math.min(least, schema.path("maxLength").asInt(least)));
    }
}
