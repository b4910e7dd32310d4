package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.identity.AuditAction;
import org.claimtree.invoicing.ChargesSubmitted;
import org.claimtree.platform.Sql;

/** Hands out a file: that it leaves stands in the audit trail of every client in it before its first byte goes. */
@ApplicationScoped
public class DownloadFile {
    private Sql sql;
    private ReadBatches batches;
    private ClaimAccess access;
    private Event<ChargesSubmitted> news;

    /** For the container. */
    protected DownloadFile() {}

    @Inject
    public DownloadFile(Sql sql, ReadBatches batches, ClaimAccess access, Event<ChargesSubmitted> news) {
        this.sql = sql;
        this.batches = batches;
        this.access = access;
        this.news = news;
    }

    /**
     * The file, whose bytes {@link ReadBatches#write} writes then.
     *
     * @throws org.claimtree.platform.Problem 404, 409 when it cannot be downloaded yet
     */
    @Transactional
    public ReadBatches.File file(UUID batch, int number) {
        ReadBatches.File file = batches.file(batch, number);
        List<UUID> clients = sql.query(h -> h.createQuery(
                        "select distinct client from claims.claim where batch = :batch and file_no = :file order by client")
                .bind("batch", batch)
                .bind("file", number)
                .mapTo(UUID.class)
                .list());
        access.traceEach(AuditAction.EXPORT, "claim-file", List.of(batch.toString(), file.name()), clients);
        if (!file.test()) {
            news.fire(new ChargesSubmitted(charges(batch, number)));
        }
        return file;
    }

    private List<UUID> charges(UUID batch, int number) {
        return sql.query(
                h -> h.createQuery("select l.charge from claims.claim_charge l join claims.claim c on c.id = l.claim"
                                + " where c.batch = :batch and c.file_no = :file")
                        .bind("batch", batch)
                        .bind("file", number)
                        .mapTo(UUID.class)
                        .list());
    }
}
