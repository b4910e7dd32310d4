package org.claimtree.authorizations;

import java.util.Collection;
import java.util.UUID;

/** Looks at pools whose units have moved, in the transaction that moved them. */
public interface UnitWatch {
    /** These are locked. */
    void moved(Collection<UUID> pools);
}
