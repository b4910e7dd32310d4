package org.claimtree.claims.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.access.Bounds;
import org.claimtree.claims.access.Whose;
import org.claimtree.claims.batches.ListClaims.Question;
import org.claimtree.claims.drafts.ReadDrafts;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.AClient;
import org.claimtree.claims.testing.Office;
import org.claimtree.claims.testing.Product;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.kernel.PersonName;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.web.ListWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How claims and drafts are listed, and how charges that were chosen from a list are billed alone. */
@Tag("database")
class ClaimListsTest {
    private final TestDatabase database = Product.freshDatabase();
    private final Product product = new Product(database);

    @AfterEach
    void drop() {
        database.close();
    }

    /** YOUNG owes one claim of 100 to AETNA, ADAMS one of 300 to BCBS a day later. */
    private void twoClients() {
        product.save(Office.usual());
        product.save(
                aClient("Y").named(new PersonName("YOUNG", "KIT", null, null)),
                aCharge("N-1").amount("100.00"));
        product.save(
                aClient("A")
                        .named(new PersonName("ADAMS", "LOU", null, null))
                        .covered(aCoverage().with("BCBS")),
                aCharge("N-2").amount("300.00").on("2026-10-06"));
    }

    @Test
    void claims_and_drafts_with_a_code_of_substance_use_are_known_for_the_notice_that_files_carry() {
        product.save(Office.usual());
        product.save(aClient("Y"), aCharge("N-1"));
        String number = product.claims(product.build().id()).get(0).number();
        assertThat(product.substanceUse().claims(List.of(number))).isEmpty();

        product.save(Office.usual().code("90837", "/flags/substanceUse", "true"));
        product.save(aClient("Z"), aCharge("N-2"));
        product.check();

        UUID draft = product.drafts().get(0).id();
        assertThat(product.substanceUse().claims(List.of(number, "CT9"))).containsExactly(number);
        assertThat(product.substanceUse().drafts(List.of(draft, UUID.randomUUID())))
                .containsExactly(draft);
    }

    @Test
    void claims_are_sorted_both_ways_by_each_order() {
        twoClients();
        product.build();
        assertThat(clients(Question.ALL, "number")).hasSize(2);
        assertThat(clients(Question.ALL, "from")).containsExactly("Y", "A");
        assertThat(clients(Question.ALL, "payer")).containsExactly("Y", "A");
        assertThat(clients(Question.ALL, "total")).containsExactly("Y", "A");
        assertThat(clients(Question.ALL, "client")).containsExactly("A", "Y");
        for (String order : List.of("number", "from", "payer", "total", "client", "batch", "followUp")) {
            List<String> turned = new ArrayList<>(clients(Question.ALL, "-" + order));
            Collections.reverse(turned);
            assertThat(turned).as(order).isEqualTo(clients(Question.ALL, order));
        }
    }

    @Test
    void claims_are_chosen_by_each_filter_and_summed_over_all_pages() {
        twoClients();
        UUID batch = product.build().id();
        ListClaims.Page first = product.claims(Question.ALL, new ListWindow("total", 0, 1));
        assertThat(first.items()).singleElement().satisfies(claim -> {
            assertThat(claim.clientName()).isEqualTo("YOUNG, KIT");
            assertThat(claim.clientRef()).isEqualTo("Y");
            assertThat(claim.batch()).isEqualTo(batch);
            assertThat(claim.medium()).isEqualTo("ELECTRONIC");
            assertThat(claim.fileName()).isNotBlank();
        });
        assertThat(first.total()).isEqualTo(2);
        assertThat(first.totals().amount()).isEqualTo("400.00");
        String number = first.items().get(0).number();
        assertThat(clients(new Question(number, Whose.ALL, null, null, Bounds.ALL, ListClaims.Work.ALL), "number"))
                .containsExactly("Y");
        assertThat(clients(
                        new Question(number.substring(0, 3), Whose.ALL, null, null, Bounds.ALL, ListClaims.Work.ALL),
                        "number"))
                .hasSize(2);
        assertThat(clients(of(new Whose(AClient.id("A"), null, null)), "number"))
                .containsExactly("A");
        assertThat(clients(of(new Whose(null, "BCBS", null)), "number")).containsExactly("A");
        assertThat(clients(of(new Whose(null, null, batch)), "number")).hasSize(2);
        assertThat(clients(of(new Whose(null, null, UUID.randomUUID())), "number"))
                .isEmpty();
        assertThat(clients(new Question(null, Whose.ALL, "TEST", null, Bounds.ALL, ListClaims.Work.ALL), "number"))
                .isEmpty();
        assertThat(clients(new Question(null, Whose.ALL, null, "PAPER", Bounds.ALL, ListClaims.Work.ALL), "number"))
                .isEmpty();
        Bounds second = new Bounds(LocalDate.of(2026, 10, 6), LocalDate.of(2026, 10, 6), null, null);
        assertThat(clients(
                        new Question(null, Whose.ALL, "BATCHED", "ELECTRONIC", second, ListClaims.Work.ALL), "number"))
                .containsExactly("A");
    }

