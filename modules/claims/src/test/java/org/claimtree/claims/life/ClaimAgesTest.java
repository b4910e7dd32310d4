package org.claimtree.claims.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.Office;
import org.claimtree.claims.testing.Product;
import org.claimtree.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Claims that left and were not answered, by payer and by the days since they left. */
@Tag("database")
class ClaimAgesTest {
    private final TestDatabase database = Product.freshDatabase();
    private final Product product = new Product(database);

    @BeforeEach
    void office() {
        product.save(Office.usual());
    }

    @AfterEach
    void drop() {
        database.close();
    }

    /** Sends a claim of a client so many days ago. */
    private String sent(String client, String payer, ACharge charge, int daysAgo) {
        product.save(aClient(client).covered(aCoverage("A").with(payer)), charge);
        Product then = new Product(database, Clock.offset(Product.CLOCK, Duration.ofDays(-daysAgo)), Product.RENDERER);
        UUID batch = then.build().id();
        then.download(batch, 1);
        return product.claims(batch).get(0).number();
    }

    @Test
    void each_claim_is_counted_once_where_its_days_say() {
        String young = sent("1000", "AETNA", aCharge("N-1").on("2026-06-01"), 30);
        sent("1001", "AETNA", aCharge("N-2").on("2026-06-02"), 31);
        sent("1002", "BCBS", aCharge("N-3").on("2026-06-03").amount("400.00"), 120);
        sent("1003", "BCBS", aCharge("N-4").on("2026-06-04").amount("25.50"), 121);
        ReadClaimAges.Ages ages = product.ages();
        assertThat(ages.days()).extracting(ReadClaimAges.Age::claims).containsExactly(1L, 1L, 0L, 1L, 1L);
        assertThat(ages.days())
                .extracting(age -> age.amount().toPlainString())
                .containsExactly("150.00", "150.00", "0.00", "400.00", "25.50");
        assertThat(ages.payers()).extracting(ReadClaimAges.OfPayer::payer).containsExactly("BCBS", "AETNA");
        assertThat(ages.payers().get(0).amount()).isEqualByComparingTo("425.50");
        assertThat(ages.payers().get(0).claims()).isEqualTo(2);

        product.mark(ClaimAction.REJECT, "277CA A3", young);
        assertThat(product.ages().days()).extracting(ReadClaimAges.Age::claims).containsExactly(0L, 1L, 0L, 1L, 1L);
    }

    @Test
    void the_days_of_a_span_find_its_claims_in_the_list() {
        ReadClaimAges.Ages none = product.ages();
        assertThat(none.payers()).isEmpty();
        List<ReadClaimAges.Age> days = none.days();
        assertThat(days).hasSize(5);
        assertThat(days.get(0).sentThrough()).isEqualTo(Office.TODAY);
        assertThat(days.get(0).sentFrom()).isEqualTo(Office.TODAY.minusDays(30));
        for (int i = 1; i < 4; i++) {
            assertThat(days.get(i).sentThrough())
                    .isEqualTo(days.get(i - 1).sentFrom().minusDays(1));
        }
        assertThat(days.get(4).sentFrom()).isNull();
        assertThat(days.get(4).sentThrough()).isEqualTo(Office.TODAY.minusDays(121));
        assertThat(days).allSatisfy(age -> assertThat(age.amount()).isZero());
    }
}
