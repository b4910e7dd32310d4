package org.claimtree.catalog;

import java.util.List;

/** Tells who needs a code group, for whoever is about to delete it; each module answers for what it keeps. */
public interface CodeGroupUse {
    /**
     * A place that names the group.
     *
     * @param kind of what, such as {@code RULE}
     * @param name what people call the place, without client data
     * @param blocking whether the group cannot be deleted as long as the place names it
     */
    record Use(String kind, String name, boolean blocking) {}

    /**
     * The places that name a group now.
     *
     * @param group its ref
     */
    List<Use> of(String group);
}
