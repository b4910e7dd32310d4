package org.claimtree.claims.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.claimtree.claimdoc.FormPrinter.Mode;
import org.claimtree.claims.testing.Office;
import org.claimtree.claims.testing.Product;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Reach;
import org.claimtree.platform.Problem;
import org.claimtree.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Drafts as forms, with what they lack; and whose printer is off by how much. */
@Tag("database")
class ShowDraftTest {
    private final TestDatabase database = Product.freshDatabase();
    private final Product product = new Product(database);

    @AfterEach
    void drop() {
        database.close();
    }

    private UUID draft(String medium) {
        product.save(Office.usual().payer("AETNA", "/terms/formType", medium));
        product.save(aClient().consent(null, null), aCharge("N-1"));
        product.check();
        return product.drafts().get(0).id();
    }

    @Test
    void a_held_draft_shows_where_on_its_form_something_is_missing() {
        UUID id = draft("'HCFA'");
        ShowDraft.Form form = product.showDraft().form(id);
        assertThat(form.status()).isEqualTo("HELD");
        assertThat(form.pages()).isOne();
        ShowDraft.Found found = form.findings().get(0);
        assertThat(found.finding().code()).isEqualTo("RELEASE_MISSING");
        assertThat(found.finding().mend()).startsWith("clients/");
        assertThat(found.items()).containsExactly("12");
        assertThat(found.boxes()).containsExactly(new ShowDraft.Box(1, 11.18, 46.91, 29.41, 1.52));
        PrintForms.Picture picture = product.showDraft().picture(id, 1);
        assertThat(new String(picture.png(), StandardCharsets.ISO_8859_1)).isEqualTo("FORM CT0000000 page 1");
        assertThatThrownBy(() -> product.showDraft().picture(id, 2)).isInstanceOf(Problem.class);
    }

    @Test
    void a_draft_that_goes_electronically_has_its_form_for_reference() {
        ShowDraft.Form form = product.showDraft().form(draft("'837P'"));
        assertThat(form.medium().name()).isEqualTo("ELECTRONIC");
        assertThat(form.pages()).isOne();
    }

    @Test
    void a_draft_whose_charges_make_another_claim_by_now_says_so() {
        product.save(Office.usual());
        product.save(aClient(), aCharge("N-1"), aCharge("N-2").on("2026-10-06"));
        product.check();
        UUID id = product.drafts().get(0).id();
        assertThat(product.showDraft().form(id).findings()).isEmpty();
        product.save(Office.usual().payer("AETNA", "/terms/span", "{'kind':'DAY'}"));
        assertThatThrownBy(() -> product.showDraft().form(id))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).endsWith("draft-changed"));
        assertThatThrownBy(() -> product.showDraft().form(UUID.randomUUID())).isInstanceOf(Problem.class);
    }

    @Test
    void printers_are_ones_own_and_the_last_used_comes_first() {
        Caller ann = user();
        product.as(ann);
        SavePrinter.Content off =
                new SavePrinter.Content(bd("0.05"), bd("-0.02"), bd("100"), bd("99.5"), Mode.DATA_ONLY);
        product.savePrinter("DESK", off);
        product.savePrinter("DESK", new SavePrinter.Content(bd("0.1"), bd("0"), bd("100"), bd("100"), Mode.FORM));
        assertThat(product.printers().own().items())
                .containsExactly(
                        new Printers.Printer("DESK", bd("0.10"), bd("0.00"), bd("100.00"), bd("100.00"), Mode.FORM));
        product.as(user());
        assertThat(product.printers().own().items()).isEmpty();
        product.savePrinter("DESK", null);
        product.as(ann);
        assertThat(product.printers().own().items()).hasSize(1);
        assertThatThrownBy(() -> product.savePrinter("DESK\n2", off)).isInstanceOf(Problem.class);
        product.savePrinter("DESK", null);
        assertThat(product.printers().own().items()).isEmpty();
    }

    private static Caller user() {
        return new Caller(UUID.randomUUID(), "user", Set.of(), Reach.ALL, Caller.SYSTEM.origin());
    }

    private static BigDecimal bd(String text) {
        return new BigDecimal(text);
    }
}
