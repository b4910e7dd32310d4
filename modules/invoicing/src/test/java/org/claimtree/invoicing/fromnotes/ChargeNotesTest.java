package org.claimtree.invoicing.fromnotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.clients.SaveClients;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.encounters.NotesReleased;
import org.claimtree.encounters.NotesVoided;
import org.claimtree.encounters.ReleasedNote;
import org.claimtree.identity.Setting;
import org.claimtree.identity.Settings;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.ChargeUnits;
import org.claimtree.invoicing.ChargeUse;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.InvoicePlaces;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.invoicing.booking.BookingRows;
import org.claimtree.invoicing.booking.CompleteBooking;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.Money;
import org.claimtree.kernel.PersonName;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Charges that come and go with notes. */
@Tag("database")
class ChargeNotesTest {
    private static final UUID JANE = UUID.randomUUID();
    private static TestDatabase database;
    private static TestTransactions transactions;
    private static Charges charges;
    private static SaveCharges saving;
    private static CompleteBooking bookings;
    private static final Set<UUID> CARRIED = new HashSet<>();
    private static long number;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh("platform", "identity", "clients", "authorizations", "encounters", "invoicing");
        transactions = new TestTransactions(database.appDataSource());
        Sql sql = new Sql(transactions.dataSource());
        charges = new Charges(sql);
        ChargeUse claims = new ChargeUse() {
            @Override
            public Set<UUID> inUse(Collection<UUID> asked) {
                Set<UUID> inUse = new HashSet<>(asked);
                inUse.retainAll(CARRIED);
                return inUse;
            }
        };
        SqlRevisionLog log = new SqlRevisionLog(sql, () -> "tester", Clock.systemUTC());
        ChargeUnits units = new ChargeUnits(sql, log, () -> "tester", Clock.systemUTC());
        InvoicePlaces places = new InvoicePlaces(sql, new MasterDataLog(log), log, () -> "tester", Clock.systemUTC());
        saving = new SaveCharges(sql, charges, List.of(claims), units, places, entry -> {});
        bookings = new CompleteBooking(
                sql, new BookingRows(sql, () -> "tester", Clock.systemUTC()), charges, null, null, null);
        client(JANE, "1001");
    }

    private static void client(UUID id, String ref) {
        Sql sql = new Sql(transactions.dataSource());
        var person = new Client.Person(
                new PersonName("DOE", null, null, null), LocalDate.of(1990, 6, 15), "U", null, null, null);
        run(() -> new SaveClients(sql, new Clients(sql), entry -> {})
                .save(List.of(new Client(id, ref, person, null, null, null, null, null))));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static void run(Runnable work) {
        transactions.run(() -> {
            work.run();
            return null;
        });
    }

    private static ChargeNotes notes(boolean toBilling) {
        return new ChargeNotes(charges, saving, bookings, new Settings() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T get(Setting<T> setting) {
                return (T) Boolean.valueOf(toBilling);
            }
        });
    }

    private static ReleasedNote note() {
        return noteOf(JANE);
    }

    private static ReleasedNote noteOf(UUID client) {
        number++;
        return new ReleasedNote(
                UUID.randomUUID(),
                number,
                null,
                client,
                "BAKER",
                LocalDate.of(2026, 11, 2),
                List.of(new DiagnosisCode("F411"), new DiagnosisCode("F329")),
                List.of(line(1, "90834", true), line(2, "GRP NOTE", false)),
                false);
    }

    private static ReleasedNote.Line line(int no, String code, boolean billable) {
        return new ReleasedNote.Line(
                UUID.randomUUID(),
                no,
                code,
                List.of("HO"),
                new BigDecimal("2.5"),
                50,
                List.of(2, 1),
                new ReleasedNote.Place("MAIN", "11"),
                new ReleasedNote.Price(billable, Money.of("120")),
                new ReleasedNote.BilledAs("STAUB", "STAUB"));
    }

    private static List<UUID> ids(ReleasedNote note) {
        return note.lines().stream().map(ReleasedNote.Line::id).toList();
    }

    @Test
    void a_billable_line_is_a_charge_that_somebody_looks_at_before_it_is_billed() {
        ReleasedNote note = note();
        run(() -> notes(false).charge(new NotesReleased(List.of(note))));
        assertThat(charges.byIds(ids(note)))
                .containsExactly(new Charge(
                        ids(note).get(0),
                        "N" + note.number() + "-1",
                        JANE,
                        new Charge.Service(
                                DateSpan.day(note.day()),
                                "90834",
                                List.of("HO"),
                                new Charge.Quantity(new BigDecimal("2.5"), Money.of("120"), 50),
                                "MAIN",
                                "11"),
                        new Charge.People("BAKER", "STAUB", "STAUB", null),
                        new Charge.Reasons(note.diagnoses(), List.of(2, 1)),
                        new Charge.Claiming(null, false, false, null, null),
                        null));
    }

    @Test
    void a_practice_may_have_it_billed_at_once() {
        ReleasedNote note = note();
        run(() -> notes(true).charge(new NotesReleased(List.of(note))));
        assertThat(charges.byIds(ids(note))).allMatch(c -> c.claiming().released());
    }

    @Test
    void a_note_that_is_told_twice_is_charged_once() {
        ReleasedNote note = note();
        run(() -> notes(false).charge(new NotesReleased(List.of(note))));
        run(() -> notes(false).charge(new NotesReleased(List.of(note))));
        assertThat(charges.byIds(ids(note))).hasSize(1);
    }

    @Test
    void a_note_that_is_taken_back_takes_its_charges_back() {
        ReleasedNote note = note();
        run(() -> notes(false).charge(new NotesReleased(List.of(note))));
        run(() -> notes(false).takeBack(new NotesVoided(ids(note))));
        assertThat(charges.byIds(ids(note)))
                .hasSize(1)
                .allMatch(c -> c.claiming().voided());
    }

    @Test
    void a_note_whose_charge_is_on_a_claim_is_not_taken_back() {
        ReleasedNote note = note();
        run(() -> notes(false).charge(new NotesReleased(List.of(note))));
        CARRIED.addAll(ids(note));
        assertThatThrownBy(() -> run(() -> notes(false).takeBack(new NotesVoided(ids(note)))))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo("charge-on-claim"));
        assertThat(charges.byIds(ids(note))).noneMatch(c -> c.claiming().voided());
    }

    @Test
    void days_of_charges_before_are_visits_of_their_codes_unless_they_were_taken_back() {
        UUID john = UUID.randomUUID();
        client(john, "1002");
        ReleasedNote note = noteOf(john);
        run(() -> notes(false).charge(new NotesReleased(List.of(note))));
        ChargedVisits visits = new ChargedVisits(charges);
        LocalDate next = note.day().plusDays(1);
        assertThat(visits.before(next, john, Set.of("90834", "90837"))).containsExactly(note.day());
        assertThat(visits.before(note.day(), john, Set.of("90834"))).isEmpty();
        assertThat(visits.before(next, john, Set.of("90837"))).isEmpty();
        run(() -> saving.save(List.of(charges.byIds(ids(note)).get(0).takenBack())));
        assertThat(visits.before(next, john, Set.of("90834"))).isEmpty();
    }
}
