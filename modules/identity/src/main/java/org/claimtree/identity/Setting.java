package org.claimtree.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.platform.CanonicalJson;

/**
 * Something that the practice decides about how ClaimTree works. A constant of the module that obeys it, and the key by
 * which {@link Settings} tells its value.
 *
 * @param <T> what a value is
 */
public final class Setting<T> {
    private static final int LONGEST_GROUP_NAME = 100;

    private final Label label;
    private final Form form;
    private final Function<JsonNode, T> reader;
    private final T usual;

    /**
     * What people call it.
     *
     * @param number stable, unique over all modules
     * @param group heading under which it is shown
     * @param name a few words
     * @param meaning a sentence
     */
    public record Label(int number, String group, String name, String meaning) {}

    /**
     * What values are allowed.
     *
     * @param least smallest number, null for other kinds
     * @param most largest number, or most characters of a text; null for other kinds
     * @param allowed the values of a choice; empty for other kinds
     */
    public record Form(Kind kind, Integer least, Integer most, List<String> allowed) {
        public Form {
            allowed = List.copyOf(allowed);
        }
    }

    /** Kinds of values. */
    public enum Kind {
        /** A JSON number. */
        WHOLE_NUMBER,
        /** true or false. */
        YES_NO,
        /** One of the allowed texts. */
        ONE_OF,
        /** Any text, perhaps empty. */
        TEXT,
        /** Name of a group of users; empty for none. Whether there is such a group is not asked. */
        USER_GROUP
    }

    private Setting(Label label, Form form, Function<JsonNode, T> reader, T usual) {
        this.label = label;
        this.form = form;
        this.reader = reader;
        this.usual = usual;
        read(usualAsJson());
    }

    /** A whole number within bounds. */
    public static Setting<Integer> wholeNumber(Label label, int least, int most, int usual) {
        return new Setting<>(
                label, new Form(Kind.WHOLE_NUMBER, least, most, List.of()), value -> number(value, least, most), usual);
    }

    /** Yes or no. */
    public static Setting<Boolean> yesNo(Label label, boolean usual) {
        return new Setting<>(
                label,
                new Form(Kind.YES_NO, null, null, List.of()),
                value -> {
                    demand(value.isBoolean(), "WRONG_TYPE", "true or false is expected here.");
                    return value.booleanValue();
                },
                usual);
    }

    /** One of the constants of a type. */
    public static <E extends Enum<E>> Setting<E> oneOf(Label label, E usual) {
        Class<E> type = usual.getDeclaringClass();
        List<String> allowed =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return new Setting<>(
                label,
                new Form(Kind.ONE_OF, null, null, allowed),
                value -> {
                    demand(allowed.contains(text(value)), "NOT_ALLOWED", "The value is none of those allowed here.");
                    return Enum.valueOf(type, value.textValue());
                },
                usual);
    }

    /** A text of at most so many characters. */
    public static Setting<String> text(Label label, int most, String usual) {
        return new Setting<>(label, new Form(Kind.TEXT, null, most, List.of()), value -> text(value, most), usual);
    }

    /** A group of users, at first nobody. */
    public static Setting<String> userGroup(Label label) {
        return new Setting<>(
                label,
                new Form(Kind.USER_GROUP, null, LONGEST_GROUP_NAME, List.of()),
                value -> text(value, LONGEST_GROUP_NAME),
                "");
    }

    public Label label() {
        return label;
    }

    public Form form() {
        return form;
    }

    public int number() {
        return label.number();
    }

    /** The value where nobody has said another. */
    public T usual() {
        return usual;
    }

    /** The same as it stands in JSON. */
    public JsonNode usualAsJson() {
        return CanonicalJson.mapper().valueToTree(usual);
    }

    /**
     * Reads a value.
     *
     * @throws InvalidValue when it is not allowed; the message does not repeat it
     */
    public T read(JsonNode value) {
        return reader.apply(value);
    }

    private static int number(JsonNode value, int least, int most) {
        demand(value.isIntegralNumber(), "WRONG_TYPE", "A whole number is expected here.");
        boolean within = value.canConvertToInt() && value.intValue() >= least && value.intValue() <= most;
        demand(within, "OUT_OF_RANGE", "The number is from %d through %d.".formatted(least, most));
        return value.intValue();
    }

    private static String text(JsonNode value, int most) {
        String text = text(value);
        demand(text.length() <= most, "TOO_MUCH", "The text has at most %d characters.".formatted(most));
        return text;
    }

    private static String text(JsonNode value) {
        demand(value.isTextual(), "WRONG_TYPE", "A text is expected here.");
        return value.textValue();
    }

    private static void demand(boolean holds, String code, String message) {
        if (!holds) {
            throw new InvalidValue(code, message);
        }
    }
}
