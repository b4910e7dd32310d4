package org.claimtree.claims.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.claimdoc.ExplainedSegment;
import org.claimtree.claimdoc.FormPrinter;
import org.claimtree.claimdoc.FormPrinter.Calibration;
import org.claimtree.claimdoc.FormPrinter.Mode;
import org.claimtree.claims.batches.ReadHistory.What;
import org.claimtree.claims.printing.PrintForms;
import org.claimtree.claims.testing.Office;
import org.claimtree.claims.testing.Product;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Reach;
import org.claimtree.platform.Problem;
import org.claimtree.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A claim's segments, its picture and its history: for who sees the client, and with a trace. */
@Tag("database")
class ClaimDetailsTest {
    private final TestDatabase database = Product.freshDatabase();
    private final Product product = new Product(database);
    private ReadBatches.Batch batch;
    private String electronic;
    private String paper;

    @BeforeEach
    void build() {
        product.save(Office.usual().payer("BCBS", "/terms/formType", "'HCFA'"));
        product.save(aClient("E"), aCharge("N-1"));
        product.save(aClient("P").covered(aCoverage().with("BCBS")), aCharge("N-2"));
        batch = product.build();
        for (ReadClaims.ClaimRow claim : product.claims(batch.id())) {
            if (claim.payer().equals("BCBS")) {
                paper = claim.number();
            } else {
                electronic = claim.number();
            }
        }
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void the_warnings_with_which_a_claim_left_stay_with_it() {
        product.save(Office.usual().payer("AETNA", "/terms/filingDays", "50"));
        product.save(aClient("W"), aCharge("N-W"));
        String soon = product.claims(product.build().id()).get(0).number();

        product.save(Office.usual());

        assertThat(product.claim(soon).findings()).contains("FILING_SOON", "WARN");
        assertThat(product.claim(electronic).findings()).isNull();
    }

    @Test
    void an_electronic_claim_is_explained_from_the_bytes_that_went_out() {
        List<ExplainedSegment> segments = product.explain(electronic).items();
        String file = new String(product.files(batch.id()).get(fileOf(electronic) - 1), StandardCharsets.US_ASCII);
        assertThat(segments).extracting(ExplainedSegment::loop).startsWith("ST").contains("2010AA", "2300", "2400");
        assertThat(segments).allSatisfy(segment -> assertThat(file).contains(segment.text()));
        assertThat(segments)
                .filteredOn(segment -> segment.id().equals("CLM"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.elements().get(0).value()).isEqualTo(electronic));
    }

    @Test
    void a_claim_on_paper_has_no_segments() {
        Problem problem = catchThrowableOfType(Problem.class, () -> product.explain(paper));
        assertThat(problem.type()).isEqualTo("claim-on-paper");
        assertThat(problem.status()).isEqualTo(409);
    }

    @Test
    void a_form_is_shown_page_by_page() {
        PrintForms.Picture picture = product.print().picture(paper, Mode.DATA_ONLY, 1);
        assertThat(new String(picture.png(), StandardCharsets.ISO_8859_1)).isEqualTo("DATA_ONLY " + paper + " page 1");
        assertThat(picture.pages()).isOne();
        assertThat(catchThrowableOfType(Problem.class, () -> product.print().picture(paper, Mode.FORM, 2))
                        .status())
                .isEqualTo(404);
        assertThat(product.print().picture(electronic, Mode.FORM, 1).png())
                .as("a reference copy")
                .isNotEmpty();
    }

    @Test
    void the_history_tells_how_a_claim_was_made_and_who_had_it() {
        assertThat(whats(electronic))
                .containsExactlyInAnyOrder(What.FROZEN, What.FILE_CLOSED, What.READ_BACK, What.VIEWED);
        product.claim(electronic);
        product.download(batch.id(), fileOf(electronic));
        product.print().ofClaim(electronic, new FormPrinter.Job(null, Calibration.NONE));
        product.print().picture(electronic, Mode.FORM, 1);
        assertThat(whats(electronic)).contains(What.DOWNLOADED, What.PRINTED, What.VIEWED);
        assertThat(whats(paper)).as("it is in another file").doesNotContain(What.DOWNLOADED, What.PRINTED);
        List<ReadHistory.Item> items = product.history(electronic);
        assertThat(items)
                .filteredOn(item -> item.what() == What.READ_BACK)
                .extracting(ReadHistory.Item::detail)
                .containsExactly("PASSED");
        assertThat(items)
                .filteredOn(item -> item.what() == What.FROZEN)
                .extracting(ReadHistory.Item::actor)
                .containsExactly("tester");
        assertThat(items)
                .filteredOn(item -> item.what() == What.DOWNLOADED)
                .extracting(ReadHistory.Item::detail)
                .containsExactly(batch.files().get(fileOf(electronic) - 1).name());
    }

    @Test
    void who_does_not_see_the_client_finds_nothing() {
        product.as(new Caller(UUID.randomUUID(), "user", Set.of(), Reach.OWN_CLIENTS, Caller.SYSTEM.origin()));
        for (Runnable reading : List.<Runnable>of(
                () -> product.explain(electronic),
                () -> product.explain(paper),
                () -> product.history(electronic),
                () -> product.print().picture(electronic, Mode.FORM, 1))) {
            assertThat(catchThrowableOfType(Problem.class, reading::run).status())
                    .isEqualTo(404);
        }
    }

    private int fileOf(String number) {
        return product.claims(batch.id()).stream()
                .filter(claim -> claim.number().equals(number))
                .findFirst()
                .orElseThrow()
                .file();
    }

    private List<What> whats(String number) {
        return product.history(number).stream().map(ReadHistory.Item::what).toList();
    }
}
