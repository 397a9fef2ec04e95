package kehou.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** How ids and personal values look in JSON: ids are numbers, personal values mask themselves. */
class JsonShapes extends SimpleModule {
    /** Looking one up takes longer than all the rest of reading an id. */
    private static final ClassValue<MethodHandle> MAKE = new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
            try {
                return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                        .findConstructor(type, MethodType.methodType(void.class, long.class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    JsonShapes() {
        super("kehou");
        addSerializer(RowId.class, new IdOut());
        addSerializer(Personal.class, new PersonalOut());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable ValueDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
                return RowId.class.isAssignableFrom(type.getRawClass()) ? new IdIn(type.getRawClass()) : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return RowId.class.isAssignableFrom(type);
            }
        });
    }

    /** Builds an id record from its number. */
    static Object id(Class<?> type, long value) {
        try {
            return MAKE.get(type).invoke(value);
        } catch (Throwable e) {
            throw new IllegalStateException(type + " is not a record of one long", e);
        }
    }

    private static final class IdOut extends ValueSerializer<RowId> {
        @Override
        public void serialize(RowId id, JsonGenerator out, SerializationContext context) {
            out.writeNumber(id.value());
        }
    }

    private static final class PersonalOut extends ValueSerializer<Personal> {
        @Override
        public void serialize(Personal value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.shown());
        }
    }

    private static final class IdIn extends StdDeserializer<Object> {
        IdIn(Class<?> type) {
            super(type);
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) {
            return id(handledType(), in.getLongValue());
        }
    }
}
