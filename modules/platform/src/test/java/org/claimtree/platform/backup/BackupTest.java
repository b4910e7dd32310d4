package org.claimtree.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.platform.backup.OddRelease.NOON;
import static org.claimtree.platform.backup.OddRelease.SCHEMAS;
import static org.claimtree.platform.backup.OddRelease.execute;
import static org.claimtree.platform.backup.OddRelease.one;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.claimtree.platform.backup.Manifest.Sequence;
import org.claimtree.platform.migration.Migrations;
import org.claimtree.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Round trips of a schema with all that tables can have. */
@Tag("database")
class BackupTest {
    private static final String WAITING = "select count(*) from pg_locks where locktype = 'advisory' and not granted"
            + " and database = (select oid from pg_database where datname = current_database())";

    @TempDir
    private Path folder;

    private OddRelease odd;
    private Path file;

    @BeforeEach
    void open() {
        odd = new OddRelease(folder);
        file = folder.resolve("one.zip");
    }

    @AfterEach
    void close() throws IOException {
        odd.close();
    }

    @Test
    void what_is_restored_is_what_was_backed_up() {
        Manifest taken = odd.take(odd.source(), file);

        odd.restore(file);

        Manifest again = odd.take(odd.target(), folder.resolve("two.zip"));
        assertThat(again.schemas()).isEqualTo(taken.schemas()).containsOnlyKeys("odd", "platform");
        assertThat(again.tables())
                .isEqualTo(taken.tables())
                .extracting(table -> table.name().toString())
                .contains("odd.Big Knot", "odd.month", "platform.revision")
                .doesNotContain("odd.month_10", "odd.flyway_schema_history");
        assertThat(again.sequences()).isEqualTo(taken.sequences());
        assertThat(taken.rows()).isEqualTo(2 + 3 + 1 + 2);
        assertThat(taken.at()).isEqualTo(NOON);
    }

    @Test
    void what_guards_the_rows_is_in_force_again() {
        odd.take(odd.source(), file);
        odd.restore(file);

        assertThatThrownBy(() -> execute(odd.target(), "delete from odd.seed")).hasMessageContaining("never changed");
        assertThatThrownBy(() -> execute(odd.target(), "truncate odd.seed cascade"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> execute(odd.target(), "insert into odd.seed (name, first_knot) values ('x', 4)"))
                .hasMessageContaining("violates foreign key");
        assertThatThrownBy(() -> execute(odd.target(), "insert into odd.ring values ('x')"))
                .hasMessageContaining("violates foreign key");
        assertThat(references(odd.target())).isEqualTo(references(odd.source()));
    }

    @Test
    void sequences_go_on_where_they_stood() {
        odd.take(odd.source(), file);
        odd.restore(file);

        execute(odd.target(), "insert into odd.\"Big Knot\" default values");
        assertThat(one(odd.target(), "select max(id) from odd.\"Big Knot\"")).isEqualTo("11");
        assertThat(one(odd.target(), "select nextval('odd.tally')")).isEqualTo("3");
    }

    @Test
    void a_sequence_that_nothing_was_drawn_from_starts_with_its_first_value() {
        TestDatabase untouched = TestDatabase.fresh();
        try (untouched) {
            odd.migrations(untouched).migrate(SCHEMAS);
            assertThat(odd.take(untouched, file).sequences())
                    .extracting(Sequence::called)
                    .containsOnly(false);
        }
        odd.restore(file);

        assertThat(one(odd.target(), "select nextval('odd.tally')")).isEqualTo("1");
    }

    @Test
    void a_backup_of_an_older_release_is_migrated_on() {
        odd.take(odd.source(), file);
        odd.addSecond("202602010000");

        odd.restore(file);

        assertThat(one(
                        odd.target(),
                        "select string_agg(name || '=' || colour, ' ' order by name) from odd.seed where name < 'p'"))
                .isEqualTo("new=red old=grey");
        assertThat(odd.migrations(odd.target()).migrate(SCHEMAS)).isZero();
    }

    @Test
    void a_schema_that_came_later_is_made() {
        TestDatabase older = TestDatabase.fresh();
        try (older) {
            odd.migrations(older).migrate(List.of("platform"));
            odd.take(older, file);
        }
        odd.restore(file);

        assertThat(one(odd.target(), "select count(*) from odd.seed")).isEqualTo("2");
    }

    @Test
    void a_backup_is_private_and_overwrites_nothing() throws IOException {
        odd.take(odd.source(), file);
        byte[] first = Files.readAllBytes(file);

        assertThatThrownBy(() -> odd.take(odd.source(), file))
                .isInstanceOf(BackupException.class)
                .hasMessage(file + " exists already, and a backup never overwrites a file");
        assertThat(file).hasBinaryContent(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(zips()).containsExactly("one.zip");
    }

    @Test
    void what_cant_be_backed_up_leaves_no_file() {
        assertThatThrownBy(() -> odd.take(odd.source(), folder.resolve("nowhere/one.zip")))
                .isInstanceOf(BackupException.class)
                .hasMessageEndingWith("nowhere/one.zip can't be written: no such file or folder");
        assertThatThrownBy(() -> odd.take(odd.target(), file))
                .isInstanceOf(BackupException.class)
                .hasMessage("the database is empty, there is nothing to back up");
        assertThat(file).doesNotExist();
    }

    @Test
    void migrations_wait_for_a_backup() throws Exception {
        CompletableFuture<Integer> migration;
        try (Connection backup = odd.source().ownerDataSource().getConnection()) {
            Migrations.holdOff(backup);
            migration = CompletableFuture.supplyAsync(
                    () -> odd.migrations(odd.source()).migrate(SCHEMAS));
            while (one(odd.source(), WAITING).equals("0")) {
                Thread.onSpinWait();
            }
            assertThat(migration).isNotDone();
        }
        assertThat(migration.join()).isZero();
    }

    private List<String> zips() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.contains(".zip"))
                    .toList();
        }
    }

    private static String references(TestDatabase database) {
        return one(
                database,
                "select string_agg(conrelid::regclass || conname || pg_get_constraintdef(oid), ';'"
                        + " order by conrelid::regclass::text, conname) from pg_constraint where contype = 'f'");
    }
}
