package org.claimtree.app.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CodeGroup;

/** Code groups are called by their names: two groups must not share one, and a deleted group's ref is not given again. */
final class GroupNames {
    private final UniqueNames names;
    private final Set<String> deleted;
    private final Problems problems;

    GroupNames(JsonNode document, Catalog catalog, Problems problems) {
        this.problems = problems;
        this.deleted = catalog.deletedGroups();
        names = new UniqueNames(document, "codeGroups", "code group", problems);
        names.know(catalog.groups(), CodeGroup::name);
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
        names.check(ref, name, pointer);
    }
}
