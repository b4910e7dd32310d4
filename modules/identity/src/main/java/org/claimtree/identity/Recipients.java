package org.claimtree.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A question of alerts to those who know users and groups. */
public interface Recipients {
    /** Users in a group now; none when there is no such group. */
    List<UUID> membersOf(String group);

    /** Where a user gets mail; empty when he gets none, or may no longer sign in. */
    Optional<String> mailOf(UUID user);

    /** Which of these groups a user is in. */
    default List<String> groupsOf(UUID user, Collection<String> groups) {
        return groups.stream().filter(group -> membersOf(group).contains(user)).toList();
    }
}
