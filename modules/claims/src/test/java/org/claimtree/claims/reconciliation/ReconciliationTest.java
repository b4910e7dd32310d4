package org.claimtree.claims.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtree.claims.testing.ACharge.aCharge;
import static org.claimtree.claims.testing.AClient.aClient;
import static org.claimtree.claims.testing.ACoverage.aCoverage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.claims.life.ClaimAction;
import org.claimtree.claims.life.PracticeToday;
import org.claimtree.claims.testing.ACharge;
import org.claimtree.claims.testing.AClient;
import org.claimtree.claims.testing.ACoverage;
import org.claimtree.claims.testing.Office;
import org.claimtree.claims.testing.Product;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Reach;
import org.claimtree.identity.audit.SqlAuditTrail;
import org.claimtree.invoicing.AnswerPosted;
import org.claimtree.invoicing.Charge;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.web.ListWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where released lines are, now and on days that are over. */
@Tag("database")
class ReconciliationTest {
    private static final Charge.Claiming OPEN = new Charge.Claiming(null, false, false, null, null);
    private static final Charge.Claiming BY_HAND = new Charge.Claiming(null, true, false, "asks for the note", null);
    private static final Charge.Claiming BACK = new Charge.Claiming(null, true, true, null, null);
    private static final ReadReconciliation.Question NOW = new ReadReconciliation.Question(null, null, null, null);

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

    private ReadReconciliation reading(Caller caller) {
        Sql sql = product.sql();
        SqlRevisionLog log = new SqlRevisionLog(sql, () -> "tester", Product.CLOCK);
        return new ReadReconciliation(
                sql,
                new ClaimAccess(
                        sql, new RowScopes(sql, () -> caller), new SqlAuditTrail(sql, () -> caller, Product.CLOCK)),
                new CodeFacts(new CatalogLog(log), log, () -> ZoneId.of("America/New_York"), Product.CLOCK),
                new PracticeToday(log, new MasterDataLog(log), Product.CLOCK));
    }

    private ReadReconciliation.Report report(ReadReconciliation.Question question) {
        return product.run(() -> reading(Caller.SYSTEM).report(question));
    }

    /** Places that hold something, such as {@code READY 2 300.00}. */
    private List<String> places(ReadReconciliation.Question question) {
        ReadReconciliation.Report report = report(question);
        assertThat(report.difference()).isEqualTo(ReadReconciliation.Count.NOTHING);
        return report.places().stream()
                .filter(sum -> sum.lines() > 0)
                .map(sum -> sum.place() + " " + sum.lines() + " " + sum.amount())
                .toList();
    }

    private List<String> on(String day) {
        return places(new ReadReconciliation.Question(null, null, LocalDate.parse(day), null));
    }

    /** Which line is where: {@code N-1 READY NOT_CHECKED}. */
    private List<String> lines(Place place) {
        return product
                .run(() -> reading(Caller.SYSTEM).lines(NOW, place, new ListWindow("from", 0, 100), AuditAction.READ))
                .items()
                .stream()
                .map(item -> item.ref() + " " + item.place() + " " + item.why()
                        + (item.words() == null ? "" : " " + item.words()))
                .toList();
    }

    /** A released note of one line that a charge of this ref stands for, or would. */
    private void note(String ref, String amount, String feeFrom) {
        UUID note = UUID.randomUUID();
        run(
                "insert into encounters.note (id, number, client, performed_by, start_at, end_at, diagnoses, text, status,"
                        + " written_by, written_at, released_by, released_at) values ('" + note
                        + "', nextval('encounters.note_number'), '" + AClient.id("1001")
                        + "', 'BAKER', '2026-10-05 09:00', '2026-10-05 10:00', '{}', '', 'RELEASED', 'kit', '2026-10-05',"
                        + " 'kit', '2026-10-05')",
                "insert into encounters.note_line (id, note, no, code, modifiers, pointers, units, fee_from, amount,"
                        + " billable) values ('" + ACharge.id(ref) + "', '" + note + "', 1, '90837', '{}', '{}', 1, '"
                        + feeFrom + "', " + amount + ", true)");
    }

