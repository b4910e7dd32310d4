package org.claimtree.identity.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.identity.Recipients;

/** Some users and their groups. */
public final class Staff implements Recipients {
    private final Map<String, List<UUID>> groups = new HashMap<>();
    private final Map<UUID, String> mail = new HashMap<>();

    /** A user who gets mail at name@example.org. */
    public UUID user(String name) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        mail.put(id, name + "@example.org");
        return id;
    }

    /** Says who is in a group from now on. */
    public void group(String name, UUID... members) {
        groups.put(name, List.of(members));
    }

    @Override
    public List<UUID> membersOf(String group) {
        return groups.getOrDefault(group, List.of());
    }

    @Override
    public Optional<String> mailOf(UUID user) {
        return Optional.ofNullable(mail.get(user));
    }
}
