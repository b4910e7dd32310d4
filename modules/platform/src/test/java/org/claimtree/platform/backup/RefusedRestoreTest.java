package org.claimtree.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimtree.platform.backup.OddRelease.SCHEMAS;
import static org.claimtree.platform.backup.OddRelease.execute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimtree.platform.migration.MigrationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups that must not go where they were sent; what was there is left as it was. */
@Tag("database")
class RefusedRestoreTest {
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
    void a_backup_of_a_newer_release_is_refused_by_name() throws IOException {
        Path newer = odd.addSecond("202602010000");
        odd.migrations(odd.source()).migrate(SCHEMAS);
        odd.take(odd.source(), file);
        Files.delete(newer);

        assertRefused(
                file,
                "the backup is of a newer release: schema odd is at 202602010000, this release knows 202601010000");
        assertThatThrownBy(() -> odd.restore(file, List.of("platform")))
                .isInstanceOf(BackupException.class)
                .hasMessage("the backup is of a newer release: this one does not know schema odd");
    }

    @Test
    void a_version_that_this_release_left_out_is_refused() throws IOException {
        Path between = odd.addSecond("202602010000");
        odd.migrations(odd.source()).migrate(SCHEMAS);
        odd.take(odd.source(), file);
        Files.delete(between);
        odd.addSecond("202602010001");

        assertThatThrownBy(() -> odd.restore(file))
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("Schema odd: No migration with a target version 202602010000");
        assertThat(odd.schemasInTarget()).isEqualTo("0");
    }

    @Test
    void tables_that_differ_at_the_same_version_are_refused() {
        execute(odd.source(), "alter table odd.ring add stray int");
        odd.take(odd.source(), file);

        assertRefused(file, "table odd.ring of the backup is not that of this release at the same version");
    }

    @Test
    void a_database_that_is_not_empty_is_refused_and_left_alone() {
        odd.take(odd.source(), file);
        odd.migrations(odd.target()).migrate(List.of("platform"));

        assertThatThrownBy(() -> odd.restore(file))
                .isInstanceOf(BackupException.class)
                .hasMessage("the database is not empty, it has schema platform: a backup goes into an empty one");
        assertThat(odd.schemasInTarget()).isEqualTo("1");
    }

    @Test
    void after_a_failed_restore_the_next_one_succeeds() {
        execute(
                odd.source(),
                "alter table odd.seed drop constraint seed_ring; insert into odd.seed (name, ring) values ('t', 'torn')");
        odd.take(odd.source(), file);
        assertThatThrownBy(() -> odd.restore(file))
                .isInstanceOf(BackupException.class)
                .hasMessage("the rows can't be written: state 23503");
        assertThat(odd.schemasInTarget()).isEqualTo("0");

        execute(odd.source(), """
                alter table odd.seed disable trigger user;
                update odd.seed set ring = null where name = 't';
                alter table odd.seed enable trigger user;
                alter table odd.seed add constraint seed_ring foreign key (ring) references odd.ring""");
        odd.take(odd.source(), folder.resolve("sound.zip"));
        assertThatCode(() -> odd.restore(folder.resolve("sound.zip"))).doesNotThrowAnyException();
    }

    private void assertRefused(Path backup, String message) {
        assertThatThrownBy(() -> odd.restore(backup))
                .isInstanceOf(BackupException.class)
                .hasMessage(message);
        assertThat(odd.schemasInTarget()).as("schemas that were left behind").isEqualTo("0");
    }
}