    @Test
    void claims_and_drafts_are_found_by_their_dollars_both_ends_among_them() {
        twoClients();
        product.check();
        assertThat(drafts(about("100.01", null), "total")).containsExactly("ADAMS, LOU");
        assertThat(drafts(about("100", "300"), "-total")).containsExactly("ADAMS, LOU", "YOUNG, KIT");
        assertThat(drafts(about(null, "299.99"), "total")).containsExactly("YOUNG, KIT");
        product.build();
        assertThat(clients(worth("100.01", null), "total")).containsExactly("A");
        assertThat(clients(worth("100", "300"), "-total")).containsExactly("A", "Y");
        assertThat(clients(worth(null, "299.99"), "total")).containsExactly("Y");
    }

    private static Bounds dollars(String least, String most) {
        return new Bounds(
                null, null, least == null ? null : new BigDecimal(least), most == null ? null : new BigDecimal(most));
    }

    private static ReadDrafts.Question about(String least, String most) {
        return new ReadDrafts.Question(null, null, null, Whose.ALL, dollars(least, most), ReadDrafts.Waiting.ALL);
    }

    private static Question worth(String least, String most) {
        return new Question(null, Whose.ALL, null, null, dollars(least, most), ListClaims.Work.ALL);
    }

    @Test
    void drafts_are_found_by_the_last_day_on_which_their_payer_takes_them() {
        product.save(Office.usual().payer("AETNA", "/terms/filingDays", "60"));
        product.save(aClient("Y").named(new PersonName("YOUNG", "KIT", null, null)), aCharge("N-1"));
        product.save(
                aClient("Z").named(new PersonName("ZUMA", "LEE", null, null)),
                aCharge("N-3").on(Office.DAY.plusDays(1)));
        product.save(
                aClient("A")
                        .named(new PersonName("ADAMS", "LOU", null, null))
                        .covered(aCoverage().with("BCBS")),
                aCharge("N-2"));
        product.check();
        LocalDate last = Office.DAY.plusDays(60);
        assertThat(drafts(until(last), "fileBy")).containsExactly("YOUNG, KIT");
        assertThat(drafts(until(last.minusDays(1)), "fileBy")).isEmpty();
        assertThat(drafts(until(last.plusYears(9)), "-fileBy")).containsExactly("ZUMA, LEE", "YOUNG, KIT");
        assertThat(product.drafts(until(last), new ListWindow("fileBy", 0, 1)).items())
                .singleElement()
                .satisfies(draft -> assertThat(draft.fileBy()).isEqualTo(last));
        int left = (int) ChronoUnit.DAYS.between(Office.TODAY, last);
        assertThat(drafts(left(left), "fileBy")).containsExactly("YOUNG, KIT");
        assertThat(drafts(left(left - 1), "fileBy")).isEmpty();
        assertThat(drafts(left(left + 1), "fileBy")).containsExactly("YOUNG, KIT", "ZUMA, LEE");
        assertThat(drafts(ReadDrafts.Question.ALL, "fileBy"))
                .as("nobody says until when")
                .endsWith("ADAMS, LOU");
    }

    private static ReadDrafts.Question left(int days) {
        return new ReadDrafts.Question(
                null, null, null, Whose.ALL, Bounds.ALL, new ReadDrafts.Waiting(null, days, null, null));
    }

    private static ReadDrafts.Question until(LocalDate day) {
        return new ReadDrafts.Question(
                null, null, null, Whose.ALL, Bounds.ALL, new ReadDrafts.Waiting(day, null, null, null));
    }

