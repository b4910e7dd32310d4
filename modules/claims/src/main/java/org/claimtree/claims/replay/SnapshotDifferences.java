package org.claimtree.claims.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimtree.platform.CanonicalJson;

/** Where two documents differ, as JSON pointers. */
final class SnapshotDifferences {
    private SnapshotDifferences() {}

    /**
     * @return empty only for equal texts; the pointer of the whole document when they differ in nothing but how they are
     *     written, or when one is no document
     */
    static List<String> of(String before, String after) {
        List<String> places = new ArrayList<>();
        try {
            compare(
                    "",
                    CanonicalJson.mapper().readTree(before),
                    CanonicalJson.mapper().readTree(after),
                    places);
        } catch (JsonProcessingException e) {
            places.clear();
        }
        return places.isEmpty() && !before.equals(after) ? List.of("") : places;
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<String> places) {
        if (before != null && after != null && before.isObject() && after.isObject()) {
            Set<String> names = new TreeSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + "/" + name, before.get(name), after.get(name), places));
        } else if (before != null && after != null && before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(pointer + "/" + i, before.get(i), after.get(i), places);
            }
        } else if (before == null || !before.equals(after)) {
            places.add(pointer);
        }
    }
}