    private void run(String... statements) {
        product.inOne(() -> product.sql().run(h -> {
            for (String statement : statements) {
                h.execute(statement);
            }
        }));
    }

    private static String move(String ref, String from, String to, String amount, String day) {
        return "insert into invoicing.ledger_entry (charge, kind, from_place, to_place, amount, booked_on, actor, at)"
                + " values ('" + ACharge.id(ref) + "', 'WRITE_OFF', '" + from + "', '" + to + "', " + amount + ", '"
                + day + "', 'kit', now())";
    }

    private UUID coverage(String ref) {
        return product.sql()
                .query(h -> h.createQuery("select i.coverage from invoicing.charge c"
                                + " join invoicing.invoice i on i.id = c.invoice where c.id = :id")
                        .bind("id", ACharge.id(ref))
                        .mapTo(UUID.class)
                        .one());
    }

    @Test
    void every_line_is_in_one_place_and_all_places_are_the_notes_and_what_was_entered() {
        product.save(
                aClient(),
                aCharge("N-1"),
                aCharge("N-2").claiming(OPEN),
                aCharge("N-3").claiming(BY_HAND),
                aCharge("N-4").amount("0.00"),
                aCharge("N-5"),
                aCharge("N-6"),
                aCharge("N-7").amount("145.00"),
                aCharge("N-8").claiming(BACK));
        product.save(aClient("1002").covered(), aCharge("S-1").amount("80.00"));
        for (String ref : List.of("N-1", "N-2", "N-3", "N-5", "N-6", "N-7", "N-8")) {
            note(ref, "150.00", "CODE");
        }
        note("N-4", "0.00", "NOBODY");
        note("N-9", "70.00", "CODE");
        String payer = coverage("N-5").toString();
        run(move("N-5", payer, "PAID", "150.00", "2026-11-02"), move("N-6", payer, "ADJUSTED", "150.00", "2026-11-03"));

        assertThat(places(NOW))
                .containsExactly(
                        "NOT_CHARGED 2 220.00",
                        "ZERO_PRICED 1 0.00",
                        "TO_RELEASE 1 150.00",
                        "HELD 1 150.00",
                        "READY 2 295.00",
                        "WITH_CLIENT 1 80.00",
                        "WRITTEN_OFF 1 150.00",
                        "PAID 1 150.00");
        ReadReconciliation.Report report = report(NOW);
        assertThat(report.notes().lines()).isEqualTo(9);
        assertThat(report.notes().amount()).isEqualByComparingTo("1120.00");
        assertThat(report.entered().lines()).isEqualTo(1);
        assertThat(report.changed().lines()).isEqualTo(1);
        assertThat(report.changed().amount()).isEqualByComparingTo("-5.00");
        assertThat(lines(Place.HELD)).containsExactly("N-3 HELD HELD_BY_HAND asks for the note");
        assertThat(lines(Place.ZERO_PRICED)).containsExactly("N-4 ZERO_PRICED FEE_MISSING");
        assertThat(lines(Place.NOT_CHARGED))
                .containsExactlyInAnyOrder("N-8 NOT_CHARGED CHARGE_VOIDED", "null NOT_CHARGED CHARGE_MISSING");
        assertThat(places(new ReadReconciliation.Question(null, null, null, "AETNA")))
                .contains("READY 2 295.00")
                .doesNotContain("WITH_CLIENT 1 80.00");
        assertThat(places(new ReadReconciliation.Question(Office.DAY.plusDays(1), null, null, null)))
                .isEmpty();
    }

