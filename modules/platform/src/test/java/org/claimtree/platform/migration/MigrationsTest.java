package org.claimtree.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claimtree.platform.testing.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class MigrationsTest {
    private static final List<String> BOTH = List.of("roots", "leaves");

    @TempDir
    private Path folder;

    private TestDatabase database;
    private URLClassLoader files;

    @BeforeEach
    void layOutTwoSchemas() throws IOException {
        database = TestDatabase.fresh();
        files = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
        file("roots", "V202601010000__create_root.sql", "create table roots.root (id int primary key)");
        file(
                "leaves",
                "V202601010001__create_leaf.sql",
                "create table leaves.leaf (root int references roots.root); grant select on leaves.leaf to ${app_role}");
    }

    @AfterEach
    void close() throws IOException {
        files.close();
        database.close();
    }

    @Test
    void everySchemaIsMigratedOnceAndInOrder() {
        assertThat(migrations().migrate(BOTH)).isEqualTo(2);
        assertThat(migrations().migrate(BOTH)).isZero();
        assertThat(check().mismatches(BOTH)).isEmpty();
    }

    @Test
    void theLesserRoleReadsWhatItWasGrantedAndNothingElse() {
        migrations().migrate(BOTH);
        Jdbi app = Jdbi.create(database.appDataSource());

        List<Integer> roots = app.withHandle(handle -> handle.select("select root from leaves.leaf")
                .mapTo(Integer.class)
                .list());

        assertThat(roots).isEmpty();
        assertThatThrownBy(() -> app.useHandle(handle -> handle.select("select id from roots.root")
                        .mapTo(Integer.class)
                        .list()))
                .hasMessageContaining("permission denied for table root");
    }

    @Test
    void aRoleNameThatNeedsQuotesIsQuoted() {
        Migrations migrations = new Migrations(files, database.ownerDataSource(), "pg_monitor\"; drop schema roots");

        assertThatThrownBy(() -> migrations.migrate(BOTH))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("role \"pg_monitor\"; drop schema roots\" does not exist");
    }

    @Test
    void anOlderDatabaseIsAMismatchUntilItIsMigrated() throws IOException {
        migrations().migrate(BOTH);
        file("leaves", "V202602010000__add_colour.sql", "alter table leaves.leaf add colour text");

        assertThat(check().mismatches(BOTH))
                .containsExactly(new SchemaVersion("leaves", Optional.of("202601010001"), "202602010000"));
        assertThat(migrations().migrate(BOTH)).isEqualTo(1);
        assertThat(check().mismatches(BOTH)).isEmpty();
    }

    @Test
    void anEmptyDatabaseIsAMismatch() {
        assertThat(check().mismatches(List.of("roots")))
                .containsExactly(new SchemaVersion("roots", Optional.empty(), "202601010000"));
    }

    @Test
    void aNewerDatabaseIsRefusedAndNothingIsTouched() throws IOException {
        Path newer = file("leaves", "V202602010000__add_colour.sql", "alter table leaves.leaf add colour text");
        migrations().migrate(BOTH);
        Files.delete(newer);
        file("roots", "V202601020000__add_depth.sql", "alter table roots.root add depth int");

        assertThatThrownBy(() -> migrations().migrate(BOTH))
                .isInstanceOf(NewerSchemaException.class)
                .hasMessage("Schema leaves is at version 202602010000, this release knows 202601010001");
        assertThat(check().mismatches(BOTH)).extracting(SchemaVersion::schema).containsExactly("roots", "leaves");
    }

    @Test
    void aFailingFileLeavesTheLastCompleteVersion() throws IOException {
        file("leaves", "V202602010000__break.sql", "alter table leaves.leaf add colour text; select 1 / 0");

        assertThatThrownBy(() -> migrations().migrate(BOTH))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("division by zero");
        assertThat(new SchemaCheck(files, database.ownerDataSource()).versions(BOTH))
                .extracting(SchemaVersion::applied)
                .containsExactly(Optional.of("202601010000"), Optional.of("202601010001"));
    }

    @Test
    void aFileChangedAfterItWasAppliedIsRefused() throws IOException {
        migrations().migrate(BOTH);
        file("roots", "V202601010000__create_root.sql", "create table roots.root (id bigint primary key)");

        assertThatThrownBy(() -> migrations().migrate(BOTH))
                .isInstanceOf(MigrationException.class)
                .isNotInstanceOf(NewerSchemaException.class)
                .hasMessageContaining("checksum mismatch");
    }

    @Test
    void aSchemaWithoutFilesIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("db/migration/bare"));

        assertThatThrownBy(() -> migrations().migrate(List.of("bare")))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("bare");
        assertThatThrownBy(() -> migrations().migrate(List.of("nowhere")))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void aNameThatIsNoSchemaNameNeverReachesTheDatabase() {
        assertThatThrownBy(() -> migrations().migrate(List.of("x; drop schema y")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Migrations migrations() {
        return new Migrations(files, database.ownerDataSource(), TestDatabase.APP_ROLE);
    }

    private SchemaCheck check() {
        return new SchemaCheck(files, database.appDataSource());
    }

    private Path file(String schema, String name, String sql) throws IOException {
        Path path = folder.resolve("db/migration").resolve(schema).resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, sql);
    }
}
