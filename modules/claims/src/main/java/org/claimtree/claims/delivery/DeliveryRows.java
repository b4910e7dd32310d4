package org.claimtree.claims.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.claims.life.FilesLeft;
import org.claimtree.identity.Alert;
import org.claimtree.identity.Alerts;
import org.claimtree.identity.Permission;
import org.claimtree.identity.PermissionHolders;
import org.claimtree.identity.Reach;
import org.claimtree.platform.Sql;

/** Deliveries as rows, and what hangs on their ends, in the transaction of the caller. */
@ApplicationScoped
public class DeliveryRows {
    private static final int LONGEST_ALERT = 500;

    private Sql sql;
    private Clock clock;
    private FilesLeft left;
    private Alerts alerts;
    private PermissionHolders holders;

    /** For the container. */
    protected DeliveryRows() {}

    @Inject
    public DeliveryRows(Sql sql, Clock clock, FilesLeft left, Alerts alerts, PermissionHolders holders) {
        this.sql = sql;
        this.clock = clock;
        this.left = left;
        this.alerts = alerts;
        this.holders = holders;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Deliveries of a batch, by file, the newest first. */
    List<Delivery> ofBatch(UUID batch) {
        return sql.query(
                h -> h.createQuery("select * from claims.delivery where batch = :batch order by file_no, ordinal desc")
                        .bind("batch", batch)
                        .map((row, ctx) -> Delivery.of(row))
                        .list());
    }

    /** The newest delivery of a file; nobody else changes it until this transaction ends. */
    Optional<Delivery> lockNewest(UUID batch, int file) {
        return sql.query(h -> h.createQuery("select * from claims.delivery where batch = :batch and file_no = :file"
                        + " order by ordinal desc limit 1 for update")
                .bind("batch", batch)
                .bind("file", file)
                .map((row, ctx) -> Delivery.of(row))
                .findOne());
    }

    /** The file lies where its partner takes it: claims of a production file are submitted now. */
    void delivered(Consignment consignment, String sentence) {
        end(consignment.id(), Delivery.State.DELIVERED, sentence);
        if (!consignment.test()) {
            left.delivered(consignment.batch(), consignment.file());
        }
    }

    /** Nobody tries any more, and who may deliver is told. */
    void gaveUp(Consignment consignment, String sentence) {
        end(consignment.id(), Delivery.State.FAILED, sentence);
        String text = "%s for %s was not delivered. %s".formatted(consignment.name(), consignment.partner(), sentence);
        List<UUID> users = holders.of(Permission.BUILD_CLAIMS).stream()
                .filter(holder -> holder.reach() == Reach.ALL)
                .map(PermissionHolders.Holder::user)
                .toList();
        alerts.raise(new Alert(
                "FILE_NOT_DELIVERED",
                consignment.id().toString(),
                new Alert.Message(
                        text.substring(0, Math.min(text.length(), LONGEST_ALERT)),
                        consignment.batch().toString(),
                        "/batch.xhtml?id=" + consignment.batch()),
                new Alert.To(users, List.of())));
    }

    private void end(UUID id, Delivery.State state, String sentence) {
        sql.run(h -> h.createUpdate("update claims.delivery set state = :state, sentence = :sentence, ended_at = :now,"
                        + " leased_until = null where id = :id")
                .bind("state", state.name())
                .bind("sentence", sentence)
                .bind("now", now())
                .bind("id", id)
                .execute());
    }
}
