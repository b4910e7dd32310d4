package org.claimtree.platform.web;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column of a file is: a field of the JSON that the interface takes. Whether a value is right is decided there, so a
 * cell that is no date or number is handed on as the text that it is.
 *
 * @param place of the field in the record
 */
public record ImportCell(JsonPointer place, Kind kind) {
    /** What a cell says to take a value away; an empty one leaves it. */
    public static final String CLEARED = "-";

    private static final Pattern US_DATE = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

    /** How a cell becomes a value. */
    public enum Kind {
        TEXT,
        /** Text in capitals: the name of a choice. */
        CHOICE,
        /** 10/05/2026 or 2026-10-05. */
        DATE,
        NUMBER,
        /** With a decimal point. */
        DECIMAL,
        /** yes or no. */
        FLAG,
        /** Values parted by bars, or where there are none, by blanks. */
        LIST
    }

    public static ImportCell of(String place, Kind kind) {
        return new ImportCell(JsonPointer.compile(place), kind);
    }

    /** Puts a cell into a record, or takes away what is there. */
    public void put(ObjectNode record, String cell) {
        if (cell.equals(CLEARED)) {
            remove(record, place);
        } else {
            write(record, cell);
        }
    }

    /** Puts a cell into a record, whatever it says. */
    public void write(ObjectNode record, String cell) {
        JsonPointer holder = place.head();
        ObjectNode parent = holder.matches() ? record : record.withObject(holder);
        parent.set(place.last().getMatchingProperty(), value(cell));
    }

    /** What is left without content is no address or name any more. */
    private static void remove(ObjectNode record, JsonPointer gone) {
        if (record.at(gone.head()) instanceof ObjectNode parent) {
            parent.remove(gone.last().getMatchingProperty());
            if (parent.isEmpty() && !gone.head().matches()) {
                remove(record, gone.head());
            }
        }
    }

    private JsonNode value(String cell) {
        return switch (kind) {
            case TEXT -> TextNode.valueOf(cell);
            case CHOICE -> TextNode.valueOf(cell.toUpperCase(Locale.ROOT));
            case DATE -> TextNode.valueOf(date(cell));
            case NUMBER ->
                cell.matches("[0-9]{1,9}") ? IntNode.valueOf(Integer.parseInt(cell)) : TextNode.valueOf(cell);
            case DECIMAL ->
                cell.matches("-?[0-9]{1,9}([.][0-9]{1,4})?")
                        ? DecimalNode.valueOf(new BigDecimal(cell).stripTrailingZeros())
                        : TextNode.valueOf(cell);
            case FLAG -> flag(cell);
            case LIST -> list(cell);
        };
    }

    private static String date(String cell) {
        Matcher us = US_DATE.matcher(cell);
        return us.matches()
                ? "%s-%02d-%02d".formatted(us.group(3), Integer.valueOf(us.group(1)), Integer.valueOf(us.group(2)))
                : cell;
    }

    private static JsonNode flag(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true" -> BooleanNode.TRUE;
            case "no", "n", "false" -> BooleanNode.FALSE;
            default -> TextNode.valueOf(cell);
        };
    }

    private static ArrayNode list(String cell) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(cell.split(cell.contains("|") ? "\\s*\\|\\s*" : " +"))
                .filter(part -> !part.isEmpty())
                .forEach(list::add);
        return list;
    }
}
