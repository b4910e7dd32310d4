package org.claimtree.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.FieldChange;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.PersonName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.platform.Sql;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clients with their coverages, saved and read back. */
@Tag("database")
class ClientsTest {
    private static final PostalAddress HOME =
            new PostalAddress("5 OAK ST", "APT 2", "BALTIMORE", "MD", "212180005", null);
    private static final List<AuditEntry> audited = new ArrayList<>();
    private static TestDatabase database;
    private static TestTransactions transactions;
    private static Clients clients;
    private static SaveClients saving;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh("platform", "identity", "clients");
        transactions = new TestTransactions(database.appDataSource());
        Sql sql = new Sql(transactions.dataSource());
        clients = new Clients(sql);
        saving = new SaveClients(sql, clients, audited::add);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static void save(Client... those) {
        transactions.run(() -> {
            saving.save(Arrays.asList(those));
            return null;
        });
    }

    private static Client read(UUID id) {
        return clients.byIds(List.of(id)).get(id);
    }

    private static Client plain(String ref, Coverage... coverages) {
        return new Client(
                UUID.randomUUID(),
                ref,
                new Client.Person(
                        new PersonName("DOE", null, null, null), LocalDate.of(1990, 6, 15), "U", null, null, null),
                null,
                null,
                null,
                List.of(coverages),
                null);
    }

    private static Coverage plainCoverage(String ref, int order) {
        return new Coverage(
                UUID.randomUUID(),
                ref,
                order,
                new Coverage.Insurer("AETNA", null, null),
                new Coverage.Policy("W1", null, null, null),
                Coverage.Subscriber.SELF,
                new DateSpan(LocalDate.of(2020, 1, 1), null),
                null);
    }

