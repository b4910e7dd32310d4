package org.claimtree.app.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.claimtree.platform.RevisionEntry;

/**
 * One list of the document, such as {@code providers}.
 *
 * @param name of the list
 * @param items its records
 */
record Section(String name, List<Item> items) {
    /**
     * One record of a list.
     *
     * @param pointer its place
     * @param ref its ref
     * @param effective from which date of service, {@link RevisionEntry#ALWAYS} where nothing is said
     * @param content a copy without ref and effective date
     */
    record Item(String pointer, String ref, LocalDate effective, ObjectNode content) {}

    /**
     * Reads a list. Records that broke the schema are passed over; a ref that stands twice for the same date is noted.
     *
     * @param defaults puts in what may be left out
     */
    static Section of(JsonNode document, String name, Problems problems, Consumer<ObjectNode> defaults) {
        List<Item> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        JsonNode list = document.path(name);
        for (int i = 0; i < list.size(); i++) {
            String pointer = "/" + name + "/" + i;
            if (problems.below(pointer)) {
                continue;
            }
            Item item = item(pointer, (ObjectNode) list.get(i).deepCopy(), list.get(i).get("ref").asText(), problems);
            if (item != null) {
                defaults.accept(item.content());
                if (!seen.add(item.ref() + " " + item.effective())) {
                    problems.add(pointer + "/ref", "DUPLICATE_REF", "This ref stands twice in the list.");
                }
                items.add(item);
            }
        }
        return new Section(name, items);
    }

    /** A record of its own, such as {@code practice}. */
    static Item item(String pointer, ObjectNode content, String ref, Problems problems) {
        JsonNode effective = content.remove("effective");
        content.remove("ref");
        try {
            LocalDate from = effective == null ? RevisionEntry.ALWAYS : LocalDate.parse(effective.asText());
            return new Item(pointer, ref, from, content);
        } catch (java.time.DateTimeException e) {
            problems.add(pointer + "/effective", "DATE", "There is no such day.");
            return null;
        }
    }

    /** Refs of a list as the document says them, also of records that broke a rule. */
    static Set<String> refs(JsonNode document, String name) {
        Set<String> refs = new HashSet<>();
        document.path(name).forEach(item -> refs.add(item.path("ref").asText()));
        return refs;
    }
}
