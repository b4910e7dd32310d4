package org.claimtree.identity;

import java.util.List;
import java.util.UUID;

/** Tells who may do something now. */
public interface PermissionHolders {
    /**
     * A user who may sign in and whose user profile has the permission.
     *
     * @param reach whose clients the user sees
     */
    record Holder(UUID user, Reach reach) {}

    /** All of them. */
    List<Holder> of(Permission permission);
}
