package org.claimtree.app.today;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.claimtree.app.testing.Practice;
import org.claimtree.claims.counts.SqlClaimCounts;
import org.claimtree.claims.life.LifeRows;
import org.claimtree.claims.life.WorkOnDrafts;
import org.claimtree.identity.Caller;
import org.claimtree.identity.OwnWork;
import org.claimtree.identity.Permission;
import org.claimtree.identity.PracticeZone;
import org.claimtree.identity.Reach;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The practice's day is 11/02/2026; the pipeline begins on 10/03/2026. */
@Tag("database")
class ReadTodayTest {
    private final Practice practice = new Practice();
    private final PracticeZone zone = () -> ZoneId.of("America/New_York");
    private final OwnWork own = new OwnWork() {
        @Override
        public Count alerts() {
            return new Count(2, Instant.parse("2026-11-01T03:00:00Z"));
        }

        @Override
        public Count formDrafts() {
            return new Count(0, null);
        }
    };
    private final ReadToday today = new ReadToday(
            practice.caller(),
            new ReadToday.Sources(
                    new WorkCounts(practice.sql(), practice.scopes()),
                    new SqlClaimCounts(practice.sql(), practice.access(), zone, practice.answerTime()),
                    () -> 7,
                    own,
                    Practice.USUAL),
            zone,
            Practice.NOON);
    private final ObjectNode document = Practice.sample();

    @BeforeEach
    void begin() {
        ObjectNode sample = (ObjectNode) document.at("/charges/0");
        document.putArray("charges");
        document.putArray("divisions").addObject().put("ref", "EAST").put("name", "East");
        charge(sample, "OPEN", "2026-10-20", 10).putObject("claiming").put("released", false);
        charge(sample, "OPEN-OLD", "2026-09-01", 20).putObject("claiming").put("released", false);
        charge(sample, "TAKEN-BACK", "2026-10-20", 40)
                .putObject("claiming")
                .put("released", false)
                .put("voided", true);
        charge(sample, "BILLED", "2026-10-03", 80);
        charge(sample, "TOO-EARLY", "2026-10-02", 160);
        practice.take(document);
        practice.as(Practice.administrator());
    }

