package org.claimtree.claims.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.life.ClaimAction;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.Office;
import org.claimtree.claims.testing.Product;
import org.claimtree.claims.testing.UsualSettings;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.Caller;
import org.claimtree.identity.audit.SqlAuditTrail;
import org.claimtree.invoicing.ClosedMonths;
import org.claimtree.invoicing.InvoiceStanding;
import org.claimtree.invoicing.invoices.ChosenInvoices;
import org.claimtree.invoicing.money.BillClient;
import org.claimtree.invoicing.money.LedgerRows;
import org.claimtree.invoicing.money.OpenPartsWish;
import org.claimtree.invoicing.money.PayerParts;
import org.claimtree.invoicing.money.PaymentWish;
import org.claimtree.invoicing.money.ReversePosting;
import org.claimtree.kernel.Money;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the client is billed for goes on no claim, and no claim that waits loses it. */
@Tag("database")
class BilledClientsTest {
    private final BatchFixture data = new BatchFixture();
    private final PayerSays payer = new PayerSays(data);
    private final Sql sql = data.product.sql();
    private final SqlRevisionLog log = new SqlRevisionLog(sql, () -> "tester", Product.CLOCK);
    private final ChosenInvoices chosen = new ChosenInvoices(
            sql, new RowScopes(sql, () -> Caller.SYSTEM), new SqlAuditTrail(sql, () -> Caller.SYSTEM, Product.CLOCK));
    private final LedgerRows ledger =
            new LedgerRows(sql, () -> "tester", Product.CLOCK, new ClosedMonths(sql, () -> Caller.SYSTEM));
    private final CodeFacts days =
            new CodeFacts(new CatalogLog(log), log, () -> ZoneId.of("America/New_York"), Product.CLOCK);
    private final BillClient billing = new BillClient(
            chosen,
            ledger,
            new PayerParts(sql, UsualSettings.ALL),
            new InvoiceStanding(sql),
            new LiveCharges(sql),
            days);
    private final ReversePosting returning = new ReversePosting(chosen, ledger, new InvoiceStanding(sql), days);

    @BeforeEach
    void office() {
        data.product.save(Office.usual().payer("AETNA", "/terms/span", "{'kind':'NONE'}"));
        data.product.save(
                aClient()
                        .covered(
                                aCoverage("A"),
                                aCoverage("B").order(2).with("BCBS").memberId("XYZ1")),
                aCharge("N-1"),
                aCharge("N-2").on("2026-11-03"));
        data.owner.useHandle(h -> h.execute(
                "update invoicing.invoice set status = 'SENT', number = 1, sent_at = now()," + " sent_by = 'tester'"));
    }

    @AfterEach
    void drop() {
        data.close();
    }

    private UUID id(String query) {
        return UUID.fromString(data.texts(query).get(0));
    }

    private UUID invoice() {
        return id("select id::text from invoicing.invoice");
    }

    private String tag() {
        return "\"" + data.texts("select version::text from invoicing.invoice").get(0) + "\"";
    }

    private void bill(String charge, String coverage, String amount) {
        OpenPartsWish wish = new OpenPartsWish(
                id("select id::text from clients.coverage where ref = '" + coverage + "'"),
                List.of(new PaymentWish.Allocation(ACharge.id(charge), Money.of(amount))),
                "not covered");
        data.product.inOne(() -> billing.bill(invoice(), tag(), wish));
    }

    private void takeBack() {
        UUID posting = id("select posting::text from invoicing.ledger_entry where kind = 'BILL_CLIENT'");
        data.product.inOne(() -> returning.reverse(invoice(), posting, tag(), "by mistake"));
    }

    /** Refs of the charges in drafts. */
    private List<String> drafted() {
        data.product.check();
        return data.texts(
                "select c.ref from claims.draft_charge d join invoicing.charge c on c.id = d.charge order by c.ref");
    }

    @Test
    void a_charge_that_the_client_was_billed_for_is_in_no_draft_until_that_is_taken_back() {
        assertThat(drafted()).containsExactly("N-1", "N-2");
        bill("N-1", "A", "150.00");
        assertThat(drafted()).containsExactly("N-2");
        takeBack();
        assertThat(drafted()).containsExactly("N-1", "N-2");
        bill("N-1", "A", "149.99");
        assertThat(drafted()).as("a cent is still the payer's").containsExactly("N-1", "N-2");
    }

    @Test
    void a_claim_that_waits_for_its_answer_stands_against_it() {
        UUID batch = data.product.create(ClaimFilter.ALL);
        assertThatThrownBy(() -> bill("N-1", "A", "150.00"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("A batch that is being built");
        data.product.build(batch);
        data.product.download(batch, 1);
        assertThatThrownBy(() -> bill("N-1", "A", "150.00"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(409))
                .hasMessageContaining("Claim CT0000001 to AETNA waits for its answer");
        data.product.mark(ClaimAction.REJECT, "277CA", "CT0000001");
        bill("N-1", "A", "150.00");
        assertThat(drafted()).containsExactly("N-2");
    }

    @Test
    void what_the_next_payer_is_asked_for_waits_for_that_payer_and_what_it_refuses_is_the_clients() {
        data.product.download(data.product.build().id(), 1);
        payer.answersAs("N-1", "A", "80", "OA-18=40 PR-2=30", "B");
        payer.answersAs("N-2", "A", "100", "CO-45=40 PR-2=10", "B");
        data.product.download(data.product.build().id(), 1);
        assertThatThrownBy(() -> bill("N-1", "A", "40.00"))
                .as("a claim to the next payer told the answer")
                .hasMessageContaining("Claim CT0000002 to BCBS waits");
        payer.answersAs("N-1", "B", "0", "OA-23=120 OA-18=30", null);
        bill("N-1", "A", "40.00");
        bill("N-1", "B", "30.00");
        assertThatThrownBy(() -> bill("N-2", "B", "10.00")).hasMessageContaining("Claim CT0000002 to BCBS waits");
        assertThat(data.texts("select number || ' ' || status from claims.claim order by number"))
                .containsExactly("CT0000001 PAID", "CT0000002 PAID");
    }

    @Test
    void what_the_client_was_billed_for_does_not_go_to_the_next_payer() {
        data.product.download(data.product.build().id(), 1);
        payer.answersAs("N-1", "A", "80", "CO-45=40 PR-2=30", "B");
        payer.answersAs("N-2", "A", "100", "CO-45=40 PR-2=10", "B");
        assertThat(drafted()).containsExactly("N-1", "N-2");
        bill("N-1", "B", "30.00");
        assertThat(drafted()).containsExactly("N-2");
    }
}
