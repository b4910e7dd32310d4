package org.claimtree.identity;

import java.util.UUID;

/** Tells which ids belong to users, whether they may sign in or not. */
public interface KnownUsers {
    /** Whether there is a user with this id. */
    boolean exists(UUID user);
}
