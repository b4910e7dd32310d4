package org.claimtree.claims.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.claimdoc.FormPrinter.Calibration;
import org.claimtree.claimdoc.FormPrinter.Job;
import org.claimtree.claimdoc.FormPrinter.Mode;
import org.claimtree.claims.batches.ListClaims;
import org.claimtree.claims.batches.ReadBatches;
import org.claimtree.claims.batches.ReadHistory;
import org.claimtree.claims.life.ClaimAction;
import org.claimtree.claims.printing.PrintWish.Sheets;
import org.claimtree.claims.testing.Office;
import org.claimtree.claims.testing.Product;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Reach;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.web.ListWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Forms that are printed together: in mailing order, with a cover that is no form, and counted. */
@Tag("database")
class PrintRunsTest {
    private static final Job DRAWN = new Job(Mode.FORM, Calibration.NONE);
    private static final Job AS_FITS = new Job(null, Calibration.NONE);

    private final TestDatabase database = Product.freshDatabase();
    private final Product product = new Product(database);
    private ReadBatches.Batch batch;

    /** CT0000001 and CT0000003 go to Texas, CT0000002 to Maryland and may be on plain paper, CT0000004 electronically. */
    @BeforeEach
    void build() {
        product.save(Office.usual()
                .payer("BCBS", "/terms/formType", "'HCFA'")
                .payer("BCBS", "/address", "{'line1':'PO BOX 9','city':'AUSTIN','state':'TX','zip':'78701'}")
                .payer("AETNA", "/terms/formType", "'HCFA'")
                .payer("AETNA", "/print/sheet/acceptsPlainPrint", "true")
                .payer("AETNA", "/address", "{'line1':'PO BOX 1','city':'BOWIE','state':'MD','zip':'20715'}"));
        product.save(aClient("1001").covered(aCoverage().with("BCBS")), aCharge("1001-1"));
        product.save(aClient("1002"), aCharge("1002-1"));
        product.save(aClient("1003").covered(aCoverage().with("BCBS")), aCharge("1003-1"));
        batch = product.build();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private PrintWish ofBatch(Sheets sheets, Boolean onlyNew) {
        return new PrintWish(batch.id(), null, sheets, onlyNew);
    }

    private static PrintWish chosen(String... numbers) {
        return new PrintWish(null, List.of(numbers), null, null);
    }

    private static String text(PrintRuns.Pdf pdf) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            pdf.body().write(out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private String status(String number) {
        return product.claim(number).status();
    }

    @Test
    void it_is_told_before_how_many_sheets_of_which_kind_are_needed() {
        PreviewPrint.Preview preview = product.previewPrint(ofBatch(null, null));
        assertThat(preview.claims()).isEqualTo(3);
        assertThat(preview.forms()).isEqualTo(3);
        assertThat(preview.redForms()).isEqualTo(2);
        assertThat(preview.again()).isZero();
        assertThat(preview.parcels())
                .extracting(MailingPlan.Parcel::lines, MailingPlan.Parcel::claims)
                .satisfiesExactly(
                        first -> assertThat(first.toList().toString()).contains("PO BOX 1, BOWIE MD 20715", ", 1]"),
                        second -> assertThat(second.toList().toString()).contains("PO BOX 9, AUSTIN TX 78701", ", 2]"));
        assertThat(status("CT0000001")).as("nothing is printed").isEqualTo("BATCHED");
    }

    @Test
    void a_print_is_in_mailing_order_and_stays_as_it_was() {
        UUID run = product.createPrint(ofBatch(null, null));
        PrintRuns.Pdf pdf = product.runs().forms(run, AS_FITS, false, false);
        assertThat(pdf.forms()).isEqualTo(3);
        assertThat(pdf.covers()).isZero();
        String first = text(pdf);
        assertThat(first).isEqualTo("""
                        DATA_ONLY
                        CT0000002 column 38: CT0000002 2026-11-20
                        \fCT0000001 column 38: CT0000001 2026-11-20
                        \fCT0000003 column 38: CT0000003 2026-11-20
                        \f""");
        assertThat(status("CT0000001")).isEqualTo("PRINTED");
        product.save(Office.usual().payer("BCBS", "/terms/formType", "'HCFA'"));
        assertThat(text(product.runs().forms(run, AS_FITS, false, false))).isEqualTo(first);
    }

    @Test
    void covers_and_separators_stand_between_forms_on_plain_paper_only() {
        UUID run = product.createPrint(ofBatch(null, null));
        PrintRuns.Pdf pdf = product.runs().forms(run, DRAWN, true, true);
        assertThat(pdf.forms()).isEqualTo(3);
        assertThat(pdf.covers()).isEqualTo(3);
        String text = text(pdf);
        assertThat(text.replace("\f", "")
                        .lines()
                        .filter(line -> line.startsWith("["))
                        .toList())
                .satisfiesExactly(
                        cover -> assertThat(cover)
                                .startsWith("[Claims to mail | Batch forms-20261120-")
                                .contains(
                                        "Printed 11/20/2026 by tester",
                                        "3 claims on 3 forms, to 2 addresses",
                                        "2 forms on pre-printed red sheets, 1 form that may be on plain paper",
                                        " 1/1, ",
                                        " 2/2]")
                                .doesNotContain("DOE"),
                        maryland -> assertThat(maryland).contains("1 claim on 1 form"),
                        texas -> assertThat(texas).contains("2 claims on 2 forms"));
        assertThat(text.indexOf("CT0000002 column")).isLessThan(text.indexOf("2 claims on 2 forms |"));
        assertThatThrownBy(() -> product.runs().forms(run, AS_FITS, true, false))
                .as("the printer holds red sheets")
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(InputProblem::parameter)
                                .containsExactly("cover"));
        PrintRuns.Pdf cover = product.runs().cover(run, true);
        assertThat(cover.covers()).isEqualTo(3);
        assertThat(text(cover))
                .contains("Claims to mail", "2 claims on 2 forms")
                .doesNotContain("CT0000");
    }

    @Test
    void sheets_are_told_apart() {
        UUID red = product.createPrint(ofBatch(Sheets.RED, null));
        assertThat(product.prints().one(red).print().redForms()).isEqualTo(2);
        assertThat(status("CT0000002")).isEqualTo("BATCHED");
        UUID plain = product.createPrint(ofBatch(Sheets.PLAIN, null));
        assertThat(product.prints().one(plain).print().claims()).isOne();
        assertThat(product.prints().list(batch.id(), 0, 10).items())
                .extracting(ReadPrints.Run::id)
                .containsExactlyInAnyOrder(red, plain);
    }

    @Test
    void what_was_printed_before_is_told_and_may_be_left_out() {
        product.print().ofClaim("CT0000001", AS_FITS);
        assertThat(product.previewPrint(ofBatch(null, null)).again()).isOne();
        assertThat(product.previewPrint(ofBatch(null, true)).claims()).isEqualTo(2);
        product.createPrint(ofBatch(null, true));
        assertThatThrownBy(() -> product.createPrint(ofBatch(null, true)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).endsWith("nothing-to-print"));
        product.createPrint(chosen("CT0000001"));
        assertThat(product.claims(ListClaims.Question.ALL, ListWindow.page("number", "0", "10"))
                        .items())
                .extracting(ListClaims.Item::prints)
                .containsExactly(2, 1, 1);
        assertThat(product.claim("CT0000001").prints())
                .hasSize(2)
                .allMatch(print -> print.data().equals("AS_SENT"));
    }

    @Test
    void every_claim_that_is_not_printed_is_told() {
        product.save(Office.usual());
        product.save(aClient("1004"), aCharge("1004-1"));
        product.build();
        assertThatThrownBy(() -> product.createPrint(chosen("CT0000001", "CT9999999", "CT0000004", "CT0000001")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(InputProblem::pointer, InputProblem::code)
                                .containsExactly(
                                        tuple("/claims/1", "UNKNOWN_CLAIM"),
                                        tuple("/claims/2", "NOT_PRINTED"),
                                        tuple("/claims/3", "UNKNOWN_CLAIM")));
        assertThat(status("CT0000001")).isEqualTo("BATCHED");
        assertThatThrownBy(() -> product.createPrint(new PrintWish(null, null, null, null)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void printed_claims_are_mailed_together_and_taken_back_together() {
        product.createPrint(ofBatch(null, null));
        product.mark(ClaimAction.MAIL, null, "CT0000001", "CT0000002");
        assertThat(status("CT0000001")).isEqualTo("SUBMITTED");
        product.mark(ClaimAction.UNDO, "a mistake", "CT0000001", "CT0000002");
        assertThat(status("CT0000002")).isEqualTo("PRINTED");
    }

    @Test
    void forms_of_a_cancelled_batch_do_not_leave() {
        UUID run = product.createPrint(ofBatch(null, null));
        product.cancel(batch.id(), false);
        assertThatThrownBy(() -> product.runs().forms(run, AS_FITS, false, false))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).endsWith("batch-cancelled"));
        assertThatThrownBy(() -> product.createPrint(chosen("CT0000001"))).isInstanceOf(Problem.class);
    }

    @Test
    void a_reprint_is_what_was_sent_and_todays_data_are_something_else() {
        String sent = new String(product.print().ofClaim("CT0000001", AS_FITS).bytes(), StandardCharsets.ISO_8859_1);
        product.save(Office.usual()
                .payer("BCBS", "/terms/formType", "'HCFA'")
                .payer("BCBS", "/print/sheet/carrierColumn", "41"));
        PrintForms.Pdf again = product.print().ofClaim("CT0000001", AS_FITS);
        assertThat(new String(again.bytes(), StandardCharsets.ISO_8859_1)).isEqualTo(sent);
        assertThat(again.name()).isEqualTo("CT0000001-as-sent.pdf");
        PrintForms.Pdf today = product.printToday("CT0000001");
        assertThat(today.name()).isEqualTo("CT0000001-not-as-sent-20261120.pdf");
        assertThat(new String(today.bytes(), StandardCharsets.ISO_8859_1))
                .startsWith("FORM\nNOT THE CLAIM THAT WAS SENT: printed 11/20/2026")
                .contains("column 41");
        assertThat(product.history("CT0000001").stream()
                        .map(ReadHistory.Item::what)
                        .filter(what -> what.name().contains("PRINT"))
                        .toList())
                .containsExactlyInAnyOrder(
                        ReadHistory.What.PRINTED,
                        ReadHistory.What.PRINTED,
                        ReadHistory.What.REPRINTED,
                        ReadHistory.What.PRINTED_WITH_TODAYS_DATA);
        assertThat(product.claim("CT0000001").prints())
                .extracting(print -> print.data())
                .containsExactly("TODAY", "AS_SENT", "AS_SENT");
    }

    @Test
    void today_is_shown_beside_what_was_sent() {
        product.save(
                Office.usual().payer("BCBS", "/terms/formType", "'HCFA'").payer("BCBS", "/name", "'BLUE OF TODAY'"));
        var preview = product.previewToday().preview("CT0000001");
        assertThat(preview.obstacle()).isNull();
        assertThat(preview.before().snapshot()).doesNotContain("BLUE OF TODAY");
        assertThat(preview.after().snapshot())
                .contains("BLUE OF TODAY", "\"claimNumber\":\"CT0000001\"", "\"frequency\":\"ORIGINAL\"");
        assertThat(product.claim("CT0000001").snapshot()).doesNotContain("BLUE OF TODAY");
    }

    @Test
    void who_does_not_see_a_client_sees_no_print_with_it() {
        UUID run = product.createPrint(ofBatch(null, null));
        product.as(new Caller(UUID.randomUUID(), "user", Set.of(), Reach.OWN_CLIENTS, Caller.SYSTEM.origin()));
        assertThat(product.prints().list(null, 0, 10).items()).isEmpty();
        assertThat(product.prints().list(null, 0, 10).total()).isZero();
        assertThatThrownBy(() -> product.prints().one(run)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> product.runs().forms(run, AS_FITS, false, false))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> product.runs().cover(run, false)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> product.createPrint(ofBatch(null, null))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> product.createPrint(chosen("CT0000001")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(InputProblem::code)
                                .containsExactly("UNKNOWN_CLAIM"));
        assertThatThrownBy(() -> product.printToday("CT0000001")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> product.previewToday().preview("CT0000001")).isInstanceOf(Problem.class);
    }
}
