package org.claimtree.identity.users;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.platform.Problem;

/** Nobody hands out what he does not have: who manages users would else be an administrator by another name. */
final class Authority {
    private Authority() {}

    /**
     * @throws Problem 403 when the permissions or the reach go beyond the caller's own
     */
    static void covers(Caller caller, Set<Permission> permissions, Reach reach) {
        if (!beyond(caller, permissions).isEmpty() || reach == Reach.ALL && caller.reach() != Reach.ALL) {
            throw new Problem(
                    "beyond-own-permissions",
                    403,
                    "This goes beyond your own permissions",
                    "Somebody with all the permissions that are concerned must do this.",
                    List.of());
        }
    }

    private static Set<Permission> beyond(Caller caller, Set<Permission> permissions) {
        Set<Permission> beyond = EnumSet.noneOf(Permission.class);
        permissions.stream().filter(p -> !caller.may(p)).forEach(beyond::add);
        return beyond;
    }
}
