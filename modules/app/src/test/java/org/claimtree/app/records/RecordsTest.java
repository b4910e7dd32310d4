package org.claimtree.app.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Precondition;
import org.claimtree.platform.web.TableFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class RecordsTest {
    private static final Precondition NEW = new Precondition(null, "*");

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_new_record_is_effective_always_unless_it_says_otherwise() {
        StoredRecord made = desk.save(RecordKind.DIVISION, "DAY", "{\"name\":\"Day program\"}", NEW);
        assertThat(made.json())
                .hasToString("{\"ref\":\"DAY\",\"effective\":\"1900-01-01\",\"name\":\"Day program\",\"active\":true}");
        assertThat(made.revision()).isEqualTo(2);
    }

    @Test
    void a_save_says_what_it_starts_from() {
        assertThat(refused(RecordKind.PAYER, "AETNA", "{}", new Precondition(null, null))
                        .status())
                .isEqualTo(428);
        assertThat(refused(RecordKind.PAYER, "AETNA", "{}", NEW).type()).isEqualTo("already-there");
        assertThat(refused(RecordKind.PAYER, "NOBODY", "{}", new Precondition("\"x\"", null))
                        .status())
                .isEqualTo(404);
        Problem stale = refused(RecordKind.PAYER, "AETNA", "{}", new Precondition("\"old\"", null));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.getMessage()).contains("tester").contains("2026-11-02");
    }

    @Test
    void a_change_keeps_the_date_of_the_version_it_changes() {
        StoredRecord payer = desk.record(RecordKind.PAYER, "AETNA");
        ObjectNode body = payer.json().put("name", "AETNA BETTER HEALTH");
        body.remove(List.of("ref", "effective"));
        StoredRecord changed = desk.save(RecordKind.PAYER, "AETNA", body.toString(), startingFrom(payer));
        assertThat(changed.name()).isEqualTo("AETNA BETTER HEALTH");
        assertThat(changed.latest().entry().effective()).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(changed.versions()).hasSize(2);
        assertThat(changed.tag()).isNotEqualTo(payer.tag());
    }

    @Test
    void who_bills_under_which_number_from_when_is_asked() {
        StoredRecord baker = desk.record(RecordKind.PROVIDER, "BAKER");
        ObjectNode body = baker.json();
        body.remove(List.of("ref", "effective"));
        body.withObject("/identity").put("taxonomy", "103TC0700X");
        assertThat(refused(RecordKind.PROVIDER, "BAKER", body.toString(), startingFrom(baker))
                        .errors())
                .extracting(InputProblem::pointer, InputProblem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/effective", "EFFECTIVE_NEEDED"));

        body.put("effective", "2026-12-01");
        StoredRecord changed = desk.save(RecordKind.PROVIDER, "BAKER", body.toString(), startingFrom(baker));
        assertThat(changed.versions())
                .extracting(v -> v.entry().effective())
                .containsExactly(LocalDate.of(2026, 12, 1), LocalDate.of(1900, 1, 1));
    }

    @Test
    void pointers_of_a_refusal_are_places_in_the_body() {
        StoredRecord baker = desk.record(RecordKind.PROVIDER, "BAKER");
        Problem problem = refused(
                RecordKind.PROVIDER,
                "BAKER",
                "{\"effective\":\"2026-12-01\",\"name\":{\"last\":\"B\"},\"identity\":{\"npi\":\"2000000102\"},\"shoe\":1}",
                startingFrom(baker));
        assertThat(problem.errors())
                .extracting(InputProblem::pointer)
                .containsExactlyInAnyOrder("/identity/npi", "/shoe");
        assertThat(desk.record(RecordKind.PROVIDER, "BAKER").versions()).hasSize(1);
    }

    @Test
    void lists_are_searched_sorted_and_filtered() {
        desk.save(RecordKind.DIVISION, "B", "{\"name\":\"Adults\"}", NEW);
        desk.save(RecordKind.DIVISION, "A", "{\"name\":\"Youth\",\"active\":false}", NEW);
        assertThat(refs(null, null, "ref")).containsExactly("A", "B");
        assertThat(refs(null, null, "name")).containsExactly("B", "A");
        assertThat(refs(null, null, "-ref")).containsExactly("B", "A");
        assertThat(refs("YOU", null, "ref")).containsExactly("A");
        assertThat(refs(null, true, "ref")).containsExactly("B");
        assertThat(refs(null, null, "active")).as("false before true").containsExactly("A", "B");
        assertThat(refs(null, null, "shoe")).as("nobody has one").containsExactly("A", "B");
        assertThat(catchThrowableOfType(Problem.class, () -> refs(null, null, "shoe/size"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void csv_has_a_column_for_every_field_and_runs_no_formula() {
        desk.save(RecordKind.DIVISION, "A", "{\"name\":\"=HYPERLINK(1)\"}", NEW);
        byte[] csv = TableFile.csv(
                desk.list(RecordKind.DIVISION, new ReadRecords.Question(null, null, List.of(), "ref")).stream()
                        .map(StoredRecord::json)
                        .toList());
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .isEqualTo("ref,effective,name,active\r\nA,1900-01-01,'=HYPERLINK(1),true\r\n");
    }

    @Test
    void a_client_is_changed_from_the_state_that_was_read() {
        ObjectNode client = desk.byRef(PeopleKind.CLIENT, "1001");
        UUID id = UUID.fromString(client.get("id").asText());
        String tag = ReadPeople.tag(client);
        ObjectNode body = client.deepCopy();
        body.remove("id");
        body.withArray("/coverages").forEach(c -> ((ObjectNode) c).remove("id"));
        body.withObject("/person").put("phone", "410-555-0123");

        ObjectNode changed = desk.save(PeopleKind.CLIENT, id, body, tag);

        assertThat(changed.at("/person/phone").asText()).isEqualTo("4105550123");
        assertThat(changed.at("/coverages/0/id")).isEqualTo(client.at("/coverages/0/id"));
        Problem stale = catchThrowableOfType(Problem.class, () -> desk.save(PeopleKind.CLIENT, id, body, tag));
        assertThat(stale.status()).isEqualTo(409);
    }

    @Test
    void a_charge_names_its_client_by_id_or_by_ref() {
        ObjectNode charge = desk.byRef(PeopleKind.CHARGE, "N-1");
        charge.remove("id");
        charge.put("ref", "N-100");
        ObjectNode made = desk.save(PeopleKind.CHARGE, null, charge, null);
        assertThat(made.get("client")).isEqualTo(charge.get("client"));
        assertThat(made.at("/service/quantity/amount").toString()).isEqualTo("175.00");

        Problem taken = catchThrowableOfType(Problem.class, () -> desk.save(PeopleKind.CHARGE, null, charge, null));
        assertThat(taken.errors()).extracting(InputProblem::pointer).containsExactly("/ref");
        Problem nobody = catchThrowableOfType(
                Problem.class,
                () -> desk.save(
                        PeopleKind.CHARGE,
                        null,
                        charge.deepCopy().put("ref", "N-101").put("client", "9"),
                        null));
        assertThat(nobody.errors()).extracting(InputProblem::pointer).containsExactly("/client");
    }

    @Test
    void clients_and_charges_are_found_page_by_page() {
        ListWindow first = new ListWindow("name", 0, 2);
        var byName = new ListClients.Question(null, "do", null, null, null, null, null);
        assertThat(desk.clients(byName, first, AuditAction.READ).total()).isEqualTo(1);
        var byPayer = new ListClients.Question(null, null, null, "CIGNA", null, null, null);
        assertThat(desk.clients(byPayer, first, AuditAction.READ).items()).isEmpty();
        var october = new ListCharges.Question(
                null,
                null,
                new ListCharges.Question.Done("90837", null, null),
                new ListCharges.Question.Span(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)),
                new ListCharges.Question.Flags(true, false, null));
        PeopleRows.Page page = desk.charges(october, new ListWindow("from", 1, 1), AuditAction.READ);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items()).extracting(c -> c.get("ref").asText()).containsExactly("N-2");
        PeopleRows.Page lastFirst = desk.charges(october, new ListWindow("-ref", 0, 1), AuditAction.READ);
        assertThat(lastFirst.items()).extracting(c -> c.get("ref").asText()).containsExactly("N-2");
    }

    @Test
    void a_ref_does_not_change() {
        StoredRecord payer = desk.record(RecordKind.PAYER, "AETNA");
        Problem other = refused(
                RecordKind.PAYER, "AETNA", payer.json().put("ref", "CIGNA").toString(), startingFrom(payer));
        assertThat(other.errors()).extracting(InputProblem::pointer).containsExactly("/ref");
        Problem noText =
                refused(RecordKind.PAYER, "AETNA", payer.json().put("ref", 1).toString(), startingFrom(payer));
        assertThat(noText.errors()).extracting(InputProblem::code).containsExactly("REF_FIXED");

        ObjectNode client = desk.byRef(PeopleKind.CLIENT, "1001");
        UUID id = UUID.fromString(client.get("id").asText());
        Problem renamed = catchThrowableOfType(
                Problem.class,
                () -> desk.save(PeopleKind.CLIENT, id, client.deepCopy().put("ref", "1002"), ReadPeople.tag(client)));
        assertThat(renamed.errors()).extracting(InputProblem::pointer).containsExactly("/ref");
    }

    private List<String> refs(String text, Boolean active, String sort) {
        return desk.list(RecordKind.DIVISION, new ReadRecords.Question(text, active, List.of(), sort)).stream()
                .map(StoredRecord::ref)
                .toList();
    }

    private Problem refused(RecordKind kind, String ref, String body, Precondition from) {
        return catchThrowableOfType(Problem.class, () -> desk.save(kind, ref, body, from));
    }

    private static Precondition startingFrom(StoredRecord stored) {
        return new Precondition("\"" + stored.tag() + "\"", null);
    }
}
