package org.claimtree.clients;

import java.util.Collection;
import java.util.UUID;

/** Word upward: clients are other than they were. It comes in the transaction that changed them. */
public interface ClientsWatch {
    /**
     * @param clients ids, each once; new ones too
     */
    void changed(Collection<UUID> clients);
}
