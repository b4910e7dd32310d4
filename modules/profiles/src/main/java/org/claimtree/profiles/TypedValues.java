package org.claimtree.profiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.claimtree.directory.AcceptAssignment;
import org.claimtree.directory.FacilitySend;
import org.claimtree.directory.Location;
import org.claimtree.directory.PayTo;
import org.claimtree.directory.RenderingSend;
import org.claimtree.directory.TaxIdentity;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;
import org.claimtree.kernel.Taxonomy;
import org.claimtree.platform.CanonicalJson;

/** Typed-in values as JSON, in the shape that {@link CanonicalJson} gives to each kind. */
final class TypedValues {
    /** Strict, because a number that is silently taken for a text loses its leading zeros. */
    private static final JsonMapper MAPPER = CanonicalJson.mapper()
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, c -> {
                c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                c.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                c.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .build();

    private static final Map<Class<? extends FieldValue>, Shape<?>> SHAPES = Map.ofEntries(
            Map.entry(FieldValue.Entity.class, new Shape<>(EntityName.class, FieldValue.Entity::new)),
            Map.entry(FieldValue.Words.class, new Shape<>(String.class, FieldValue.Words::new)),
            Map.entry(FieldValue.Address.class, new Shape<>(PostalAddress.class, FieldValue.Address::new)),
            Map.entry(FieldValue.PayTo.class, new Shape<>(PayTo.class, FieldValue.PayTo::new)),
            Map.entry(FieldValue.Contact.class, new Shape<>(Contact.class, FieldValue.Contact::new)),
            Map.entry(FieldValue.TaxIds.class, new Shape<>(TaxIdentity.class, FieldValue.TaxIds::new)),
            Map.entry(FieldValue.Npi.class, new Shape<>(Npi.class, FieldValue.Npi::new)),
            Map.entry(FieldValue.Taxonomy.class, new Shape<>(Taxonomy.class, FieldValue.Taxonomy::new)),
            Map.entry(FieldValue.Number.class, new Shape<>(QualifiedNumber.class, FieldValue.Number::new)),
            Map.entry(
                    FieldValue.Numbers.class,
                    new Shape<>(QualifiedNumber[].class, numbers -> new FieldValue.Numbers(List.of(numbers)))),
            Map.entry(FieldValue.RenderingSend.class, new Shape<>(RenderingSend.class, FieldValue.RenderingSend::new)),
            Map.entry(FieldValue.FacilitySend.class, new Shape<>(FacilitySend.class, FieldValue.FacilitySend::new)),
            Map.entry(FieldValue.Facility.class, new Shape<>(Location.Facility.class, FieldValue.Facility::new)),
            Map.entry(
                    FieldValue.AcceptAssignment.class,
                    new Shape<>(AcceptAssignment.class, FieldValue.AcceptAssignment::new)));

    private TypedValues() {}

    /** How a kind of value stands in JSON. */
    private record Shape<C>(Class<C> content, Function<C, FieldValue> wrap) {
        FieldValue read(JsonNode node) throws JsonProcessingException {
            C read = MAPPER.treeToValue(node, content);
            if (read == null) {
                throw new InvalidValue("MISSING", "A value is needed here.");
            }
            return wrap.apply(read);
        }
    }

    static JsonNode write(FieldValue value) {
        return MAPPER.valueToTree(value.content());
    }

    /** Reads what was typed in for a field; the first thing wrong with it is its one problem. */
    static Optional<FieldValue> read(FieldKey field, JsonNode node, String pointer, InputReader input) {
        try {
            FieldValue value = SHAPES.get(field.typed()).read(node);
            FieldRules.check(field, value);
            return Optional.of(value);
        } catch (InvalidValue e) {
            input.problem(pointer, e.code(), e.getMessage());
        } catch (JsonMappingException e) {
            problem(e, pointer, input);
        } catch (JsonProcessingException e) {
            input.problem(pointer, "WRONG_TYPE", "A value of another kind is expected here.");
        }
        return Optional.empty();
    }

    private static void problem(JsonMappingException e, String pointer, InputReader input) {
        String where = pointer;
        for (JsonMappingException.Reference step : e.getPath()) {
            where = step.getFieldName() != null
                    ? InputReader.member(where, step.getFieldName())
                    : InputReader.element(where, step.getIndex());
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                input.problem(where, invalid.code(), invalid.getMessage());
                return;
            }
        }
        if (e instanceof UnrecognizedPropertyException) {
            input.problem(where, "UNKNOWN_PROPERTY", "There is no property of this name here.");
        } else if (e instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            input.problem(
                    where,
                    "UNKNOWN_CHOICE",
                    "One of " + Arrays.toString(format.getTargetType().getEnumConstants()) + " is expected here.");
        } else {
            input.problem(where, "WRONG_TYPE", "A value of another kind is expected here.");
        }
    }
}
