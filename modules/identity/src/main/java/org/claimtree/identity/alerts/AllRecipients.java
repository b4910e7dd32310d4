package org.claimtree.identity.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimtree.identity.Alert;
import org.claimtree.identity.Recipients;

/** Asks everybody who knows users or groups. */
@ApplicationScoped
public class AllRecipients {
    private List<Recipients> known;

    /** For the container. */
    protected AllRecipients() {}

    @Inject
    AllRecipients(@Any Instance<Recipients> known) {
        this(known.stream().toList());
    }

    public AllRecipients(List<Recipients> known) {
        this.known = known;
    }

    List<String> groupsOf(UUID user, Collection<String> groups) {
        return known.stream()
                .flatMap(one -> one.groupsOf(user, groups).stream())
                .distinct()
                .toList();
    }

    /** Mail addresses of those who are meant, each once. */
    List<String> addresses(Alert.To to) {
        Stream<UUID> members =
                to.groups().stream().flatMap(group -> known.stream().flatMap(one -> one.membersOf(group).stream()));
        return Stream.concat(to.users().stream(), members)
                .distinct()
                .map(this::mailOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private String mailOf(UUID user) {
        return known.stream()
                .map(one -> one.mailOf(user))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
