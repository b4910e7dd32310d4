package org.claimtree.claims.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.claims.delivery.DropFailure.Kind;
import org.claimtree.claims.delivery.EndDelivery.Outcome;

/**
 * One try of a delivery. No transaction is open while the host is asked: what was done is written down in short ones before
 * and after, so a host that is slow holds nobody up.
 */
@ApplicationScoped
public class DeliverFile {
    private static final int PIECE = 1 << 18;

    private DropSetups setups;
    private FileDrop drop;
    private ReadBatches batches;
    private Steps steps;

    /** For the container. */
    protected DeliverFile() {}

    @Inject
    public DeliverFile(DropSetups setups, FileDrop drop, ReadBatches batches, Steps steps) {
        this.setups = setups;
        this.drop = drop;
        this.batches = batches;
        this.steps = steps;
    }

    /** The short transactions of a try. */
    @ApplicationScoped
    public static class Steps {
        private BeginDelivery begin;
        private HoldDelivery hold;
        private EndDelivery end;
        private DeliveryRows rows;

        /** For the container. */
        protected Steps() {}

        @Inject
        public Steps(BeginDelivery begin, HoldDelivery hold, EndDelivery end, DeliveryRows rows) {
            this.begin = begin;
            this.hold = hold;
            this.end = end;
            this.rows = rows;
        }

        Optional<Consignment> begin(UUID delivery) {
            return begin.begin(delivery);
        }

        boolean hold(Consignment tried, boolean handingOver) {
            return hold.hold(tried.id(), tried.attempt(), handingOver);
        }

        void end(Consignment tried, Outcome outcome) {
            end.end(tried, outcome);
        }

        Instant now() {
            return rows.now();
        }
    }

    /** Tries a delivery, if it is due and nobody else is at it. */
    public void deliver(UUID delivery) {
        steps.begin(delivery).ifPresent(consignment -> steps.end(consignment, outcome(consignment)));
    }

    private Outcome outcome(Consignment consignment) {
        try (FileDrop.Session host = drop.open(setups.address(consignment.partner()))) {
            return new Outcome(Upload.run(host, parcel(consignment), () -> steps.hold(consignment, true)), null);
        } catch (DropFailure e) {
            return new Outcome(null, e.kind());
        }
    }

    private Upload.Parcel parcel(Consignment consignment) {
        return new Upload.Parcel(
                consignment.name(),
                consignment.size(),
                consignment.sha256(),
                consignment.handedOver(),
                out -> batches.write(consignment.batch(), consignment.file(), new Held(out, consignment)));
    }

    /** Says now and then that the server is still there while a long file is written. */
    private final class Held extends FilterOutputStream {
        private final Consignment consignment;
        private Instant due;

        private Held(OutputStream out, Consignment consignment) {
            super(out);
            this.consignment = consignment;
            this.due = steps.now().plus(BeginDelivery.LEASE.dividedBy(4));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int at = from; at < from + length; at += PIECE) {
                out.write(bytes, at, Math.min(PIECE, from + length - at));
                hold();
            }
        }

        private void hold() {
            Instant now = steps.now();
            if (now.isAfter(due)) {
                if (!steps.hold(consignment, false)) {
                    throw new DropFailure(Kind.TAKEN_OVER);
                }
                due = now.plus(BeginDelivery.LEASE.dividedBy(4));
            }
        }
    }
}
