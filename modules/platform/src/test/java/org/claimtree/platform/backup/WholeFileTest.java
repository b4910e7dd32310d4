package org.claimtree.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    @Test
    void a_full_disk_leaves_nothing() {
        Path file = folder.resolve("one");

        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write(new byte[1000]);
                    assertThat(file).as("not before it is whole").doesNotExist();
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_appears_meanwhile_is_kept() throws IOException {
        Path file = folder.resolve("one");

        assertThatThrownBy(() -> WholeFile.write(file, out -> Files.writeString(file, "other")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.toFile().list()).containsExactly("one");
        assertThat(file).hasContent("other");
    }

    @Test
    void one_that_is_being_written_is_left_alone() throws IOException {
        Path part = Files.writeString(folder.resolve("one.part"), "half");

        assertThatThrownBy(() -> WholeFile.write(folder.resolve("one"), out -> out.write(1)))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage(part.toString());
        assertThat(part).hasContent("half");
    }
}
