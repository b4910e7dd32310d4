package org.claimtree.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The case of a PostgreSQL that really outlived its launcher is in {@link EmbeddedRunIT}. */
class LeftoverPostgresTest {
    @TempDir
    private Path data;

    @Test
    void aNumberThatWentToAnotherProgramIsForgottenAndThatProgramLeftAlone() throws IOException {
        Path pidFile = pidFile(ProcessHandle.current().pid() + "\n" + data + "\n");

        LeftoverPostgres.stop(data);

        assertThat(pidFile).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "nonsense\n", "999999999\n"})
    void whatNamesNoRunningProcessIsLeftToPostgres(String content) throws IOException {
        Path pidFile = pidFile(content);

        LeftoverPostgres.stop(data);

        assertThat(pidFile).exists();
    }

    @Test
    void withoutAFileThereIsNothingToStop() {
        assertThatCode(() -> LeftoverPostgres.stop(data.resolve("nowhere"))).doesNotThrowAnyException();
    }

    private Path pidFile(String content) throws IOException {
        return Files.writeString(data.resolve("postmaster.pid"), content);
    }
}