    @Test
    void drafts_are_chosen_by_the_code_of_a_finding_and_sorted_by_the_clients_name() {
        twoClients();
        product.save(
                aClient("H").named(new PersonName("HILL", "SAM", null, null)).consent(null, null),
                aCharge("N-3").amount("50.00").on("2026-10-07"));
        product.check();
        assertThat(drafts(ReadDrafts.Question.ALL, "client")).containsExactly("ADAMS, LOU", "HILL, SAM", "YOUNG, KIT");
        assertThat(drafts(ReadDrafts.Question.ALL, "-total")).containsExactly("ADAMS, LOU", "YOUNG, KIT", "HILL, SAM");
        ReadDrafts.Question release =
                new ReadDrafts.Question("HELD", null, "RELEASE_MISSING", Whose.ALL, Bounds.ALL, ReadDrafts.Waiting.ALL);
        ReadDrafts.Page held = product.drafts(release, new ListWindow("from", 0, 10));
        assertThat(held.items()).extracting(ReadDrafts.Draft::clientRef).containsExactly("H");
        assertThat(held.totals().amount()).isEqualTo("50.00");
        assertThat(drafts(
                        new ReadDrafts.Question(null, null, "RELEASE", Whose.ALL, Bounds.ALL, ReadDrafts.Waiting.ALL),
                        "from"))
                .as("a code is whole")
                .isEmpty();
        assertThat(drafts(
                        new ReadDrafts.Question(
                                "READY",
                                "ELECTRONIC",
                                null,
                                new Whose(null, "BCBS", null),
                                Bounds.ALL,
                                ReadDrafts.Waiting.ALL),
                        "from"))
                .containsExactly("ADAMS, LOU");
        ReadDrafts.Page page = product.drafts(ReadDrafts.Question.ALL, new ListWindow("payer", 1, 1));
        assertThat(page.items()).hasSize(1);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.totals().amount()).isEqualTo("450.00");
    }

    @Test
    void batches_are_chosen_by_status_page_by_page() {
        twoClients();
        product.build();
        product.build();
        assertThat(product.batches(null, 0, 1).items()).hasSize(1);
        assertThat(product.batches(null, 1, 5).items()).hasSize(1);
        assertThat(product.batches(null, 0, 1).total()).isEqualTo(2);
        assertThat(product.batches("EMPTY", 0, 5).total()).isOne();
        assertThat(product.batches("FAILED", 0, 5)).isEqualTo(new ReadBatches.Listed(List.of(), 0));
    }

    @Test
    void charges_and_clients_that_were_chosen_are_checked_and_billed_alone() {
        twoClients();
        ClaimFilter one = chosen(List.of(ACharge.id("N-2")), List.of());
        assertThat(product.check(one).ready()).isOne();
        assertThat(drafts(ReadDrafts.Question.ALL, "from")).containsExactly("ADAMS, LOU");
        assertThat(product.check(chosen(List.of(ACharge.id("N-2")), List.of(AClient.id("Y"))))
                        .ready())
                .as("both must hold")
                .isZero();
        product.build(product.create(chosen(List.of(), List.of(AClient.id("Y")))));
        assertThat(clients(Question.ALL, "number")).containsExactly("Y");
        product.build(product.create(one));
        assertThat(clients(Question.ALL, "number")).containsExactlyInAnyOrder("Y", "A");
    }

    @Test
    void a_filter_without_choices_keeps_the_text_that_it_had_before_there_were_any() {
        String old = "{\"payers\":[\"AETNA\"],\"locations\":[],\"providers\":[],\"from\":\"2026-10-01\"}";
        ClaimFilter read = CanonicalJson.read(old, ClaimFilter.class);
        assertThat(read.charges()).isEmpty();
        assertThat(CanonicalJson.write(read)).isEqualTo(old);
        UUID charge = ACharge.id("N-1");
        assertThat(CanonicalJson.read(CanonicalJson.write(chosen(List.of(charge), List.of())), ClaimFilter.class))
                .isEqualTo(chosen(List.of(charge), List.of()));
        assertThatThrownBy(() -> chosen(Collections.nCopies(10_001, charge), List.of()))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> chosen(List.of(), Collections.nCopies(1_001, charge)))
                .isInstanceOf(InvalidValue.class);
    }

    private static ClaimFilter chosen(List<UUID> charges, List<UUID> clients) {
        return new ClaimFilter(null, null, null, null, null, charges, clients);
    }

    private static Question of(Whose whose) {
        return new Question(null, whose, null, null, Bounds.ALL, ListClaims.Work.ALL);
    }

    private List<String> clients(Question question, String sort) {
        return product.claims(question, new ListWindow(sort, 0, 100)).items().stream()
                .map(ListClaims.Item::clientRef)
                .toList();
    }

    private List<String> drafts(ReadDrafts.Question question, String sort) {
        return product.drafts(question, new ListWindow(sort, 0, 100)).items().stream()
                .map(ReadDrafts.Draft::clientName)
                .toList();
    }
}
