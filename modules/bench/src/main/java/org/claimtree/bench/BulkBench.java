package org.claimtree.bench;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.authorizations.UnitKind;
import org.claimtree.authorizations.bulk.AddInBulk;
import org.claimtree.authorizations.bulk.Addition;
import org.claimtree.authorizations.bulk.BulkRecord;
import org.claimtree.authorizations.bulk.PreviewAddition;
import org.claimtree.authorizations.keeping.Filter;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.Caller;
import org.claimtree.identity.audit.SqlAuditTrail;
import org.claimtree.kernel.DateSpan;
import org.claimtree.platform.BulkOperations;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;

/**
 * Authorizations of ten codes for ten thousand clients in one bulk addition, with a JDBC batch that inserts the very rows
 * that it made, of all tables that it touched, into a second database like the first.
 */
final class BulkBench {
    private static final int ROUNDS = 3;
    private static final int CODES = 10;
    private static final int BATCH = 1_000;
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-02T17:00:00Z"), ZoneOffset.UTC);

    /** Each with the condition on its rows of one operation. */
    private static final Map<String, String> TOUCHED = touched();

    private final TestDatabase ours = database();
    private final TestDatabase peer = database();
    private final TestTransactions transactions = new TestTransactions(ours.appDataSource());
    private final Sql sql = new Sql(transactions.dataSource());
    private final SqlRevisionLog log = new SqlRevisionLog(sql, () -> "bench", NOON);
    private final CodeFacts codes = new CodeFacts(new CatalogLog(log), log, () -> ZoneOffset.UTC, NOON);
    private final RowScopes scopes = new RowScopes(sql, () -> Caller.SYSTEM);
    private final int clients;

    private BulkBench(int clients) {
        this.clients = clients;
    }

