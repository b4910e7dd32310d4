package org.claimtree.claims.batches;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Whose claims a file holds: that it leaves stands in the audit trail of each of them. */
public final class ClientsOfFile {
    private ClientsOfFile() {}

    /** Ids of clients. */
    public static List<UUID> of(Handle h, UUID batch, int number) {
        return h.createQuery(
                        "select distinct client from claims.claim where batch = :batch and file_no = :file order by client")
                .bind("batch", batch)
                .bind("file", number)
                .mapTo(UUID.class)
                .list();
    }
}
