package org.claimtree.app.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a parameter as its schema understands it. */
final class ParameterText {
    private static final int MOST = 200;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,10}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private ParameterText() {}

    /** The value, or empty when the text is none that the schema allows. */
    static Optional<JsonNode> read(JsonNode schema, String text) {
        return switch (schema.path("type").asText()) {
            case "boolean" ->
                text.matches("true|false")
                        ? Optional.of(BooleanNode.valueOf(Boolean.parseBoolean(text)))
                        : Optional.empty();
            case "integer" -> number(schema, text, WHOLE);
            case "number" -> number(schema, text, DECIMAL);
            default -> text(schema, text);
        };
    }

    private static Optional<JsonNode> number(JsonNode schema, String text, Pattern form) {
        if (!form.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text);
        boolean low =
                schema.has("minimum") && value.compareTo(schema.get("minimum").decimalValue()) < 0;
        boolean high =
                schema.has("maximum") && value.compareTo(schema.get("maximum").decimalValue()) > 0;
        return low || high ? Optional.empty() : Optional.of(DecimalNode.valueOf(value));
    }

    private static Optional<JsonNode> text(JsonNode schema, String text) {
        boolean fits = text.length() <= schema.path("maxLength").asInt(MOST)
                && text.length() >= schema.path("minLength").asInt(0)
                && text.chars().noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD')
                && isAmong(schema.path("enum"), text)
                && (!schema.has("pattern")
                        || Pattern.compile(schema.get("pattern").asText())
                                .matcher(text)
                                .find())
                && hasFormat(schema.path("format").asText(), text);
        return fits ? Optional.of(TextNode.valueOf(text)) : Optional.empty();
    }

    private static boolean isAmong(JsonNode allowed, String text) {
        boolean found = allowed.isMissingNode();
        for (JsonNode one : allowed) {
            found |= one.asText().equals(text);
        }
        return found;
    }

    private static boolean hasFormat(String format, String text) {
        return switch (format) {
            case "uuid" -> UUID.matcher(text).matches();
            case "date" -> isDay(text);
            default -> true;
        };
    }

    /** No service was given before 1900, and the database cannot hold every year that Java can. */
    private static boolean isDay(String text) {
        try {
            int year = text.length() == 10 ? LocalDate.parse(text).getYear() : 0;
            return year >= 1900 && year < 2200;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
