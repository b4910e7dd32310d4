package org.claimtree.it.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Sql;
import org.claimtree.platform.backup.BackupFile;
import org.claimtree.platform.backup.Manifest;
import org.claimtree.platform.backup.RestoreBackup;
import org.claimtree.platform.backup.TakeBackup;
import org.claimtree.platform.migration.SchemaList;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.revision.VerifyRevisions;
import org.claimtree.platform.testing.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo practice with a finished batch, through a backup and back. */
@Tag("database")
class BackupOfPracticeTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T17:00:00Z"), ZoneOffset.UTC);
    private static final String TABLES = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname = any (:schemas) and c.relname <> 'flyway_schema_history'
            """;
    private static final String CONTENT =
            "select md5(coalesce(string_agg(t::text, chr(10) order by t::text collate \"C\"), '')) from %s t";

    @TempDir
    private Path folder;

    @Test
    void every_table_comes_back_and_is_guarded_again() throws IOException {
        try (BareProduct product = new BareProduct(NOON);
                TestDatabase target = TestDatabase.fresh()) {
            product.take(demoPractice());
            product.batch(ClaimFilter.ALL);
            Jdbi source = Jdbi.create(product.database().ownerDataSource());
            Path file = folder.resolve("practice.zip");
            Manifest manifest =
                    new TakeBackup(product.database().ownerDataSource()).to(file, "1.2", "demo", NOON.instant());

            ClassLoader files = getClass().getClassLoader();
            List<String> schemas = SchemaList.read(files);
            try (BackupFile backup = BackupFile.open(file)) {
                new RestoreBackup(files, target.ownerDataSource(), TestDatabase.APP_ROLE).from(backup, schemas);
            }

            Jdbi restored = Jdbi.create(target.ownerDataSource());
            Map<String, String> content = content(source, schemas);
            assertThat(content(restored, schemas)).isEqualTo(content);
            assertThat(manifest.tables())
                    .extracting(table -> table.name().toString())
                    .containsExactlyInAnyOrderElementsOf(content.keySet());
            assertThat(manifest.tables())
                    .filteredOn(table -> table.rows() > 0)
                    .extracting(table -> table.name().toString())
                    .contains("claims.proof", "claims.file_part", "platform.revision", "clients.client");
            theLogIsWhole(target);
            nobodyChangesProofs(restored);
        }
    }

    private static void theLogIsWhole(TestDatabase database) {
        Sql sql = new Sql(database.appDataSource());
        SqlRevisionLog log = new SqlRevisionLog(sql, () -> "tester", NOON);

        assertThat(log.current()).isPositive();
        assertThat(new VerifyRevisions(sql).run().problems()).isEmpty();
    }

    private static void nobodyChangesProofs(Jdbi owner) {
        for (String change : List.of(
                "delete from claims.proof",
                "update claims.file_part set sha256 = ''",
                "truncate platform.revision_entry")) {
            assertThatThrownBy(() -> owner.useHandle(handle -> handle.execute(change)))
                    .as(change)
                    .hasMessageContaining("never changed");
        }
    }

    /** Table to a hash of its rows, whatever their order. */
    private static Map<String, String> content(Jdbi database, List<String> schemas) {
        Map<String, String> content = new TreeMap<>();
        database.useHandle(handle -> handle.createQuery(TABLES)
                .bindArray("schemas", String.class, schemas)
                .mapTo(String.class)
                .list()
                .forEach(table -> content.put(
                        table,
                        handle.createQuery(CONTENT.formatted(table))
                                .mapTo(String.class)
                                .one())));
        return content;
    }

    private static JsonNode demoPractice() throws IOException {
        try (InputStream in = BackupOfPracticeTest.class.getResourceAsStream("/demo/practice.json")) {
            return CanonicalJson.mapper().readTree(in);
        }
    }
}
