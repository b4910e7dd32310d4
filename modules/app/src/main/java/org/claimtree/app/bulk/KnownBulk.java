package org.claimtree.app.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.Permission;
import org.claimtree.platform.BulkUndo;

/** The kinds of bulk operations that the caller may see and take back. */
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

    Optional<BulkUndo> find(String kind) {
        return kinds.stream()
                .filter(this::isOpen)
                .filter(k -> k.kind().equals(kind))
                .findFirst();
    }

    private boolean isOpen(BulkUndo kind) {
        return caller.get().may(Permission.valueOf(kind.needs()));
    }
}
