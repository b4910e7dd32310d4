package org.claimtree.authorizations;

import java.util.List;
import java.util.UUID;

/**
 * News: units of these clients may have become usable. Told in the transaction that made them so.
 *
 * @param clients each once
 */
public record AuthorizationsChanged(List<UUID> clients) {
    public AuthorizationsChanged {
        clients = List.copyOf(clients);
    }
}
