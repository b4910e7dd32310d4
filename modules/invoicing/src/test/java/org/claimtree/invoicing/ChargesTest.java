package org.claimtree.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.clients.SaveClients;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.FieldChange;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.PersonName;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Charges, saved and read back, and not changed while a claim carries them. */
@Tag("database")
class ChargesTest {
    private static final UUID JANE = UUID.randomUUID();
    private static final UUID JOHN = UUID.randomUUID();
    private static TestDatabase database;
    private static TestTransactions transactions;
    private static Sql sql;
    private static Charges charges;
    private static ChargeUnits units;
    private static InvoicePlaces places;
    private final List<AuditEntry> audited = new ArrayList<>();
    private final Set<UUID> carried = new HashSet<>();
    private SaveCharges saving;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh("platform", "identity", "clients", "authorizations", "encounters", "invoicing");
        transactions = new TestTransactions(database.appDataSource());
        sql = new Sql(transactions.dataSource());
        charges = new Charges(sql);
        SqlRevisionLog log = new SqlRevisionLog(sql, () -> "tester", Clock.systemUTC());
        units = new ChargeUnits(sql, log, () -> "tester", Clock.systemUTC());
        places = new InvoicePlaces(sql, new MasterDataLog(log), log, () -> "tester", Clock.systemUTC());
        transactions.run(() -> {
            new SaveClients(sql, new Clients(sql), entry -> {})
                    .save(List.of(client(JANE, "1001"), client(JOHN, "1002")));
            return null;
        });
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static Client client(UUID id, String ref) {
        var person = new Client.Person(
                new PersonName("DOE", null, null, null), LocalDate.of(1990, 6, 15), "U", null, null, null);
        return new Client(id, ref, person, null, null, null, null, null);
    }

    @BeforeEach
    void begin() {
        ChargeUse claims = asked -> {
            Set<UUID> inUse = new HashSet<>(asked);
            inUse.retainAll(carried);
            return inUse;
        };
        saving = new SaveCharges(sql, charges, List.of(claims), units, places, audited::add);
    }

    private Set<String> save(Charge... those) {
        return transactions.run(() -> saving.save(Arrays.asList(those)));
    }

    private static Charge read(UUID id) {
        return charges.byIds(List.of(id)).stream().findFirst().orElse(null);
    }

    @Test
    void a_charge_with_nothing_but_the_least_is_read_as_it_was_saved() {
        Charge charge = Fixture.plain(UUID.randomUUID(), "P-1", JANE);
        assertThat(save(charge)).isEmpty();
        assertThat(read(charge.id())).isEqualTo(charge);
    }

    @Test
    void every_field_is_read_as_it_was_saved() {
        Charge charge = Fixture.full(UUID.randomUUID(), "F-1", JANE);
        save(charge);
        assertThat(read(charge.id())).isEqualTo(charge);
    }

    @Test
    void a_charge_of_the_same_id_is_changed_in_every_field_and_back() {
        UUID id = UUID.randomUUID();
        Charge before = Fixture.plain(id, "U-1", JANE);
        Charge after = Fixture.full(id, "U-1-NEW", JOHN);
        save(before);
        save(after);
        assertThat(read(id)).isEqualTo(after);
        save(before);
        assertThat(read(id)).isEqualTo(before);
    }

    @Test
    void a_charge_in_use_is_not_changed_and_nothing_else_is_saved_with_it() {
        Charge charge = Fixture.plain(UUID.randomUUID(), "I-1", JANE);
        save(charge);
        carried.add(charge.id());
        Charge other = Fixture.plain(UUID.randomUUID(), "I-2", JANE);
        assertThat(save(Fixture.full(charge.id(), "I-1", JANE), other)).containsExactly("I-1");
        assertThat(read(charge.id())).isEqualTo(charge);
        assertThat(read(other.id())).isNull();
    }

    @Test
    void a_change_is_audited_field_by_field_under_the_charge_and_both_its_clients() {
        UUID id = UUID.randomUUID();
        save(Fixture.plain(id, "AU-1", JANE));
        save(Fixture.plain(id, "AU-1", JANE));
        save(Fixture.plain(id, "AU-1", JOHN));
        assertThat(audited).extracting(AuditEntry::action).containsExactly(AuditAction.CREATE, AuditAction.CHANGE);
        assertThat(audited.get(0).changes()).contains(new FieldChange("/service/code", null, "\"90837\""));
        assertThat(audited.get(1).subjects()).containsExactly(id.toString(), JOHN.toString(), JANE.toString());
        assertThat(audited.get(1).changes())
                .containsExactly(new FieldChange("/client", "\"" + JANE + "\"", "\"" + JOHN + "\""));
    }