    /** What the first payer has left to the second is on its way when it crosses over, and else ready for a claim. */
    @Test
    void what_is_left_to_the_next_payer_is_ready_or_on_its_way() {
        product.save(
                aClient()
                        .covered(
                                aCoverage(),
                                aCoverage("C2").order(2).with("BCBS").memberId("XYZ1")),
                aCharge("N-1"));
        product.download(product.build().id(), 1);
        UUID first = coverage("N-1");
        String second = ACoverage.id("1001", "C2").toString();
        UUID answer = UUID.randomUUID();
        run(
                "insert into invoicing.answer (id, invoice, coverage, payer, answered_on, actor, at) select '" + answer
                        + "', invoice, '" + first + "', 'AETNA', '2026-11-19', 'kit', now() from invoicing.charge"
                        + " where id = '" + ACharge.id("N-1") + "'",
                "insert into invoicing.answer_line values ('" + answer + "', '" + ACharge.id("N-1")
                        + "', null, 100, '[{\"group\":\"PR\",\"code\":\"2\",\"amount\":50}]')",
                move("N-1", first.toString(), "PAID", "100", "2026-11-19"),
                "insert into invoicing.ledger_entry (charge, kind, from_place, to_place, amount, booked_on, answer, actor, at)"
                        + " values ('" + ACharge.id("N-1") + "', 'ANSWER', '" + first + "', '" + second
                        + "', 50, '2026-11-19', '" + answer + "', 'kit', now())");
        product.inOne(() -> product.answers().posted(new AnswerPosted(answer, List.of(ACharge.id("N-1")))));
        assertThat(lines(Place.READY)).containsExactly("N-1 READY NEXT_PAYER");
        product.save(Office.usual().payer("AETNA", "/crossesOver", "[{'payer':'BCBS'}]"));
        assertThat(lines(Place.ON_CLAIM)).containsExactly("N-1 ON_CLAIM AT_PAYER");
        product.save(Office.usual());
        product.build();
        assertThat(lines(Place.ON_CLAIM)).containsExactly("N-1 ON_CLAIM AT_PAYER");
    }

    @Test
    void a_past_day_is_told_as_it_stood() {
        product.save(aClient());
        at("2026-11-02")
                .save(ACharge.of(
                        "1001", aCharge("N-1").claiming(OPEN), aCharge("N-2").on("2026-10-06")));
        at("2026-11-04").save(ACharge.of("1001", aCharge("N-1")));
        product.save(aClient().consent(null, null));
        at("2026-11-05").check();
        product.save(aClient());
        at("2026-11-06").check();
        at("2026-11-09").build();
        String payer = coverage("N-1").toString();
        run(move("N-1", payer, "PAID", "150.00", "2026-11-12"), move("N-2", payer, "CLIENT", "150.00", "2026-11-13"));

        assertThat(on("2026-10-04")).isEmpty();
        assertThat(on("2026-10-31")).containsExactly("TO_RELEASE 2 300.00");
        assertThat(on("2026-11-03")).containsExactly("TO_RELEASE 1 150.00", "READY 1 150.00");
        assertThat(on("2026-11-04")).containsExactly("READY 2 300.00");
        assertThat(on("2026-11-05")).containsExactly("HELD 2 300.00");
        assertThat(on("2026-11-06")).containsExactly("READY 2 300.00");
        assertThat(on("2026-11-09")).containsExactly("ON_CLAIM 2 300.00");
        assertThat(on("2026-11-12")).containsExactly("ON_CLAIM 1 150.00", "PAID 1 150.00");
        assertThat(on("2026-11-20")).isEqualTo(places(NOW)).containsExactly("WITH_CLIENT 1 150.00", "PAID 1 150.00");
    }

    @Test
    void what_was_taken_back_or_corrected_since_stood_on_the_day_before() {
        product.save(aClient());
        at("2026-11-02").save(ACharge.of("1001", aCharge("N-1"), aCharge("N-2")));
        note("N-2", "150.00", "CODE");
        at("2026-11-10")
                .save(ACharge.of(
                        "1001",
                        aCharge("N-1").claiming(BACK),
                        aCharge("N-2").claiming(BACK),
                        aCharge("N-2a").amount("120.00")));
        run("insert into invoicing.correction (original, successor, reason, actor, at) values ('" + ACharge.id("N-2")
                + "', '" + ACharge.id("N-2a") + "', 'wrong', 'kit', '2026-11-10 17:00Z')");
        assertThat(on("2026-11-09")).containsExactly("READY 2 300.00");
        assertThat(places(NOW)).containsExactly("READY 1 120.00");
        assertThat(report(NOW).changed().amount()).isEqualByComparingTo("-30.00");
        assertThat(lines(null)).containsExactly("N-2a READY NOT_CHECKED");
    }

