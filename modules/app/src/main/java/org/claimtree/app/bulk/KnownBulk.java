package org.claimtree.app.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.platform.BulkOperation;
import org.claimtree.platform.BulkUndo;

/**
 * Bulk operations that the caller may see and take back: of kinds that his permissions allow. Who does not see every client
 * has his own only, because another's may have touched clients out of his reach.
 */
@ApplicationScoped
class KnownBulk {
    private List<BulkUndo> kinds;
    private CurrentCaller caller;

    /** For the container. */
    protected KnownBulk() {}

    @Inject
    KnownBulk(@Any Instance<BulkUndo> kinds, CurrentCaller caller) {
        this(kinds.stream().toList(), caller);
    }

    KnownBulk(List<BulkUndo> kinds, CurrentCaller caller) {
        this.kinds = kinds;
        this.caller = caller;
    }

    List<String> names() {
        return kinds.stream().filter(this::isOpen).map(BulkUndo::kind).toList();
    }

    /** Whose operations: null for everybody's. */
    String by() {
        return caller.get().reach() == Reach.ALL ? null : caller.get().name();
    }

    /** How an operation is taken back; empty when it is not for the caller. */
    Optional<BulkUndo> of(BulkOperation operation) {
        return kinds.stream()
                .filter(this::isOpen)
                .filter(kind -> kind.kind().equals(operation.kind()))
                .filter(kind -> by() == null || by().equals(operation.by()))
                .findFirst();
    }

    private boolean isOpen(BulkUndo kind) {
        return caller.get().may(Permission.valueOf(kind.needs()));
    }
}