    private static Map<String, String> touched() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("platform.bulk_operation", "t.id = '%s'");
        tables.put("authorizations.pool", "t.id in (select pool from authorizations.authorization where bulk = '%s')");
        tables.put("authorizations.authorization", "t.bulk = '%s'");
        tables.put("authorizations.movement", "t.bulk = '%s'");
        tables.put("identity.audit", "t.subjects @> array['bulk operation %s']");
        return tables;
    }

    private static TestDatabase database() {
        return TestDatabase.fresh("platform", "identity", "codesets", "directory", "clients", "authorizations");
    }

    static List<Row> rows(boolean quick) {
        BulkBench bench = new BulkBench(quick ? 1_000 : 10_000);
        try {
            return bench.compare();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            bench.ours.close();
            bench.peer.close();
        }
    }

    private List<Row> compare() throws SQLException {
        people(ours.ownerDataSource());
        people(peer.ownerDataSource());
        transactions.run(
                () -> log.append("codes", names().stream().map(BulkBench::code).toList()));
        double least = Double.MAX_VALUE;
        double leastPeer = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            Addition wish = wish(2027 + round);
            UUID[] made = new UUID[1];
            least = Math.min(least, Timed.once(() -> made[0] = add(wish)));
            List<Copied> copied = copied(made[0]);
            leastPeer = Math.min(leastPeer, Timed.once(() -> insert(copied)));
        }
        return List.of(
                Row.info("authorizations added at once", clients * (double) CODES, "rows"),
                Row.info("bulk add", least, "s"),
                Row.atMost(
                        "bulk add",
                        least / leastPeer,
                        "a JDBC batch of the same rows, %.1f s".formatted(leastPeer),
                        3));
    }

    private UUID add(Addition wish) {
        BulkRecord record = new BulkRecord(
                new BulkOperations(sql, () -> "bench", NOON),
                new SqlAuditTrail(sql, () -> Caller.SYSTEM, NOON),
                () -> "bench");
        return transactions.run(() -> new AddInBulk(sql, codes, scopes, record, NOON, silent()).add(wish));
    }

    /** With the fingerprint of its preview, which is no part of what is measured: a person looks at it before. */
    private Addition wish(int year) {
        Addition wish = new Addition(
                new Addition.Whose(null, new Filter(null, null, false)),
                new Addition.Codes(null, names()),
                new Addition.Terms(
                        "A123",
                        null,
                        new DateSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                        null,
                        new Addition.Units(UnitKind.VISITS, BigDecimal.TEN, null),
                        null),
                false,
                null);
        String seen = transactions
                .run(() -> new PreviewAddition(sql, codes, scopes).preview(wish))
                .fingerprint();
        return new Addition(wish.clients(), wish.codes(), wish.terms(), false, seen);
    }

    /**
     * Rows of one table.
     *
     * @param insert statement with a place for each column
     */
    private record Copied(String insert, List<Object[]> rows) {}

    private List<Copied> copied(UUID operation) throws SQLException {
        List<Copied> all = new ArrayList<>();
        try (Connection connection = ours.ownerDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> table : TOUCHED.entrySet()) {
                String query = "select * from " + table.getKey() + " t where "
                        + table.getValue().formatted(operation);
                try (ResultSet rows = statement.executeQuery(query)) {
                    all.add(read(table.getKey(), rows));
                }
            }
        }
        return all;
    }

    private static Copied read(String table, ResultSet rows) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            columns.add(rows.getMetaData().getColumnName(i));
        }
        // The database computes it.
        columns.remove("remaining");
        List<Object[]> all = new ArrayList<>();
        while (rows.next()) {
            Object[] row = new Object[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = rows.getObject(columns.get(i));
            }
            all.add(row);
        }
        String insert =
                "insert into " + table + " (" + String.join(", ", columns) + ") overriding system value values ("
                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return new Copied(insert, all);
    }

    private void insert(List<Copied> tables) throws SQLException {
        try (Connection connection = peer.ownerDataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (Copied table : tables) {
                try (PreparedStatement statement = connection.prepareStatement(table.insert())) {
                    batch(statement, table.rows());
                }
            }
            connection.commit();
        }
    }

    private static void batch(PreparedStatement statement, List<Object[]> rows) throws SQLException {
        int waiting = 0;
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                statement.setObject(i + 1, row[i]);
            }
            statement.addBatch();
            if (++waiting == BATCH) {
                statement.executeBatch();
                waiting = 0;
            }
        }
        if (waiting > 0) {
            statement.executeBatch();
        }
    }

    /** The same clients, with the same ids, in both databases. */
    private void people(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into clients.client (id, ref, last_name, birth_date, sex, signed_by_provider,"
                    + " diagnoses, divisions, clinicians) select md5('client' || i)::uuid, i::text, 'DOE' || i,"
                    + " date '1990-01-01', 'U', false, '{}', '{}', '{}' from generate_series(1, " + clients + ") i");
            statement.execute("insert into clients.coverage (id, client, ref, order_no, payer, member_id, relationship,"
                    + " valid_from, benefits_assigned) select md5('coverage' || i)::uuid, md5('client' || i)::uuid, 'C1', 1,"
                    + " 'AETNA', 'W' || i, '18', date '2020-01-01', 'Y' from generate_series(1, " + clients + ") i");
            statement.execute("analyze clients.client");
            statement.execute("analyze clients.coverage");
        }
    }

    private static List<String> names() {
        return IntStream.range(0, CODES).mapToObj(i -> "9080" + i).toList();
    }

    private static RevisionEntry code(String code) {
        BillingCode content = new BillingCode(BillingCode.Kind.CPT, "therapy", null, null, null, null, true);
        return new RevisionEntry(Catalog.CODE_KIND, code, RevisionEntry.ALWAYS, CanonicalJson.write(content));
    }

    @SuppressWarnings("unchecked")
    private static <T> Event<T> silent() {
        return (Event<T>) Proxy.newProxyInstance(
                BulkBench.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> null);
    }
}