    private static Client full(UUID id, String ref, Coverage... coverages) {
        return new Client(
                id,
                ref,
                new Client.Person(
                        new PersonName("MUÑOZ-WEIß", "JOSÉ", "Q", "JR"),
                        LocalDate.of(1990, 6, 15),
                        "M",
                        HOME,
                        "4105550123",
                        LocalDate.of(2026, 10, 30)),
                new Client.Consent("I", LocalDate.of(2026, 10, 1), true, "CHART-7"),
                new Client.Referral(
                        "STAUB", "R-77", "AETNA", new DateSpan(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31))),
                List.of(new DiagnosisCode("F411"), new DiagnosisCode("F102")),
                List.of(coverages),
                new Client.Care(
                        List.of("WEST", "EAST"),
                        List.of("STAUB", "BAKER"),
                        List.of("TEENS"),
                        new Client.Place("EAST", "11"),
                        null));
    }

    private static Coverage fullCoverage(UUID id, String ref) {
        return new Coverage(
                id,
                ref,
                2,
                new Coverage.Insurer("BCBS", "BCBS-PPO", HOME),
                new Coverage.Policy("XYZ 123-45", "G-1", "ACME", "12"),
                new Coverage.Subscriber(
                        "19",
                        EntityName.of(new PersonName("DOE", "MARY", "M", "SR")),
                        LocalDate.of(1970, 3, 4),
                        "F",
                        HOME),
                new DateSpan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                "W");
    }

    @Test
    void a_client_with_nothing_but_the_least_is_read_as_it_was_saved() {
        Client client = plain("L-1", plainCoverage("C1", 1));
        save(client);
        assertThat(read(client.id())).isEqualTo(client);
    }

    @Test
    void every_field_is_read_as_it_was_saved() {
        Client client = full(UUID.randomUUID(), "F-1", fullCoverage(UUID.randomUUID(), "C1"));
        save(client);
        assertThat(read(client.id())).isEqualTo(client);
        assertThat(read(client.id()).coverages().get(0).policy().memberId()).isEqualTo("XYZ12345");
    }

    @Test
    void a_client_of_the_same_id_is_changed_in_every_field_and_back() {
        Coverage first = plainCoverage("C1", 1);
        Client before = plain("U-1", first);
        Client after = full(before.id(), "U-1-NEW", fullCoverage(first.id(), "C1-NEW"));
        save(before);
        save(after);
        assertThat(read(before.id())).isEqualTo(after);
        save(before);
        assertThat(read(before.id())).isEqualTo(before);
    }

    @Test
    void coverages_come_in_the_order_of_payment_then_by_ref() {
        Client client = plain(
                "O-1", plainCoverage("b", 1), plainCoverage("Z", 11), plainCoverage("B", 1), plainCoverage("M", 2));
        save(client);
        assertThat(read(client.id()).coverages()).extracting(Coverage::ref).containsExactly("B", "b", "M", "Z");
    }

    @Test
    void a_coverage_that_is_no_longer_named_stays() {
        Client client = plain("S-1", plainCoverage("C1", 1));
        save(client);
        save(new Client(client.id(), client.ref(), client.person(), null, null, null, List.of(), null));
        assertThat(read(client.id()).coverages()).hasSize(1);
    }

    @Test
    void every_field_that_changes_is_audited_before_and_after_and_what_stays_is_not() {
        audited.clear();
        Client before = plain("AU-1", plainCoverage("C1", 1));
        save(before);
        save(before);
        Coverage old = before.coverages().get(0);
        save(new Client(
                before.id(),
                before.ref(),
                before.person(),
                null,
                null,
                null,
                List.of(
                        new Coverage(
                                old.id(), "C1", 1, old.insurer(), old.policy(), old.subscriber(), old.valid(), "N"),
                        plainCoverage("C2", 2)),
                new Client.Care(List.of("EAST"), null, null, null, null)));
        save(before);

        assertThat(audited)
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.CREATE, AuditAction.CHANGE, AuditAction.CHANGE);
        assertThat(audited)
                .extracting(AuditEntry::subjects)
                .containsOnly(List.of(before.id().toString()));
        assertThat(audited.get(0).changes()).contains(new FieldChange("/person/name/last", null, "\"DOE\""));
        assertThat(audited.get(1).changes())
                .contains(
                        new FieldChange("/care/divisions/0", null, "\"EAST\""),
                        new FieldChange("/coverages/0/benefitsAssigned", "\"Y\"", "\"N\""),
                        new FieldChange("/coverages/1/ref", null, "\"C2\""));
        assertThat(audited.get(2).changes())
                .as("the second coverage stays though it is not named")
                .containsExactlyInAnyOrder(
                        new FieldChange("/care/divisions/0", "\"EAST\"", null),
                        new FieldChange("/coverages/0/benefitsAssigned", "\"N\"", "\"Y\""));
    }

    @Test
    void an_employer_may_hold_the_policy() {
        Coverage.Subscriber employer =
                new Coverage.Subscriber("20", EntityName.organization("ACME INC"), null, null, null);
        Coverage plain = plainCoverage("C1", 1);
        Client client = plain(
                "E-1",
                new Coverage(plain.id(), "C1", 1, plain.insurer(), plain.policy(), employer, plain.valid(), null));
        save(client);
        assertThat(read(client.id()).coverages().get(0).subscriber()).isEqualTo(employer);
    }

    @Test
    void clients_are_found_by_the_practices_numbers_and_unknown_ones_left_out() {
        Client one = plain("R-1");
        Client two = plain("R-2");
        save(one, two);
        assertThat(clients.idsByRef(List.of("R-1", "R-2", "R-3"))).isEqualTo(Map.of("R-1", one.id(), "R-2", two.id()));
        assertThat(clients.byIds(List.of(one.id(), UUID.randomUUID()))).containsOnlyKeys(one.id());
    }

    @Test
    void a_ref_belongs_to_one_client_and_all_are_saved_or_none() {
        Client one = plain("D-1");
        save(one);
        Client innocent = plain("D-2");
        assertThatThrownBy(() -> save(innocent, plain("D-1"))).hasMessageContaining("client_ref_key");
        assertThat(read(innocent.id())).isNull();
    }

    @Test
    void nothing_to_save_is_no_mistake() {
        save();
        assertThat(clients.byIds(List.of())).isEmpty();
    }

    @Test
    void no_record_writes_its_client_into_a_log() {
        // Not random: a random id may hold the digits that are looked for.
        Client client = full(new UUID(0, 1), "T-1", fullCoverage(new UUID(0, 2), "C1"));
        assertThat(List.of(
                                client,
                                client.person(),
                                client.coverages().get(0),
                                client.coverages().get(0).policy(),
                                client.coverages().get(0).subscriber())
                        .toString())
                .doesNotContain("JOSÉ", "MUÑOZ", "MARY", "DOE", "XYZ", "OAK", "1990", "1970", "410");
    }
}