    private ObjectNode charge(ObjectNode sample, String ref, String day, int amount) {
        ObjectNode charge = sample.deepCopy().put("ref", ref);
        ((ObjectNode) charge.at("/service/dates")).put("from", day).put("through", day);
        ((ObjectNode) charge.at("/service/quantity")).put("amount", amount);
        document.withArray("/charges").add(charge);
        return charge;
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void a_charge_goes_from_unchecked_to_ready_and_from_there_to_a_claim() {
        assertThat(today.read().date()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(waits())
                .containsExactly(
                        "SESSIONS_TO_COMPLETE 0 null null",
                        "NOTES_TO_RELEASE 0 0.00 null",
                        "IOP_DAYS_PENDING 0 null null",
                        "IOP_DAYS_PROPOSED 0 null null",
                        "CHARGES_TO_RELEASE 2 30.00 2026-09-01",
                        "CHARGES_UNCHECKED 2 240.00 2026-10-02",
                        "CLAIMS_HELD 0 0.00 null",
                        "CLAIMS_DUE 0 0.00 null",
                        "CLAIMS_READY 0 0.00 null",
                        "BATCHES_FAILED 0 null null",
                        "BATCHES_TO_SEND 0 null null",
                        "FORMS_TO_PRINT 0 0.00 null",
                        "FORMS_TO_MAIL 0 0.00 null",
                        "CLAIMS_UNANSWERED 0 0.00 null",
                        "CLAIMS_TO_FOLLOW_UP 0 0.00 null",
                        "DRAFTS_TO_FOLLOW_UP 0 0.00 null",
                        "PAYMENTS_TO_ALLOCATE 0 0.00 null",
                        "DENIALS 0 0.00 null",
                        "AUTHORIZATIONS_LOW 7 null null",
                        "ALERTS 2 null 2026-10-31",
                        "FORMS 0 null null");
        assertThat(stages()).startsWith("ENTERED 2 90.00", "RELEASED 1 80.00", "HELD 0 0.00", "READY 0 0.00");

        practice.check();
        assertThat(waits()).contains("CHARGES_UNCHECKED 0 0.00 null", "CLAIMS_READY 1 240.00 2026-10-02");
        assertThat(stages()).contains("RELEASED 1 80.00", "BATCHED 0 0.00");

        practice.batch();
        assertThat(waits()).contains("CHARGES_UNCHECKED 0 0.00 null", "CLAIMS_READY 0 0.00 null");
    }

    @Test
    void each_stage_tells_what_stands_there_and_leads_to_it() {
        practice.check();
        assertThat(stages()).as("a draft as old as its first service").contains("READY 0 0.00");
        practice.owner().useHandle(h -> h.execute("update claims.draft set service_from = '2026-10-03'"));
        assertThat(stages()).contains("HELD 0 0.00", "READY 1 240.00");
        practice.owner().useHandle(h -> h.execute("update claims.draft set status = 'HELD'"));
        assertThat(stages()).contains("HELD 1 240.00", "READY 0 0.00");
        practice.batch();
        assertThat(stages()).as("as old as its first service").contains("BATCHED 0 0.00");
        practice.owner().useHandle(h -> h.execute("update claims.claim set service_from = '2026-10-03'"));
        for (String status :
                List.of("BATCHED", "PRINTED", "SUBMITTED", "ACCEPTED", "REJECTED", "DENIED", "PAID", "VOIDED")) {
            practice.owner().useHandle(h -> h.execute("update claims.claim set status = ?", status));
            assertThat(today.read().pipeline())
                    .filteredOn(stage -> stage.stage().isOfClaims() && stage.count() > 0)
                    .extracting(stage -> stage.stage() + " " + stage.amount() + " " + stage.path())
                    .containsExactlyElementsOf(
                            status.equals("VOIDED")
                                    ? List.of()
                                    : List.of(status + " 240.00 /claims.xhtml?status=" + status + "&from=2026-10-03"));
        }
        assertThat(today.read().pipeline())
                .extracting(Today.Stage::path)
                .startsWith(
                        "/charges.xhtml?voided=false&from=2026-10-03",
                        "/charges.xhtml?voided=false&released=true&from=2026-10-03",
                        "/drafts.xhtml?status=HELD&from=2026-10-03",
                        "/drafts.xhtml?status=READY&from=2026-10-03");
    }

    @Test
    void what_the_edits_hold_and_what_failed_waits() {
        ((ObjectNode) document.at("/payers/0/electronic")).remove("payerId");
        practice.take(document);
        practice.check();
        practice.owner()
                .useHandle(h -> h.execute("insert into claims.batch (id, status, filter, revision, at, actor)"
                        + " values (gen_random_uuid(), 'FAILED', '{}', 1, '2026-11-02T03:00:00Z', 'tester')"));
        assertThat(waits()).contains("CLAIMS_HELD 1 240.00 2026-10-02", "BATCHES_FAILED 1 null 2026-11-01");
        assertThat(stages()).contains("READY 0 0.00");
    }

    @Test
    void a_batch_waits_until_its_file_is_downloaded() {
        practice.check();
        practice.batch();
        assertThat(waits()).contains("BATCHES_TO_SEND 1 240.00 2026-11-02");
        practice.download(practice.batches().get(0).id(), 1);
        assertThat(waits()).contains("BATCHES_TO_SEND 0 null null");
    }

    @Test
    void a_batch_waits_until_the_last_of_its_files_has_left() {
        ((ObjectNode) document.at("/partners/0"))
                .withObject("/file")
                .put("maxClaimsPerFile", 1)
                .put("maxClaimsPerSet", 1);
        charge((ObjectNode) document.at("/charges/3").deepCopy(), "SEPTEMBER", "2026-09-03", 50);
        practice.take(document);
        practice.check();
        practice.batch();
        assertThat(waits()).contains("BATCHES_TO_SEND 1 290.00 2026-11-02");
        practice.download(practice.batches().get(0).id(), 1);
        assertThat(waits()).contains("BATCHES_TO_SEND 1 240.00 2026-11-02");
        practice.download(practice.batches().get(0).id(), 2);
        assertThat(waits()).contains("BATCHES_TO_SEND 0 null null");
    }

    @Test
    void what_comes_before_charges_and_after_claims_waits_for_who_may_see_it() {
        UUID client = practice.sql()
                .query(h -> h.createQuery("select id from clients.client")
                        .mapTo(UUID.class)
                        .one());
        practice.owner().useHandle(h -> waiting(h, client));
        assertThat(waits())
                .contains(
                        "SESSIONS_TO_COMPLETE 1 null 2026-10-30",
                        "NOTES_TO_RELEASE 1 70.00 2026-10-29",
                        "PAYMENTS_TO_ALLOCATE 1 30.00 2026-10-15",
                        "DENIALS 1 80.00 2026-10-31");
        assertThat(today.read().waits()).extracting(Today.Wait::path).contains("/schedule.xhtml?day=2026-10-30");
        practice.as(Practice.person(Reach.OWN_CLIENTS, EnumSet.allOf(Permission.class)));
        assertThat(waits())
                .contains(
                        "SESSIONS_TO_COMPLETE 0 null null",
                        "NOTES_TO_RELEASE 0 0.00 null",
                        "PAYMENTS_TO_ALLOCATE 0 0.00 null",
                        "DENIALS 0 0.00 null");
    }

    /** A session that is over and one that is to come, a draft, a payment on account and a denial. */
    private static void waiting(Handle h, UUID client) {
        for (String start : List.of("2026-10-30 09:00", "2026-11-02 11:30")) {
            UUID session = UUID.randomUUID();
            h.execute("insert into encounters.appointment (id, service, provider, location, place_of_service, start_at,"
                    + " minutes, end_at, status, booked_by, booked_at) values ('" + session
                    + "', 'THERAPY', 'BAKER', 'MAIN', '11', '" + start + "', 60, timestamp '" + start
                    + "' + interval '1 hour', 'BOOKED', 'kit', now())");
            h.execute("insert into encounters.attendee values (?, ?, 1, 'BOOKED', null)", session, client);
        }
        h.execute(
                "insert into encounters.note (id, number, client, performed_by, start_at, end_at, diagnoses, text, status,"
                        + " written_by, written_at) values (?, 1, ?, 'BAKER', '2026-10-29 09:00', '2026-10-29 10:00',"
                        + " '{}', '', 'DRAFT', 'kit', now())",
                client,
                client);
        h.execute(
                "insert into encounters.note_line (id, note, no, code, modifiers, pointers, units, fee_from, amount,"
                        + " billable) values (gen_random_uuid(), ?, 1, '90837', '{}', '{}', 1, 'CODE', 70, true)",
                client);
        h.execute(
                "insert into invoicing.payment (id, client, received_on, method, amount, actor, at) values (?, ?,"
                        + " '2026-10-15', 'CASH', 30, 'kit', now())",
                client,
                client);
        h.execute(
                "insert into invoicing.answer (id, invoice, coverage, payer, answered_on, actor, at) select ?, c.invoice,"
                        + " i.coverage, i.payer, '2026-10-31', 'kit', now() from invoicing.charge c"
                        + " join invoicing.invoice i on i.id = c.invoice where c.ref = 'BILLED'",
                client);
        h.execute(
                "insert into invoicing.denial (id, answer, charge, opened_at) select ?, ?, id, '2026-10-31 12:00Z'"
                        + " from invoicing.charge where ref = 'BILLED'",
                client,
                client);
    }

    @Test
    void a_draft_waits_for_whom_it_was_given_to_last_from_the_day_on_which_it_is_looked_at_again() {
        practice.check();
        work("tester", LocalDate.of(2026, 11, 3));
        assertThat(waits()).contains("DRAFTS_TO_FOLLOW_UP 0 0.00 null");
        work("tester", LocalDate.of(2026, 11, 2));
        practice.check();
        assertThat(waits()).contains("DRAFTS_TO_FOLLOW_UP 1 240.00 2026-10-02");
        work("ann", LocalDate.of(2026, 11, 2));
        assertThat(waits()).contains("DRAFTS_TO_FOLLOW_UP 0 0.00 null");
        assertThat(today.read().waits())
                .extracting(Today.Wait::path)
                .contains("/drafts.xhtml?assignee=tester&followUpThrough=2026-11-02&sort=followUp");
    }

    private void work(String assignee, LocalDate on) {
        LifeRows rows = new LifeRows(practice.sql(), null, null, () -> "tester", Practice.NOON);
        WorkOnDrafts work =
                new WorkOnDrafts(practice.sql(), rows, practice.access(), permission -> List.of("tester", "ann"));
        practice.in(() -> {
            work.work(new WorkOnDrafts.Wish(List.of(practice.charge("BILLED")), assignee, on, null));
            return null;
        });
    }

    @Test
    void charges_on_hold_wait_for_nobody() {
        ObjectNode charge = (ObjectNode) document.at("/charges/3");
        charge.putObject("claiming").put("holdReason", "CLIENT PAYS");
        practice.take(document);
        assertThat(waits()).contains("CHARGES_UNCHECKED 1 160.00 2026-10-02");
    }

    @Test
    void everybody_is_told_what_his_permissions_show() {
        practice.as(Practice.person(Reach.ALL, EnumSet.of(Permission.READ_CHARGES)));
        assertThat(kinds()).containsExactly(Today.Kind.CHARGES_TO_RELEASE, Today.Kind.ALERTS, Today.Kind.FORMS);
        assertThat(stages()).containsExactly("ENTERED 2 90.00", "RELEASED 1 80.00");
        practice.as(Practice.person(Reach.ALL, EnumSet.of(Permission.READ_CLAIMS)));
        assertThat(kinds())
                .containsExactly(
                        Today.Kind.CLAIMS_HELD,
                        Today.Kind.CLAIMS_DUE,
                        Today.Kind.CLAIMS_READY,
                        Today.Kind.BATCHES_FAILED,
                        Today.Kind.BATCHES_TO_SEND,
                        Today.Kind.FORMS_TO_PRINT,
                        Today.Kind.FORMS_TO_MAIL,
                        Today.Kind.CLAIMS_UNANSWERED,
                        Today.Kind.CLAIMS_TO_FOLLOW_UP,
                        Today.Kind.DRAFTS_TO_FOLLOW_UP,
                        Today.Kind.ALERTS,
                        Today.Kind.FORMS);
        assertThat(today.read().pipeline())
                .hasSize(9)
                .allMatch(stage -> stage.stage().isOfClaims());
        practice.as(Practice.person(Reach.ALL, EnumSet.of(Permission.READ_SETUP)));
        assertThat(kinds()).containsExactly(Today.Kind.ALERTS, Today.Kind.FORMS);
        assertThat(stages()).isEmpty();
    }

    @Test
    void clients_out_of_reach_are_not_counted_and_batches_are_for_who_sees_everybody() {
        practice.check();
        Caller east = Practice.person(Reach.DIVISIONS, EnumSet.allOf(Permission.class));
        practice.owner()
                .useHandle(h -> h.execute("insert into directory.user_division values (?, ?)", east.user(), "EAST"));
        practice.as(east);
        assertThat(kinds()).doesNotContain(Today.Kind.BATCHES_FAILED, Today.Kind.BATCHES_TO_SEND);
        assertThat(waits()).contains("CHARGES_TO_RELEASE 0 0.00 null", "CLAIMS_READY 0 0.00 null");
        assertThat(stages()).startsWith("ENTERED 0 0.00", "RELEASED 0 0.00", "HELD 0 0.00", "READY 0 0.00");
        ((ObjectNode) document.at("/clients/0"))
                .putObject("care")
                .putArray("divisions")
                .add("EAST");
        practice.as(Practice.administrator());
        practice.take(document);
        practice.as(east);
        assertThat(waits()).contains("CHARGES_TO_RELEASE 2 30.00 2026-09-01", "CLAIMS_READY 1 240.00 2026-10-02");
        assertThat(stages()).contains("ENTERED 2 90.00", "RELEASED 1 80.00");
    }

    private List<Today.Kind> kinds() {
        return today.read().waits().stream().map(Today.Wait::kind).toList();
    }

    private List<String> waits() {
        return today.read().waits().stream()
                .map(w -> w.kind() + " " + w.count() + " " + w.amount() + " " + w.oldest())
                .toList();
    }

    private List<String> stages() {
        return today.read().pipeline().stream()
                .map(s -> s.stage() + " " + s.count() + " " + s.amount())
                .toList();
    }
}
