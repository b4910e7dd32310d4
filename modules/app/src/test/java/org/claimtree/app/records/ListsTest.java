package org.claimtree.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimtree.app.records.ListCharges.Question;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Precondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How lists of records are filtered and sorted, and what they sum up. */
@Tag("database")
class ListsTest {
    private static final Precondition NEW = new Precondition(null, "*");
    private static final Question ALL = Question.ALL;

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void master_data_are_chosen_by_parts_of_any_field() {
        payers();
        assertThat(payers(List.of("address.city:TOW"), "ref")).containsExactly("P1", "P2");
        assertThat(payers(List.of("address.city:tow", "name:b"), "ref")).containsExactly("P2");
        assertThat(payers(List.of("shoe.size:4"), "ref")).isEmpty();
        assertThat(payers(List.of("address:tow"), "ref"))
                .as("an object has no text")
                .isEmpty();
        for (String wrong : List.of("name", "/name:x", ".name:x", "a..b:x", ":x", "na me:x")) {
            assertThat(catchThrowableOfType(Problem.class, () -> payers(List.of(wrong), "ref")))
                    .as(wrong)
                    .extracting(Problem::status)
                    .isEqualTo(400);
        }
    }

    @Test
    void master_data_are_sorted_by_any_field_and_those_without_it_come_last() {
        payers();
        assertThat(payers(List.of("ref:P"), "address.city")).containsExactly("P3", "P1", "P2");
        assertThat(payers(List.of("ref:P"), "-address.city")).containsExactly("P2", "P1", "P3");
        assertThat(payers(List.of(), "address.line2")).startsWith("P3");
        assertThat(payers(List.of(), "-address.line2")).startsWith("P3");
    }

    @Test
    void charges_are_sorted_both_ways_by_each_order() {
        charges();
        assertThat(refs(ALL, "ref")).containsExactly("N-1", "N-2", "N-3", "X-1", "X-2", "X-3");
        assertThat(refs(ALL, "amount")).startsWith("X-3").endsWith("X-2");
        assertThat(refs(ALL, "-amount")).startsWith("X-2").endsWith("X-3");
        assertThat(refs(ALL, "code")).endsWith("X-3");
        assertThat(refs(ALL, "client")).as("ALDER before DOE").startsWith("X-1", "X-2");
        assertThat(refs(ALL, "-client")).endsWith("X-2", "X-1");
        for (String order : List.of("from", "ref", "code", "provider", "location", "amount", "client")) {
            List<String> turned = new ArrayList<>(refs(ALL, "-" + order));
            Collections.reverse(turned);
            assertThat(turned).as(order).isEqualTo(refs(ALL, order));
        }
    }

    @Test
    void charges_are_summed_over_all_pages() {
        charges();
        PeopleRows.Page page = desk.charges(ALL, new ListWindow("ref", 2, 2), AuditAction.READ);
        assertThat(page.items()).extracting(c -> c.get("ref").asText()).containsExactly("N-3", "X-1");
        assertThat(page.total()).isEqualTo(6);
        assertThat(page.totals().amount()).isEqualTo("1582.00");
        Question one = new Question(null, null, new Question.Done("H0015", null, null), ALL.span(), ALL.flags());
        assertThat(desk.charges(one, new ListWindow("ref", 0, 1), AuditAction.READ)
                        .totals()
                        .amount())
                .isEqualTo("0.50");
        Question none = new Question(null, null, new Question.Done("99999", null, null), ALL.span(), ALL.flags());
        assertThat(desk.charges(none, new ListWindow("ref", 0, 1), AuditAction.READ)
                        .totals()
                        .amount())
                .isEqualTo("0.00");
    }

    @Test
    void charges_are_chosen_by_the_payer_they_are_sent_to_and_by_whether_they_are_billed() {
        charges();
        Question aetna = new Question(null, "AETNA", ALL.done(), ALL.span(), ALL.flags());
        assertThat(refs(aetna, "ref")).containsExactly("N-1", "N-2", "N-3", "X-3");
        assertThat(refs(new Question(null, "P1", ALL.done(), ALL.span(), ALL.flags()), "ref"))
                .as("its coverage pays second")
                .isEmpty();
        assertThat(refs(billed(true), "ref")).isEmpty();
        bill("N-2");
        assertThat(refs(billed(true), "ref")).containsExactly("N-2");
        assertThat(refs(billed(false), "ref")).containsExactly("N-1", "N-3", "X-1", "X-2", "X-3");
    }

    @Test
    void clients_are_chosen_by_who_cares_for_them_and_sorted_by_birth_date() {
        charges();
        ListClients.Question baker = new ListClients.Question(null, null, null, null, "BAKER", null, null);
        assertThat(clients(baker, "ref")).containsExactly("A1");
        ListClients.Question day = new ListClients.Question(null, null, null, null, null, "DAY", null);
        assertThat(clients(day, "ref")).containsExactly("A1");
        ListClients.Question teens = new ListClients.Question(null, null, null, null, null, null, "TEENS");
        assertThat(clients(teens, "ref")).containsExactly("A1");
        ListClients.Question all = new ListClients.Question(null, null, null, null, null, null, null);
        assertThat(clients(all, "birthDate")).containsExactly("1001", "A1");
        assertThat(clients(all, "-birthDate")).containsExactly("A1", "1001");
        ListClients.Question percent = new ListClients.Question(null, "%", null, null, null, null, null);
        assertThat(clients(percent, "ref")).as("a percent sign is one").isEmpty();
    }

