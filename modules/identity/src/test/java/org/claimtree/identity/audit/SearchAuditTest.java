package org.claimtree.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.FieldChange;
import org.claimtree.kernel.InvalidValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SearchAuditTest {
    private final Trail trail = new Trail();

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void every_access_to_a_client_is_found_under_the_client() {
        trail.read("A", "B").read("B").read("C", "A");
        assertThat(subjects(subject("A"))).containsExactly(List.of("C", "A"), List.of("A", "B"));
    }

    @Test
    void each_part_of_a_filter_asks_something() {
        trail.record(new AuditEntry(
                AuditAction.CHANGE, "charge", List.of("C"), List.of(new FieldChange("/x", "1", "2")), "why"));
        trail.as(Trail.caller("bert", UUID.randomUUID()));
        trail.read("D");
        UUID anna = Trail.ANNA;
        assertThat(subjects(filter("anna", null, null, null, null))).containsExactly(List.of("C"));
        assertThat(subjects(filter(null, anna, null, null, null))).containsExactly(List.of("C"));
        assertThat(subjects(filter(null, null, AuditAction.CHANGE, null, null))).containsExactly(List.of("C"));
        assertThat(subjects(filter(null, null, null, "charge", null))).containsExactly(List.of("C"));
        assertThat(subjects(filter(null, null, null, null, "request-anna"))).containsExactly(List.of("C"));
        assertThat(subjects(filter("anna", null, AuditAction.READ, null, null))).isEmpty();
        SearchAudit.Row row = trail.search(filter("anna", null, null, null, null), null, 1)
                .items()
                .get(0);
        assertThat(row.who()).isEqualTo(new SearchAudit.Who("anna", anna, "SESSION", "192.0.2.7", "request-anna"));
        assertThat(row.changes()).containsExactly(new FieldChange("/x", "1", "2"));
        assertThat(row.reason()).isEqualTo("why");
    }

    @Test
    void days_begin_and_end_in_the_practices_time_zone() {
        trail.at("2026-11-26T04:59:59Z");
        trail.read("25th");
        trail.at("2026-11-26T05:00:00Z");
        trail.read("26th, first");
        trail.at("2026-11-27T04:59:59Z");
        trail.read("26th, last");
        trail.at("2026-11-27T05:00:00Z");
        trail.read("27th");
        LocalDate day = LocalDate.of(2026, 11, 26);
        assertThat(subjects(new AuditFilter(day, day, null, null, null, "client", null, null)))
                .containsExactly(List.of("26th, last"), List.of("26th, first"));
        assertThatThrownBy(() -> new AuditFilter(day, day.minusDays(1), null, null, null, null, null, null))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void pages_follow_each_other_without_gap() {
        IntStream.rangeClosed(1, 7).forEach(i -> trail.read("r" + i));
        AuditFilter clients = filter(null, null, null, "client", null);
        List<SearchAudit.Row> first = trail.search(clients, null, 3).items();
        List<SearchAudit.Row> second =
                trail.search(clients, first.get(2).id(), 10).items();
        assertThat(first).extracting(row -> row.subjects().get(0)).containsExactly("r7", "r6", "r5");
        assertThat(second).extracting(row -> row.subjects().get(0)).containsExactly("r4", "r3", "r2", "r1");
    }

    @Test
    void a_long_list_is_counted_and_cut() {
        trail.read(IntStream.range(0, 250).mapToObj(String::valueOf).toArray(String[]::new));
        SearchAudit.Row row = trail.search(subject("249"), null, 10).items().get(0);
        assertThat(row.subjects()).hasSize(100);
        assertThat(row.subjectCount()).isEqualTo(250);
    }

    @Test
    void an_auditor_is_audited() {
        trail.search(subject("A"), null, 10);
        trail.export(subject("A"));
        assertThat(trail.count("kind = 'audit' and action = 'READ' and subjects = array['A']"))
                .isOne();
        assertThat(trail.count("kind = 'audit' and action = 'EXPORT' and reason like '%\"subject\":\"A\"%'"))
                .isOne();
    }

    @Test
    void the_export_has_every_row_with_all_subjects_and_nothing_that_runs() {
        trail.inOne(() -> trail.trail()
                .recordEach(
                        AuditEntry.of(AuditAction.READ, "client", List.of("A")),
                        IntStream.range(0, 450).mapToObj(String::valueOf).toList()));
        trail.as(Trail.caller("=1+1", null));
        trail.read(IntStream.range(0, 150).mapToObj(i -> "s" + i).toArray(String[]::new));
        StringWriter out = new StringWriter();
        trail.export(filter(null, null, AuditAction.READ, null, null)).to(out);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(452);
        assertThat(lines.get(0)).startsWith("id,at,actor,");
        assertThat(lines.get(1)).contains(",'=1+1,").contains("s149");
    }

    private List<List<String>> subjects(AuditFilter filter) {
        return trail.search(filter, null, 100).items().stream()
                .filter(row -> !row.kind().equals("audit"))
                .map(SearchAudit.Row::subjects)
                .toList();
    }

    private static AuditFilter subject(String subject) {
        return new AuditFilter(null, null, null, null, null, null, subject, null);
    }

    private static AuditFilter filter(String actor, UUID user, AuditAction action, String kind, String request) {
        return new AuditFilter(null, null, actor, user, action, kind, null, request);
    }
}
