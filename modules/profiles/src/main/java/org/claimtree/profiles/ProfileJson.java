package org.claimtree.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.platform.CanonicalJson;

/**
 * A profile version's content as JSON: what is stored, what REST takes and gives, what an import holds.
 *
 * <pre>{@code
 * {"name":"LOC TWO CLIA","overrides":{
 *   "billing.taxId":{"typed":{"ein":"521234567","send":"EIN"}},
 *   "billing.payTo":{"blank":true},
 *   "clia":{"from":"location"}}}
 * }</pre>
 */
public final class ProfileJson {
    private static final Set<String> PROFILE = Set.of("name", "overrides");
    private static final Set<String> CHOICE = Set.of("from", "typed", "blank");

    private ProfileJson() {}

    /** Reads a document, or says everything that is wrong with it. See {@link ProfileCheck} for what needs master data. */
    public static Parsed<Profile> parse(JsonNode document) {
        return parse(document, "");
    }

    /**
     * Reads a profile that is part of a larger document.
     *
     * @param pointer where it stands, put in front of every pointer
     */
    public static Parsed<Profile> parse(JsonNode document, String pointer) {
        InputReader input = new InputReader();
        Profile profile = input.isObject(document, pointer, PROFILE) ? profile(document, pointer, input) : null;
        return Parsed.of(profile, input.problems());
    }

    private static Profile profile(JsonNode document, String pointer, InputReader input) {
        Optional<String> name = input.text(document.get("name"), pointer + "/name");
        Map<FieldKey, Choice> overrides = new EnumMap<>(FieldKey.class);
        JsonNode fields = document.get("overrides");
        if (fields == null || !fields.isObject()) {
            input.problem(
                    pointer + "/overrides",
                    fields == null ? "MISSING" : "WRONG_TYPE",
                    "An object with one member per overridden field is expected here.");
        } else {
            fields.properties().forEach(field -> {
                String here = InputReader.member(pointer + "/overrides", field.getKey());
                Optional<FieldKey> key = FieldKey.of(field.getKey());
                if (key.isEmpty()) {
                    input.problem(here, "UNKNOWN_FIELD", "Profiles have no field of this name.");
                } else {
                    choice(key.get(), field.getValue(), here, input)
                            .ifPresent(choice -> overrides.put(key.get(), choice));
                }
            });
        }
        try {
            return name.isEmpty() ? null : new Profile(name.get(), overrides);
        } catch (InvalidValue e) {
            input.problem(pointer + "/name", e.code(), e.getMessage());
            return null;
        }
    }

    /**
     * Reads what is said of one field, in the shape that it has in a profile.
     *
     * @param pointer where it stands, put in front of every pointer
     */
    public static Parsed<Choice> parseChoice(FieldKey field, JsonNode document, String pointer) {
        InputReader input = new InputReader();
        Choice choice = choice(field, document, pointer, input).orElse(null);
        return Parsed.of(choice, input.problems());
    }

    private static Optional<Choice> choice(FieldKey field, JsonNode node, String pointer, InputReader input) {
        if (!input.isObject(node, pointer, CHOICE)) {
            return Optional.empty();
        }
        if (CHOICE.stream().filter(node::has).count() != 1) {
            input.problem(pointer, "CHOICE", "A field has exactly one of from, typed and blank.");
            return Optional.empty();
        }
        if (node.has("from")) {
            return from(field, node.get("from"), pointer + "/from", input);
        }
        if (node.has("typed")) {
            return TypedValues.read(field, node.get("typed"), pointer + "/typed", input)
                    .map(Choice.Typed::new);
        }
        if (input.isTrue(node.get("blank"), pointer + "/blank")) {
            if (field.mayBeBlank()) {
                return Optional.of(new Choice.Blank());
            }
            input.problem(pointer + "/blank", "BLANK_NOT_ALLOWED", "This field cannot be blank.");
        }
        return Optional.empty();
    }

    private static Optional<Choice> from(FieldKey field, JsonNode node, String pointer, InputReader input) {
        Optional<String> name = input.text(node, pointer);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Source> source = Source.of(name.get());
        if (source.isEmpty()) {
            input.problem(pointer, "UNKNOWN_SOURCE", "There is no source of this name.");
        } else if (!field.sources().contains(source.get())) {
            input.problem(pointer, "SOURCE_NOT_ALLOWED", "This field cannot be looked up there.");
            return Optional.empty();
        }
        return source.map(Choice.From::new);
    }

    /** The canonical document of a profile. */
    public static ObjectNode node(Profile profile) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", profile.name());
        ObjectNode overrides = node.putObject("overrides");
        profile.overrides().forEach((field, choice) -> overrides.set(field.json(), choice(choice)));
        return node;
    }

    /** What is said of one field, canonical. */
    public static ObjectNode choice(Choice choice) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (choice instanceof Choice.From from) {
            node.put("from", from.source().json());
        } else if (choice instanceof Choice.Typed typed) {
            node.set("typed", TypedValues.write(typed.value()));
        } else {
            node.put("blank", true);
        }
        return node;
    }

    /** The canonical text of a profile. */
    public static String write(Profile profile) {
        return CanonicalJson.write(node(profile));
    }

    /** Reads text that {@link #write} made. */
    static Profile read(String text) {
        return TreeJson.stored(text, ProfileJson::parse, "profile");
    }
}