    private void payers() {
        payer("P1", "Alpha", "Towson");
        payer("P2", "Beta", "Towson");
        payer("P3", "Gamma", "Annapolis");
        ObjectNode lined = desk.record(RecordKind.PAYER, "P3").json();
        lined.remove("ref");
        lined.withObject("/address").put("line2", "FLOOR 2");
        StoredRecord stored = desk.record(RecordKind.PAYER, "P3");
        desk.save(RecordKind.PAYER, "P3", lined.toString(), new Precondition("\"" + stored.tag() + "\"", null));
    }

    private void payer(String ref, String name, String city) {
        ObjectNode payer = (ObjectNode) Desk.sample().at("/payers/0").deepCopy();
        payer.remove("ref");
        payer.put("name", name);
        payer.withObject("/address").put("city", city);
        desk.save(RecordKind.PAYER, ref, payer.toString(), NEW);
    }

    private List<String> payers(List<String> where, String sort) {
        ReadRecords.Question question = new ReadRecords.Question(
                null, null, where.stream().map(FieldPart::of).toList(), sort);
        return desk.list(RecordKind.PAYER, question).stream()
                .map(StoredRecord::ref)
                .toList();
    }

    /** Three charges of 1001 (DOE) are there; a second client, whose coverage has not begun, gets two, and 1001 a small one. */
    private void charges() {
        payer("P1", "Alpha", "Towson");
        ObjectNode document = Desk.sample();
        document.putArray("divisions").addObject().put("ref", "DAY").put("name", "Day");
        document.putArray("clientGroups").addObject().put("ref", "TEENS").put("name", "Teenagers");
        ObjectNode client = (ObjectNode) document.at("/clients/0");
        ObjectNode second = (ObjectNode) client.at("/coverages/0").deepCopy();
        second.put("ref", "SECOND").put("order", 2);
        second.withObject("/insurer").put("payer", "P1");
        client.withArray("/coverages").add(second);
        ObjectNode other = client.deepCopy().put("ref", "A1");
        other.withObject("/person/name").put("last", "ALDER");
        other.withObject("/person").put("birthDate", "2001-01-01");
        other.withArray("/coverages")
                .forEach(
                        coverage -> ((ObjectNode) coverage).withObject("/valid").put("from", "2030-01-01"));
        other.withObject("/care").putArray("divisions").add("DAY");
        other.withObject("/care").putArray("clinicians").add("BAKER");
        other.withObject("/care").putArray("groups").add("TEENS");
        document.withArray("/clients").add(other);
        ObjectNode charge = (ObjectNode) document.at("/charges/0");
        document.withArray("/charges")
                .add(amount(charge, "X-1", "A1", "100.00"))
                .add(amount(charge, "X-2", "A1", "1000.00"))
                .add(amount(charge, "X-3", "1001", "0.50"));
        ((ObjectNode) document.at("/charges/5/service")).put("code", "H0015");
        desk.take(document);
    }

    private static ObjectNode amount(ObjectNode charge, String ref, String client, String amount) {
        ObjectNode made = charge.deepCopy().put("ref", ref).put("client", client);
        made.withObject("/service/quantity").put("amount", new java.math.BigDecimal(amount));
        return made;
    }

    private void bill(String ref) {
        UUID charge = desk.people().idOf(PeopleKind.CHARGE, ref).orElseThrow();
        UUID claim = UUID.randomUUID();
        UUID batch = UUID.randomUUID();
        desk.owner().useHandle(h -> {
            h.execute("insert into claims.batch values (?, 'READY', '{}', 1, now(), 'tester')", batch);
            h.execute(
                    "insert into claims.file (batch, file_no, medium, test, name, envelope, parts, claims, complete,"
                            + " verification) values (?, 1, 'PAPER', false, 'F', '{}', 1, 1, true, 'OFF')",
                    batch);
            h.execute(
                    "insert into claims.claim select ?, 'CT1', ?, 1, 1, 1, c.client, v.id, v.payer, 'BATCHED',"
                            + " c.amount, c.service_from, c.service_through from invoicing.charge c"
                            + " join clients.coverage v on v.client = c.client and v.order_no = 1 where c.id = ?",
                    claim,
                    batch,
                    charge);
            h.execute(
                    "insert into claims.claim_charge select id, 1, ?, coverage, true from claims.claim where id = ?",
                    charge,
                    claim);
        });
    }

    private static Question billed(boolean billed) {
        return new Question(null, null, ALL.done(), ALL.span(), new Question.Flags(null, null, billed));
    }

    private List<String> refs(Question question, String sort) {
        return refs(desk.charges(question, new ListWindow(sort, 0, 100), AuditAction.READ).items().stream());
    }

    private List<String> clients(ListClients.Question question, String sort) {
        return refs(desk.clients(question, new ListWindow(sort, 0, 100), AuditAction.READ).items().stream());
    }

    private static List<String> refs(Stream<ObjectNode> rows) {
        return rows.map(row -> row.get("ref").asText()).toList();
    }
}
