package org.claimtree.claims.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.util.List;
import java.util.Random;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.Office;
import org.claimtree.claims.testing.Product;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.platform.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever was edited between batches, every claim can be made again to the byte. */
@Tag("database")
class ReplayAfterEditsTest {
    /** The full count is 50, and with it 500 edits. */
    private static final int BATCHES = Integer.getInteger("replay.batches", 12);

    private static final int EDITS_BETWEEN = 10;
    private static final int CLIENTS = 3;

    private final Random random = new Random(6);

    @Test
    void after_many_edits_between_batches_all_claims_come_out_as_they_went_out() {
        try (TestDatabase database = Product.freshDatabase()) {
            Product product = new Product(database);
            Office office = Office.usual()
                    .payer("BCBS", "/terms", "{'formType':'HCFA'}")
                    .code("80305", "/flags/needsClia", "true");
            product.save(office);
            RandomEdits edits = new RandomEdits(office, 6);
            long claims = 0;
            for (int batch = 0; batch < BATCHES; batch++) {
                for (int edit = 0; edit < EDITS_BETWEEN; edit++) {
                    product.append(edits.next());
                }
                for (int client = 0; client < CLIENTS; client++) {
                    client(product, "%04d".formatted(CLIENTS * batch + client));
                }
                claims += product.build().claims();
            }
            assertThat(claims).isGreaterThan(2 * BATCHES);
            ReadReplays.Result asSent = product.replay(new ReplayWish(null, null, null, null, null));
            assertThat(asSent.changes()).isEmpty();
            assertThat(asSent.replay().counts().equal()).isEqualTo(claims);
            assertThat(asSent.replay().counts().parts()).isGreaterThan(3 * BATCHES);
            assertThat(asSent.replay().counts().partsDifferent()).isZero();
            // Or nothing would have been edited that matters.
            ReadReplays.Result today = product.replay(new ReplayWish(null, null, null, null, ReplayWish.Tree.TODAY));
            assertThat(today.replay().counts().different()).isGreaterThan(claims / 2);
        }
    }

    /** A new client, or one of an earlier batch living elsewhere, with some charges. */
    private void client(Product product, String ref) {
        String known = random.nextInt(4) == 0 && Integer.parseInt(ref) > CLIENTS
                ? "%04d".formatted(random.nextInt(Integer.parseInt(ref) - CLIENTS))
                : ref;
        ACharge[] charges = random.ints(1 + random.nextInt(4))
                .mapToObj(i -> aCharge(ref + "-" + Integer.toUnsignedString(i))
                        .on("2026-10-%02d".formatted(1 + random.nextInt(28)))
                        .code(oneOf("90837", "90834", "80305"))
                        .by(oneOf("BAKER", "ARMSTRONG", "STAUB"))
                        .at(oneOf("MAIN", "HARBOR")))
                .toArray(ACharge[]::new);
        product.save(
                aClient(known)
                        .livingAt(PostalAddress.us(random.nextInt(900) + 1 + " OAK ST", "BALTIMORE", "MD", "212180005"))
                        .covered(aCoverage("A").with(oneOf("AETNA", "BCBS", "MEDICARE"))),
                charges);
    }

    private String oneOf(String... values) {
        return List.of(values).get(random.nextInt(values.length));
    }
}
