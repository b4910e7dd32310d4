package org.claimtree.claims.batches;

import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.util.List;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimRenderer;
import org.claimtree.claims.testing.Office;
import org.claimtree.claims.testing.Product;
import org.claimtree.platform.testing.TestDatabase;
import org.jdbi.v3.core.Jdbi;

/** A database with clients whose charges go to two partners, and what it holds afterwards. */
final class BatchFixture implements AutoCloseable {
    final TestDatabase database = Product.freshDatabase();
    final Product product;
    private final int chargesAtOnce;

    BatchFixture() {
        this(4000);
    }

    /** @param chargesAtOnce of a step of a batch: few, and small batches take many steps */
    BatchFixture(int chargesAtOnce) {
        this.chargesAtOnce = chargesAtOnce;
        product = server();
    }

    /** One more server at the same database. */
    Product server() {
        return server(Product.RENDERER);
    }

    Product server(ClaimRenderer renderer) {
        return new Product(database, Product.CLOCK, renderer, chargesAtOnce);
    }

    final Jdbi owner = Jdbi.create(database.ownerDataSource());

    /** Three claims a set, seven a file. */
    static Office smallFiles() {
        Office office = Office.usual();
        for (String partner : List.of("CLEARING", "OTHER")) {
            office.partner(
                    partner,
                    "/file",
                    "{'separators':'*:^~','lineBreaks':false,'acknowledgment':false,'maxClaimsPerSet':3,"
                            + "'maxClaimsPerFile':7,'namePattern':'{partner}-{control}-{date}.837'}");
        }
        return office.payer("BCBS", "/electronic/partner", "'OTHER'");
    }

    /** So many clients, each with two charges to Aetna; every fourth has two more claims to BCBS through the other partner. */
    BatchFixture clients(int howMany) {
        product.inOne(() -> save(howMany));
        return this;
    }

    private void save(int howMany) {
        for (int i = 0; i < howMany; i++) {
            String ref = "%04d".formatted(1000 + i);
            var client = aClient(ref)
                    .covered(
                            aCoverage("A").through("2026-10-31"),
                            aCoverage("B").from("2026-11-01").with("BCBS").memberId("XYZ" + ref));
            product.saveWithin(client, aCharge(ref + "-1"), aCharge(ref + "-2").on("2026-10-06"));
            if (i % 4 == 0) {
                product.saveWithin(
                        client,
                        aCharge(ref + "-3").on("2026-11-02"),
                        aCharge(ref + "-4").on("2026-11-03").authorization("A-1"));
            }
        }
    }

    long count(String what) {
        return owner.withHandle(h ->
                h.createQuery("select count(*) from " + what).mapTo(Long.class).one());
    }

    List<String> texts(String sql) {
        return owner.withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    /** Rows that a step leaves, as one text, to see whether anything changed. */
    String everything() {
        return List.of(
                        "counter",
                        "batch",
                        "batch_charge",
                        "file",
                        "file_part",
                        "claim",
                        "proof",
                        "claim_charge",
                        "draft")
                .stream()
                .map(table -> table + " "
                        + texts("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from claims."
                                + table + " t"))
                .toList()
                .toString();
    }

    /** States of the charges of a batch by charge ref. */
    List<String> states(UUID batch) {
        return texts(
                "select c.ref || case when b.position > w.done then ' NEW' else coalesce(' ' || b.outcome, ' FROZEN') end"
                        + " from claims.batch_charge b join claims.batch w on w.id = b.batch"
                        + " join invoicing.charge c on c.id = b.charge"
                        + " where b.batch = '" + batch + "' order by c.ref");
    }

    @Override
    public void close() {
        database.close();
    }
}
