package org.claimtree.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.claimtree.app.testing.Practice;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.ListWindow;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All that happened with the sample's client on one line of time. */
@Tag("database")
class ReadTimelineTest {
    private final Practice practice = new Practice();
    private final ReadTimeline timeline = new ReadTimeline(
            practice.sql(),
            practice.scopes(),
            practice.caller(),
            () -> ZoneId.of("America/New_York"),
            practice.audit());
    private UUID client;

    @BeforeEach
    void begin() {
        practice.as(Practice.administrator());
        ObjectNode sample = Practice.sample();
        practice.take(sample);
        client = practice.sql()
                .query(h -> h.createQuery("select id from clients.client")
                        .mapTo(UUID.class)
                        .one());
        practice.check();
        practice.batch();
        practice.owner().useHandle(this::happened);
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private void happened(Handle h) {
        h.execute(
                "insert into encounters.appointment (id, service, provider, location, place_of_service, start_at, minutes,"
                        + " end_at, status, booked_by, booked_at) values (?, 'THERAPY', 'BAKER', 'MAIN', '11',"
                        + " '2026-09-07 09:00', 60, '2026-09-07 10:00', 'COMPLETED', 'kit', now())",
                client);
        h.execute("insert into encounters.attendee values (?, ?, 1, 'NO_SHOW', null)", client, client);
        h.execute(
                "insert into encounters.note (id, number, client, performed_by, start_at, end_at, diagnoses, text, status,"
                        + " written_by, written_at) values (?, 17, ?, 'BAKER', '2026-09-07 11:00', '2026-09-07 12:00',"
                        + " '{}', '', 'DRAFT', 'kit', now())",
                client,
                client);
        h.execute(
                "insert into encounters.note_line (id, note, no, code, modifiers, pointers, units, fee_from, amount,"
                        + " billable) values (gen_random_uuid(), ?, 1, '90837', '{}', '{}', 1, 'CODE', 70, true)",
                client);
        h.execute(
                "insert into invoicing.payment (id, client, received_on, method, amount, actor, at) values (?, ?,"
                        + " '2026-09-09', 'CASH', 30, 'kit', now())",
                client,
                client);
        h.execute("insert into authorizations.pool (id) values (?)", client);
        h.execute(
                "insert into authorizations.authorization (id, client, code, pool, status, start_on, unit_kind)"
                        + " values (?, ?, '90837', ?, 'APPROVED', '2026-09-01', 'VISITS')",
                client,
                client,
                client);
    }

    private ReadTimeline.Page page(LocalDate from, LocalDate through, TimelineKind kind, ListWindow window) {
        return practice.in(() -> timeline.read(new ReadTimeline.Question(client, from, through, kind), window));
    }

    private List<String> all() {
        return page(null, null, null, new ListWindow("-day", 0, 100)).items().stream()
                .map(item -> item.kind() + " " + item.day() + " " + item.what() + " " + item.status())
                .toList();
    }

    @Test
    void the_newest_stands_first_whatever_it_is() {
        assertThat(all())
                .startsWith("CLAIM 2026-11-02 AETNA BATCHED")
                .endsWith(
                        "PAYMENT 2026-09-09 CASH TAKEN",
                        "NOTE 2026-09-07 90837 DRAFT",
                        "APPOINTMENT 2026-09-07 THERAPY NO_SHOW",
                        "AUTHORIZATION 2026-09-01 90837 APPROVED")
                .anyMatch(line -> line.startsWith("INVOICE ") && line.endsWith(" AETNA DRAFT"));
    }

    @Test
    void days_and_kinds_narrow_it_and_each_item_leads_to_its_page() {
        ReadTimeline.Page notes = page(null, null, TimelineKind.NOTE, new ListWindow("day", 0, 10));
        assertThat(notes.items()).extracting(ReadTimeline.Item::path).containsExactly("/note.xhtml?id=" + client);
        assertThat(notes.items().get(0).number()).isEqualTo("17");
        assertThat(notes.items().get(0).amount()).isEqualByComparingTo("70.00");
        ReadTimeline.Page september =
                page(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 9, 30), null, new ListWindow("day", 1, 1));
        assertThat(september.total()).isEqualTo(3);
        assertThat(september.items()).extracting(ReadTimeline.Item::kind).containsExactly(TimelineKind.NOTE);
    }

    @Test
    void everybody_sees_the_kinds_that_he_may_see_and_only_clients_in_reach() {
        practice.as(Practice.person(Reach.ALL, EnumSet.of(Permission.READ_CLIENTS, Permission.READ_NOTES)));
        assertThat(all()).containsExactly("NOTE 2026-09-07 90837 DRAFT");
        practice.as(Practice.person(Reach.ALL, EnumSet.of(Permission.READ_CLIENTS)));
        assertThat(all()).isEmpty();
        practice.as(Practice.person(Reach.OWN_CLIENTS, EnumSet.allOf(Permission.class)));
        assertThat(catchThrowableOfType(Problem.class, this::all).status()).isEqualTo(404);
    }
}
