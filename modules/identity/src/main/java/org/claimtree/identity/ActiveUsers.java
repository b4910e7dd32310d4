package org.claimtree.identity;

import java.util.List;
import java.util.UUID;

/** Tells who works here now, for what is given to everybody. */
public interface ActiveUsers {
    /** Ids of all users who may sign in, in the order of the ids. */
    List<UUID> activeIds();
}
