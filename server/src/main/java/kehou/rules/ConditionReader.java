package kehou.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads what a pack writes as {@code atLeast: {metric: 2}}, {@code hasAll: {metric: [A, B]}}, {@code anyOf: [...]}. */
final class ConditionReader extends ValueDeserializer<Condition> {

    @Override
    public Condition deserialize(JsonParser parser, DeserializationContext context) {
        return read(context.readTree(parser));
    }

    private static Condition read(JsonNode node) {
        Map.Entry<String, JsonNode> only = only(node);
        JsonNode body = only.getValue();
        return switch (only.getKey()) {
            case "allOf" -> new AllOf(several(body, ConditionReader::read));
            case "anyOf" -> new AnyOf(several(body, ConditionReader::read));
            case "atLeast" -> limit(Limit.Side.AT_LEAST, only(body));
            case "atMost" -> limit(Limit.Side.AT_MOST, only(body));
            case "hasAny" -> words(Words.Demand.ANY, only(body));
            case "hasAll" -> words(Words.Demand.ALL, only(body));
            case "hasNone" -> words(Words.Demand.NONE, only(body));
            case "within" -> within(only(body));
            case String verb -> throw new IllegalArgumentException("a pack asks for " + verb + ", which is unknown");
        };
    }

    private static Limit limit(Limit.Side side, Map.Entry<String, JsonNode> entry) {
        return new Limit(side, entry.getKey(), bound(entry.getValue()));
    }

    private static Bound bound(JsonNode node) {
        if (node.isNumber()) {
            return new Bound.Fixed(node.decimalValue());
        }
        if (node.has("times")) {
            return new Bound.Times(node.required("times").decimalValue(), text(node, "of"));
        }
        if (node.has("percent")) {
            return new Bound.Share(node.required("percent").decimalValue(), text(node, "of"));
        }
        return new Bound.Steps(text(node, "by"), several(node.required("steps"), ConditionReader::step));
    }

    private static Bound.Step step(JsonNode node) {
        return new Bound.Step(
                number(node, "upTo"),
                number(node, "below"),
                node.required("is").decimalValue(),
                node.path("ours").asBoolean(false));
    }

    private static Words words(Words.Demand demand, Map.Entry<String, JsonNode> entry) {
        return new Words(demand, entry.getKey(), several(entry.getValue(), JsonNode::asString));
    }

    private static Within within(Map.Entry<String, JsonNode> entry) {
        JsonNode body = entry.getValue();
        return new Within(entry.getKey(), body.required("months").asInt(), text(body, "after"));
    }

    private static Map.Entry<String, JsonNode> only(JsonNode node) {
        if (node.size() != 1) {
            throw new IllegalArgumentException("a pack's condition names one thing, not " + node);
        }
        return node.properties().iterator().next();
    }

    private static <T> List<T> several(JsonNode node, Function<JsonNode, T> read) {
        return node.valueStream().map(read).toList();
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }

    private static @Nullable BigDecimal number(JsonNode node, String field) {
        return node.has(field) ? node.required(field).decimalValue() : null;
    }
}
