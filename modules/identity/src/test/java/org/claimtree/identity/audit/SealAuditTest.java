package org.claimtree.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.FieldChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SealAuditTest {
    private final Trail trail = new Trail();

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void a_row_goes_with_the_work_that_it_tells_of() {
        assertThatThrownBy(() -> trail.inOne(() -> {
                    trail.trail().record(AuditEntry.of(AuditAction.READ, "client", List.of("A")));
                    trail.trail().recordEach(AuditEntry.of(AuditAction.READ, "client", List.of()), List.of("B", "C"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(trail.count("true")).isZero();
    }

    @Test
    void one_row_and_many_are_written_alike() {
        FieldChange change = new FieldChange("/a\\b\"c", null, "\"tab\\tand, {brace}\"");
        AuditEntry entry = new AuditEntry(
                AuditAction.CHANGE,
                "kind",
                List.of("a\"b", "c\\d", "e,f{}", "NULL", "", "g h"),
                List.of(change),
                "why");
        trail.record(entry);
        trail.inOne(() -> trail.trail().record(List.of(entry, entry)));
        List<String> rows = trail.owner()
                .withHandle(h -> h.createQuery("select (to_jsonb(a) - 'id')::text from identity.audit a")
                        .mapTo(String.class)
                        .list());
        assertThat(rows).hasSize(3).containsOnly(rows.get(0));
        assertThat(trail.count("subjects = array['a\"b', 'c\\d', 'e,f{}', 'NULL', '', 'g h']"))
                .isEqualTo(3);
    }

    @Test
    void what_happened_to_many_is_found_under_each_of_them() {
        trail.inOne(() -> trail.trail()
                .recordEach(AuditEntry.of(AuditAction.EXPORT, "claim-file", List.of("batch")), List.of("X", "Y")));
        assertThat(trail.count("subjects = array['batch', 'X'] and action = 'EXPORT' and actor = 'anna'"))
                .isOne();
        assertThat(trail.count("subjects @> array['Y']")).isOne();
    }

    @Test
    void nobody_changes_or_removes_a_row_and_the_seal_is_put_once() {
        trail.read("A").read("B");
        assertThatThrownBy(() -> trail.app().useHandle(h -> h.execute("update identity.audit set actor = 'x'")))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> trail.app().useHandle(h -> h.execute("delete from identity.audit")))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> trail.app()
                        .useHandle(h -> h.execute("insert into identity.audit (at, actor, via, action, kind, subjects,"
                                + " block) values (now(), 'x', 'SYSTEM', 'READ', 'client', '{}', 1)")))
                .hasMessageContaining("permission denied");
        for (String change : List.of(
                "update identity.audit set actor = 'x'",
                "update identity.audit set actor = 'x', block = 1",
                "update identity.audit set block = null",
                "delete from identity.audit",
                "truncate identity.audit",
                "truncate identity.audit_block")) {
            assertThatThrownBy(() -> trail.owner().useHandle(h -> h.execute(change)))
                    .as(change)
                    .hasMessageContaining("never changed");
        }
        trail.seal();
        for (String change : List.of(
                "update identity.audit set block = 2",
                "update identity.audit set block = null",
                "update identity.audit_block set hash = 'x'",
                "delete from identity.audit_block")) {
            assertThatThrownBy(() -> trail.owner().useHandle(h -> h.execute(change)))
                    .as(change)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void committed_rows_are_sealed_in_blocks_that_follow_each_other() {
        trail.inOne(() -> trail.trail()
                .recordEach(
                        AuditEntry.of(AuditAction.READ, "client", List.of()),
                        IntStream.range(0, SealAudit.ROWS + 3)
                                .mapToObj(String::valueOf)
                                .toList()));
        assertThat(trail.verify().unsealed()).isEqualTo(SealAudit.ROWS + 3);
        assertThat(trail.seal()).isEqualTo(2);
        trail.read("A");
        trail.seal();
        assertThat(trail.count("block is null")).isZero();
        assertThat(trail.count("block = 1")).isEqualTo(SealAudit.ROWS);
        assertThat(trail.count("block = 3")).isOne();
        assertThat(trail.verify().unsealed()).isZero();
        assertThat(trail.broken()).isEmpty();
    }

    @Test
    void a_row_that_is_committed_late_lands_in_a_later_block() throws Exception {
        try (var slow = trail.app().open()) {
            slow.begin();
            slow.execute("insert into identity.audit (at, actor, via, action, kind, subjects)"
                    + " values (now(), 'slow', 'SYSTEM', 'READ', 'client', '{}')");
            trail.read("quick");
            trail.seal();
            slow.commit();
        }
        trail.seal();
        assertThat(trail.count("actor = 'slow' and block = 2")).isOne();
        assertThat(trail.count("actor = 'anna' and block = 1")).isOne();
        assertThat(trail.broken()).isEmpty();
    }

    @Test
    void only_one_server_seals_at_a_time() {
        trail.read("A");
        trail.run(() -> {
            trail.owner().useHandle(h -> {
                h.begin();
                h.execute("select pg_advisory_xact_lock(" + 0x41756469745365L + ")");
                assertThat(trail.seal()).isOne();
                h.rollback();
            });
            return null;
        });
        assertThat(trail.count("block is null")).isOne();
    }

    @Test
    void whatever_is_changed_under_a_seal_is_named() {
        for (int i = 1; i <= 10; i++) {
            trail.read("client " + i).read("other");
            trail.seal();
        }
        assertThat(trail.broken()).isEmpty();
        trail.tamper("update identity.audit set subjects = array['nobody'] where id = 3");
        assertThat(trail.broken()).containsExactly("block 2, row 3");
        trail.tamper("delete from identity.audit where id = 6");
        trail.tamper("insert into identity.audit (at, actor, via, action, kind, subjects, block)"
                + " values (now(), 'x', 'SYSTEM', 'READ', 'client', '{}', 4)");
        trail.tamper("update identity.audit_block set sealed_at = sealed_at + interval '1 day' where number = 6");
        trail.tamper("delete from identity.audit_block where number = 8");
        trail.tamper("update identity.audit set actor = 'x' where id = 15");
        assertThat(trail.broken())
                .containsExactly(
                        "block 2, row 3", "block 3, row 6", "block 4, row 21", "block 6", "block 8", "block 8");
    }

    @Test
    void a_block_that_is_made_to_fit_a_forged_row_breaks_the_chain() {
        trail.read("A");
        trail.seal();
        trail.read("B");
        trail.seal();
        trail.tamper("update identity.audit set actor = 'x' where id = 1");
        trail.tamper("delete from identity.audit_block where number = 1");
        AuditBlock forged = trail.owner()
                .withHandle(h -> AuditBlock.sealing(
                        h.createQuery("select " + AuditRow.COLUMNS + " from identity.audit a where id = 1")
                                .map((row, ctx) -> AuditRow.of(row))
                                .list(),
                        1,
                        AuditBlock.START,
                        java.time.Instant.EPOCH));
        trail.owner().useHandle(h -> {
            var insert =
                    h.createUpdate("insert into identity.audit_block (number, sealed_at, ids, digests, hash, previous)"
                            + " values (:number, :sealedAt, :ids, :digests, :hash, :previous)");
            forged.bind(insert);
            insert.execute();
        });
        assertThat(trail.broken()).containsExactly("block 2");
    }
}
