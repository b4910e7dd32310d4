package org.claimtree.platform;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.Money;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.Taxonomy;

/**
 * How the kernel's values look as JSON: identifiers are text, money is a number, a name is either {@code
 * {"organization": …}} or {@code {"last": …, "first": …}}. The kernel itself knows no JSON.
 */
final class KernelJson {
    private KernelJson() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("kernel");
        text(module, Npi.class, Npi::new);
        text(module, Taxonomy.class, Taxonomy::new);
        text(module, DiagnosisCode.class, DiagnosisCode::new);
        module.addSerializer(Money.class, new MoneySerializer());
        module.addDeserializer(Money.class, new MoneyDeserializer());
        module.addSerializer(EntityName.class, new NameSerializer());
        module.addDeserializer(EntityName.class, new NameDeserializer());
        return module;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> make) {
        module.addSerializer(type, new ToStringSerializer(type));
        module.addDeserializer(type, new TextDeserializer<>(type, make));
    }

    /** Turns a broken rule into Jackson's exception, which knows the place in the document. */
    private static <T> T made(JsonParser parser, java.util.function.Supplier<T> make) throws IOException {
        try {
            return make.get();
        } catch (InvalidValue e) {
            throw JsonMappingException.from(parser, e.getMessage(), e);
        }
    }

    private static final class TextDeserializer<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> make;

        TextDeserializer(Class<T> type, Function<String, T> make) {
            super(type);
            this.make = make;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw JsonMappingException.from(parser, "Text is expected here.");
            }
            String text = parser.getText();
            return made(parser, () -> make.apply(text));
        }
    }

    private static final class MoneySerializer extends StdSerializer<Money> {
        private static final long serialVersionUID = 1L;

        MoneySerializer() {
            super(Money.class);
        }

        @Override
        public void serialize(Money value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(value.dollars());
        }
    }

    private static final class MoneyDeserializer extends StdScalarDeserializer<Money> {
        private static final long serialVersionUID = 1L;

        MoneyDeserializer() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            BigDecimal amount = parser.getDecimalValue();
            return made(parser, () -> new Money(amount));
        }
    }

    private static final class NameSerializer extends StdSerializer<EntityName> {
        private static final long serialVersionUID = 1L;

        NameSerializer() {
            super(EntityName.class);
        }

        @Override
        public void serialize(EntityName name, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            write(out, name.person() ? "last" : "organization", name.last());
            write(out, "first", name.first());
            write(out, "middle", name.middle());
            write(out, "suffix", name.suffix());
            out.writeEndObject();
        }

        private static void write(JsonGenerator out, String field, String text) throws IOException {
            if (text != null) {
                out.writeStringField(field, text);
            }
        }
    }

    private static final class NameDeserializer extends StdDeserializer<EntityName> {
        private static final long serialVersionUID = 1L;

        NameDeserializer() {
            super(EntityName.class);
        }

        @Override
        public EntityName deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            NameParts parts = parser.readValueAs(NameParts.class);
            return made(
                    parser,
                    () -> parts.organization() != null && parts.last() == null
                            ? new EntityName(false, parts.organization(), parts.first(), parts.middle(), parts.suffix())
                            : new EntityName(true, parts.last(), parts.first(), parts.middle(), parts.suffix()));
        }

        private record NameParts(String organization, String last, String first, String middle, String suffix) {}
    }
}