    @Test
    void a_charge_in_use_that_stays_as_it_is_stops_nobody() {
        Charge charge = Fixture.full(UUID.randomUUID(), "S-1", JANE);
        save(charge);
        carried.add(charge.id());
        Charge other = Fixture.plain(UUID.randomUUID(), "S-2", JANE);
        assertThat(save(Fixture.full(charge.id(), "S-1", JANE), other)).isEmpty();
        assertThat(read(other.id())).isEqualTo(other);
    }

    @Test
    void charges_come_by_date_of_service_then_by_ref() {
        Charge b = Fixture.plain(UUID.randomUUID(), "o-b", JANE);
        Charge upper = Fixture.plain(UUID.randomUUID(), "o-C", JANE);
        Charge later = Fixture.full(UUID.randomUUID(), "o-A", JANE);
        save(later, b, upper);
        assertThat(charges.byIds(List.of(b.id(), later.id(), upper.id())))
                .extracting(Charge::ref)
                .containsExactly("o-C", "o-b", "o-A");
    }

    @Test
    void charges_are_found_by_the_practices_numbers_and_unknown_ones_left_out() {
        Charge charge = Fixture.plain(UUID.randomUUID(), "R-1", JANE);
        save(charge);
        assertThat(charges.idsByRef(List.of("R-1", "R-9"))).isEqualTo(Map.of("R-1", charge.id()));
    }

    @Test
    void a_ref_belongs_to_one_charge_and_a_charge_to_a_client() {
        save(Fixture.plain(UUID.randomUUID(), "D-1", JANE));
        assertThatThrownBy(() -> save(Fixture.plain(UUID.randomUUID(), "D-1", JANE)))
                .hasMessageContaining("charge_ref_key");
        assertThatThrownBy(() -> save(Fixture.plain(UUID.randomUUID(), "D-2", UUID.randomUUID())))
                .hasMessageContaining("foreign key");
    }

    @ParameterizedTest(name = "released {0}, voided {1}, held for {2} until {3}: open {4}")
    @CsvSource({
        "true,false,,,true",
        "false,false,,,false",
        "true,true,,,false",
        "true,false,wait,,false",
        "true,false,wait,2026-10-06,false",
        "true,false,wait,2026-10-05,true",
        "true,false,,2026-10-06,false"
    })
    void what_is_open_for_claims_is_the_same_in_the_database_and_here(
            boolean released, boolean voided, String hold, LocalDate until, boolean open) {
        var claiming = new Charge.Claiming(null, released, voided, hold, until);
        Charge plain = Fixture.plain(UUID.randomUUID(), "V-" + UUID.randomUUID(), JANE);
        save(new Charge(
                plain.id(), plain.ref(), JANE, plain.service(), plain.people(), plain.reasons(), claiming, null));
        boolean inDatabase = Jdbi.create(database.appDataSource())
                .withHandle(
                        h -> h.createQuery("select exists (select 1 from invoicing.v_claimable_charge where id = :id"
                                        + " and (hold_until is null or hold_until <= :day))")
                                .bind("id", plain.id())
                                .bind("day", Fixture.DAY)
                                .mapTo(Boolean.class)
                                .one());
        assertThat(inDatabase).isEqualTo(open);
        assertThat(claiming.isOpen(Fixture.DAY)).isEqualTo(open);
    }

    @Test
    void equal_numbers_of_units_make_equal_charges() {
        assertThat(Fixture.service("90837", List.of(), "1.000", "150"))
                .isEqualTo(Fixture.service("90837", List.of(), "1", "150.00"));
        assertThat(Fixture.service("90837", List.of(), "100", "150").quantity().units())
                .hasToString("100");
    }

    @Test
    void a_charge_of_one_day_is_one_day() {
        assertThat(Fixture.plain(UUID.randomUUID(), "X", JANE).service().dates())
                .isEqualTo(DateSpan.day(Fixture.DAY));
    }
}
