package org.claimtree.app.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.claimtree.platform.BulkOperation;
import org.claimtree.platform.BulkOperations;
import org.claimtree.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bulk operations of the kinds that the caller may see. */
@ApplicationScoped
public class ReadBulkOperations {
    private BulkOperations operations;
    private KnownBulk known;

    /** For the container. */
    protected ReadBulkOperations() {}

    @Inject
    ReadBulkOperations(BulkOperations operations, KnownBulk known) {
        this.operations = operations;
        this.known = known;
    }

    /** One page. */
    @Schema(name = "BulkOperationPage")
    public record Page(List<BulkOperation> items, long total) {}

    /** The newest first. */
    public Page list(int offset, int limit) {
        List<String> kinds = known.names();
        return new Page(operations.list(kinds, known.by(), offset, limit), operations.count(kinds, known.by()));
    }

    /**
     * @throws Problem 404, also for one that the caller may not see
     */
    public BulkOperation one(UUID id) {
        return operations
                .find(id)
                .filter(operation -> known.of(operation).isPresent())
                .orElseThrow(() -> Problem.notFound("This bulk operation"));
    }
}