    @Test
    void a_line_whose_correction_waits_is_told_as_it_was_until_that_is_booked() {
        product.save(aClient());
        at("2026-11-02").save(ACharge.of("1001", aCharge("N-1")));
        note("N-1", "150.00", "CODE");
        UUID batch = at("2026-11-04").build().id();
        at("2026-11-04").download(batch, 1);
        at("2026-11-10")
                .correctLine(ACharge.id("N-1"), aCharge("N-1a").amount("120.00").of("1001"));
        assertThat(places(NOW)).containsExactly("ON_CLAIM 1 150.00");
        assertThat(lines(null)).containsExactly("N-1 ON_CLAIM AT_PAYER");
        at("2026-11-12").mark(ClaimAction.REJECT, "999", "CT0000001");
        assertThat(places(NOW)).containsExactly("READY 1 120.00");
        assertThat(on("2026-11-11"))
                .as("as it stood")
                .singleElement()
                .asString()
                .endsWith(" 1 150.00");
    }

    @Test
    void only_lines_of_clients_in_reach_are_counted_and_who_looked_is_told() {
        product.save(aClient(), aCharge("N-1"));
        Caller nobody = new Caller(
                UUID.randomUUID(),
                "kit",
                Caller.SYSTEM.permissions(),
                Reach.OWN_CLIENTS,
                new Caller.Origin(Caller.Via.SYSTEM, null, null));
        assertThat(product.run(() -> reading(nobody).report(NOW)).places())
                .allSatisfy(sum -> assertThat(sum.lines()).isZero());
        lines(Place.READY);
        List<String> subjects = product.sql()
                .query(h -> h.createQuery("select array_to_string(subjects, ' ') from identity.audit"
                                + " where kind = 'reconciliation' order by id desc limit 1")
                        .mapTo(String.class)
                        .list());
        assertThat(subjects)
                .singleElement()
                .asString()
                .contains(AClient.id("1001").toString());
    }

    @Test
    void many_lines_tie_too() {
        ACharge[] charges = IntStream.range(0, 300)
                .mapToObj(i -> aCharge("N-" + i).on(Office.DAY.minusDays(i)))
                .toArray(ACharge[]::new);
        product.save(aClient(), charges);
        product.check();
        ReadReconciliation.Report report = report(NOW);
        assertThat(report.entered().lines()).isEqualTo(300);
        assertThat(report.difference()).isEqualTo(ReadReconciliation.Count.NOTHING);
        assertThat(report.places().stream()
                        .filter(sum -> sum.place() == Place.READY || sum.place() == Place.HELD)
                        .mapToLong(ReadReconciliation.Sum::lines)
                        .sum())
                .isEqualTo(300);
    }

    private Product at(String day) {
        return new Product(database, Clock.fixed(Instant.parse(day + "T17:00:00Z"), ZoneOffset.UTC), Product.RENDERER);
    }

    @Test
    void what_the_client_was_billed_for_is_with_the_client_also_before_it_is_released() {
        product.save(aClient(), aCharge("N-1"), aCharge("N-2").claiming(OPEN), aCharge("N-3"));
        run(bill("N-1", "150.00"), bill("N-2", "150.00"), bill("N-3", "149.99"));
        assertThat(lines(Place.WITH_CLIENT))
                .containsExactlyInAnyOrder("N-1 WITH_CLIENT AFTER_PAYERS", "N-2 WITH_CLIENT AFTER_PAYERS");
        assertThat(places(NOW)).containsExactly("READY 1 150.00", "WITH_CLIENT 2 300.00");
    }

    private String bill(String ref, String amount) {
        return move(ref, coverage(ref).toString(), "CLIENT", amount, "2026-11-02")
                .replace("'WRITE_OFF'", "'BILL_CLIENT'");
    }
}
