package kehou.kernel;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;

/**
 * Tells the API description what our JSON looks like: ids are numbers, personal values are strings, and a
 * record component that is not {@code @Nullable} is always there.
 */
@Component
class OpenApiShapes implements ModelConverter {
    OpenApiShapes() {
        // What the kernel itself hands to controllers is no parameter of the API.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Scope.class, Caller.class, KeyedWrite.class);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json.mapper().constructType(type.getType());
        Class<?> raw = java.getRawClass();
        if (RowId.class.isAssignableFrom(raw)) {
            return new IntegerSchema().format("int64");
        }
        if (Personal.class.isAssignableFrom(raw)) {
            return new StringSchema();
        }
        if (raw == java.time.LocalTime.class) {
            return new StringSchema().format("time").example("16:30:00");
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (raw.isRecord() && schema != null) {
            markRequired(raw, schema, context);
        }
        return schema;
    }

    private static void markRequired(Class<?> raw, Schema<?> schema, ModelConverterContext context) {
        Schema<?> defined = schema;
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            defined = context.getDefinedModels().get(name);
        }
        if (defined == null || defined.getProperties() == null) {
            return;
        }
        for (RecordComponent component : raw.getRecordComponents()) {
            boolean always = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean known =
                    defined.getRequired() != null && defined.getRequired().contains(component.getName());
            if (always && !known && defined.getProperties().containsKey(component.getName())) {
                defined.addRequiredItem(component.getName());
            }
        }
    }
}
