package org.claimtree.app.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.Caller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.platform.BulkOperation;
import org.claimtree.platform.BulkOperations;
import org.claimtree.platform.BulkUndo;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who sees bulk operations, and that each is taken back once. */
@Tag("database")
class BulkOperationsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
    private static final Set<Permission> ALL = Set.of(Permission.EDIT_AUTHORIZATIONS);

    private final TestDatabase database = TestDatabase.fresh("platform");
    private final TestTransactions transactions = new TestTransactions(database.appDataSource());
    private final List<UUID> undone = new ArrayList<>();
    private final List<AuditEntry> audited = new ArrayList<>();
    private Caller caller = person("ann", Reach.ALL, ALL);
    private final BulkOperations operations =
            new BulkOperations(new Sql(transactions.dataSource()), () -> caller.name(), NOON);
    private final KnownBulk known = new KnownBulk(List.of(new Adding()), () -> caller);
    private final ReadBulkOperations reading = new ReadBulkOperations(operations, known);
    private final UndoBulk undo = new UndoBulk(operations, known, audited::add);

    @AfterEach
    void close() {
        database.close();
    }

    /** A kind of operation that counts how often it is taken back. */
    private final class Adding implements BulkUndo {
        @Override
        public String kind() {
            return "ADD";
        }

        @Override
        public String needs() {
            return Permission.EDIT_AUTHORIZATIONS.name();
        }

        @Override
        public Object undo(UUID operation) {
            undone.add(operation);
            return Map.of("withdrawn", 2);
        }
    }

    @Test
    void an_operation_is_shown_with_what_was_asked_and_taken_back_once() {
        UUID id = done();

        BulkOperation before = transactions.run(() -> reading.one(id));
        BulkOperation after = transactions.run(() -> undo.undo(id));
        BulkOperation again = transactions.run(() -> undo.undo(id));

        assertThat(before.by()).isEqualTo("ann");
        assertThat(before.undone()).isNull();
        assertThat(after.undone().report().get("withdrawn").asInt()).isEqualTo(2);
        assertThat(again).isEqualTo(after);
        assertThat(undone).containsExactly(id);
        assertThat(audited).hasSize(1);
    }

    @Test
    void without_the_permission_of_its_kind_there_is_none() {
        UUID id = done();
        caller = person("ann", Reach.ALL, Set.of());

        assertThat(transactions.run(() -> reading.list(0, 10)).items()).isEmpty();
        assertThat(missing(id)).isTrue();
    }

    @Test
    void who_does_not_see_every_client_has_his_own_only() {
        UUID anns = done();
        caller = person("ben", Reach.DIVISIONS, ALL);
        UUID bens = done();

        ReadBulkOperations.Page page = transactions.run(() -> reading.list(0, 10));

        assertThat(page.items()).extracting(BulkOperation::id).containsExactly(bens);
        assertThat(page.total()).isEqualTo(1);
        assertThat(missing(anns)).isTrue();
        assertThat(catchThrowableOfType(Problem.class, () -> transactions.run(() -> undo.undo(anns)))
                        .status())
                .isEqualTo(404);
        assertThat(undone).isEmpty();
        caller = person("ann", Reach.ALL, ALL);
        assertThat(transactions.run(() -> reading.list(0, 10)).total()).isEqualTo(2);
    }

    private boolean missing(UUID id) {
        return catchThrowableOfType(Problem.class, () -> transactions.run(() -> reading.one(id)))
                        .status()
                == 404;
    }

    private UUID done() {
        UUID id = UUID.randomUUID();
        transactions.run(() -> {
            operations.record(id, "ADD", Map.of("group", "BCBS"), Map.of("added", 2));
            return null;
        });
        return id;
    }

    private static Caller person(String name, Reach reach, Set<Permission> permissions) {
        return new Caller(
                UUID.randomUUID(), name, permissions, reach, new Caller.Origin(Caller.Via.SESSION, null, null));
    }
}
