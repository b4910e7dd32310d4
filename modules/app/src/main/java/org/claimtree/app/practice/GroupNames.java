package org.claimtree.app.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimtree.catalog.Catalog;

/** Code groups are called by their names: two groups must not share one, and a deleted group's ref is not given again. */
final class GroupNames {
    private final Map<String, String> refsByName = new HashMap<>();
    private final Set<String> deleted;
    private final Problems problems;

    GroupNames(JsonNode document, Catalog catalog, Problems problems) {
        this.problems = problems;
        this.deleted = catalog.deletedGroups();
        // What the document says of a group takes the place of what was said before.
        Set<String> said = Section.refs(document, "codeGroups");
        catalog.groups().subjects().stream()
                .filter(ref -> !said.contains(ref))
                .forEach(ref -> catalog.groups()
                        .latest(ref)
                        .ifPresent(
                                version -> refsByName.put(key(version.content().name()), ref)));
    }

    /**
     * Notes what stands against a group of this ref and name.
     *
     * @param pointer place of the group in the document
     */
    void check(String ref, String name, String pointer) {
        if (deleted.contains(ref)) {
            problems.add(pointer + "/ref", "REF_TAKEN", "A group that was deleted had this ref; choose another.");
        }
        String first = refsByName.putIfAbsent(key(name), ref);
        if (first != null && !first.equals(ref)) {
            problems.add(pointer + "/name", "NAME_TAKEN", "Another code group (" + first + ") has this name already.");
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
