package org.claimtree.claims.delivery;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.claims.drafts.DraftRows;
import org.claimtree.claims.life.FilesLeft;
import org.claimtree.claims.life.LifeRows;
import org.claimtree.claims.life.PracticeToday;
import org.claimtree.claims.testing.Product;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.Alert;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.Caller;
import org.claimtree.identity.PermissionHolders;
import org.claimtree.identity.Reach;
import org.claimtree.identity.SecretSeal;
import org.claimtree.identity.audit.SqlAuditTrail;
import org.claimtree.invoicing.Charges;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.web.Precondition;
import org.jdbi.v3.core.Jdbi;

/** A practice that delivers files to a host in memory; the clock goes on when a test says so. */
final class DeliveryOffice implements AutoCloseable {
    static final String PARTNER = "CLEARING";
    static final UUID BILLER = UUID.randomUUID();

    final TestDatabase database = Product.freshDatabase();
    final Product product = new Product(database);
    final Jdbi owner = Jdbi.create(database.ownerDataSource());
    final Shelf shelf = new Shelf();
    final List<Alert> alerts = new ArrayList<>();
    private Instant now = Product.CLOCK.instant();

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final Server server = new Server("secret of the home");

    /** One server's use cases. */
    final class Server {
        final DropSetups setups;
        final SaveDropSettings save;
        final RemoveDropSettings remove;
        final TryConnection trial;
        final RequestDelivery request;
        final ConfirmArrival arrival;
        final ReadDeliveries read;
        final PlanDeliveries plan;
        final FailDelivery fail;
        final DeliveryWork work;
        final DeliverFile.Steps steps;
        final DeliverFile deliver;

        Server(String key) {
            Sql sql = product.sql();
            SqlRevisionLog log = new SqlRevisionLog(sql, () -> "tester", clock);
            MasterDataLog master = new MasterDataLog(log);
            AuditTrail audit = new SqlAuditTrail(sql, () -> Caller.SYSTEM, clock);
            ClaimAccess access = new ClaimAccess(sql, new RowScopes(sql, () -> Caller.SYSTEM), audit);
            ReadBatches batches = new ReadBatches(sql, access);
            LifeRows life = new LifeRows(sql, new DraftRows(sql), new Charges(sql), () -> "tester", clock);
            FilesLeft left = new FilesLeft(sql, life, new PracticeToday(log, master, clock), silent());
            DeliveryRows rows = new DeliveryRows(
                    sql, clock, left, alerts::add, need -> List.of(new PermissionHolders.Holder(BILLER, Reach.ALL)));
            RequestDelivery.Trace trace = new RequestDelivery.Trace(() -> "tester", audit);
            setups = new DropSetups(sql, log, master, new SecretSeal(Optional.ofNullable(key)));
            save = new SaveDropSettings(sql, setups, shelf, audit, () -> "tester", clock);
            remove = new RemoveDropSettings(sql, setups, audit);
            trial = new TryConnection(setups, shelf, audit);
            request = new RequestDelivery(sql, batches, setups, rows, trace, silent());
            arrival = new ConfirmArrival(sql, batches, rows, trace);
            read = new ReadDeliveries(batches, setups, rows);
            plan = new PlanDeliveries(sql, rows);
            fail = new FailDelivery(sql, rows);
            work = new DeliveryWork(sql, access);
            steps = new InTransactions(
                    new BeginDelivery(sql, rows, access),
                    new HoldDelivery(sql, rows),
                    new EndDelivery(sql, rows),
                    rows);
            deliver = new DeliverFile(setups, shelf, batches, steps);
        }
    }

    /** What the container does around use cases. */
    private final class InTransactions extends DeliverFile.Steps {
        private InTransactions(BeginDelivery begin, HoldDelivery hold, EndDelivery end, DeliveryRows rows) {
            super(begin, hold, end, rows);
        }

        @Override
        Optional<Consignment> begin(UUID delivery) {
            return product.run(() -> super.begin(delivery));
        }

        @Override
        boolean hold(Consignment tried, boolean handingOver) {
            return product.run(() -> super.hold(tried, handingOver));
        }

        @Override
        void end(Consignment tried, EndDelivery.Outcome outcome) {
            product.inOne(() -> super.end(tried, outcome));
        }
    }

    Server server() {
        return server;
    }

    static DropWish wish(boolean automatic) {
        return new DropWish(
                "sftp.example.org", null, "northside", "in", "SHA256:abc", "correct horse", null, automatic);
    }

    /** Files of the partner are delivered. */
    DeliveryOffice setUp(boolean automatic) {
        save(wish(automatic));
        return this;
    }

    DropSettings save(DropWish wish) {
        return product.run(() -> server.save.save(
                PARTNER, wish, new Precondition(server.setups.of(PARTNER).tag(), null)));
    }

    void ask(UUID batch, boolean again) {
        product.inOne(() -> server.request.request(batch, 1, new DeliveryWish(again)));
    }

    /** One try by one server. */
    Delivery deliver(UUID batch) {
        return deliver(batch, server);
    }

    Delivery deliver(UUID batch, Server by) {
        by.deliver.deliver(newest(batch).id());
        return newest(batch);
    }

    Delivery newest(UUID batch) {
        return server.read.of(batch).items().get(0);
    }

    void later(Duration pause) {
        now = now.plus(pause);
    }

    List<String> texts(String sql) {
        return owner.withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    @SuppressWarnings("unchecked")
    private static <T> Event<T> silent() {
        return (Event<T>) Proxy.newProxyInstance(
                DeliveryOffice.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> null);
    }

    @Override
    public void close() {
        database.close();
    }
}
