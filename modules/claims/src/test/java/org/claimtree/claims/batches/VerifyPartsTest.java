package org.claimtree.claims.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.claimtree.claimdoc.Envelope;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.testing.OtherRenderer;
import org.claimtree.claims.testing.Product;
import org.claimtree.kernel.Finding;
import org.claimtree.platform.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No file leaves before it was read back, part by part. */
@Tag("database")
class VerifyPartsTest {
    private final BatchFixture data = new BatchFixture();
    private UUID batch;

    @BeforeEach
    void begin() {
        data.product.save(BatchFixture.smallFiles());
        data.clients(14);
        batch = data.product.create(ClaimFilter.ALL);
    }

    @AfterEach
    void drop() {
        data.close();
    }

    private void closed(Product product) {
        while (product.step(batch)) {
            // Until nothing is left.
        }
        product.close(batch);
    }

    @Test
    void a_file_that_was_not_read_back_yet_is_not_given_away() {
        closed(data.product);
        assertThat(data.product.batch(batch).status()).isEqualTo("VERIFYING");
        assertThatThrownBy(() -> data.product.files(batch))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo("file-not-verified"));

        while (data.product.verify(batch)) {
            // Until all is read.
        }
        assertThat(data.product.batch(batch).status()).isEqualTo("READY");
        assertThat(data.product.batch(batch).files())
                .allSatisfy(file -> assertThat(file.reading().verification()).isEqualTo("PASSED"));
        assertThat(data.product.files(batch)).isNotEmpty();
    }

    @Test
    void every_part_is_read_once_also_by_servers_that_remember_nothing() {
        closed(data.product);
        while (new Product(data.database).verify(batch)) {
            // Each time another server.
        }
        assertThat(data.count("claims.part_check where findings is null"))
                .isEqualTo(data.count("claims.file_part p join claims.file f using (batch, file_no)"
                        + " where part_no between 1 and f.parts"))
                .isGreaterThan(4);
        assertThat(data.product.verify(batch)).isFalse();
    }

    @Test
    void a_part_that_does_not_read_back_keeps_its_file_here_until_a_server_can_read_it() {
        Product suspicious = new Product(data.database, Product.CLOCK, new Suspicious("CT0000004"));
        closed(suspicious);
        while (suspicious.verify(batch)) {
            // Until all is read.
        }
        ReadBatches.Batch failed = data.product.batch(batch);
        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.files())
                .extracting(file -> file.reading().verification())
                .containsOnlyOnce("FAILED")
                .contains("PASSED");
        ReadBatches.File file = failed.files().stream()
                .filter(f -> f.reading().verification().equals("FAILED"))
                .findFirst()
                .orElseThrow();
        assertThat(file.reading().findings()).contains("SEGMENT_UNEXPECTED").doesNotContain("CT0000004");
        assertThatThrownBy(() -> data.product.files(batch))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo("file-not-valid"));

        data.product.resume(batch);
        data.product.finish(batch);
        assertThat(data.product.batch(batch).status()).isEqualTo("READY");
        assertThat(data.product.batch(batch).files())
                .allSatisfy(f -> assertThat(f.reading().findings()).isNull());
    }

    @Test
    void a_partner_who_does_not_want_it_gets_its_file_at_once() {
        try (BatchFixture trusting = new BatchFixture()) {
            trusting.product.save(BatchFixture.smallFiles()
                    .partner("CLEARING", "/file/verify", "false")
                    .partner("OTHER", "/file/verify", "false"));
            trusting.clients(4);
            UUID unread = trusting.product.create(ClaimFilter.ALL);
            while (trusting.product.step(unread)) {
                // Until nothing is left.
            }
            trusting.product.close(unread);
            assertThat(trusting.product.batch(unread).status()).isEqualTo("READY");
            assertThat(trusting.product.batch(unread).files())
                    .isNotEmpty()
                    .allSatisfy(
                            file -> assertThat(file.reading().verification()).isEqualTo("OFF"));
            assertThat(trusting.count("claims.part_check")).isZero();
        }
    }

    /** Finds something in the part that holds a claim. */
    private static final class Suspicious extends OtherRenderer {
        private final String claim;

        private Suspicious(String claim) {
            this.claim = claim;
        }

        @Override
        public List<Finding> verify(Envelope envelope, byte[] part) {
            return new String(part, StandardCharsets.ISO_8859_1).contains(claim)
                    ? List.of(Finding.hold("SEGMENT_UNEXPECTED", "NM1[14]", "A segment stands where none may stand."))
                    : super.verify(envelope, part);
        }
    }
}
