package org.claimtree.identity;

import java.util.List;

/** Tells to whom work can be given. */
public interface Workers {
    /** Names under which users sign in who may do something now, in order. */
    List<String> namesOf(Permission permission);
}
