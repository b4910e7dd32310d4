package org.claimtree.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    private Path folder;

    @Test
    void aHomeIsClosedToOthersEvenWhenItWasOpen() throws Exception {
        Path open = Files.createDirectory(
                folder.resolve("open"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

        Home.open(open, Home.Kind.REAL).close();
        Home.open(folder.resolve("new/below"), Home.Kind.REAL).close();

        assertThat(mode(open)).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("new/below"))).isEqualTo("rwx------");
    }

    @Test
    void aHomeIsUsedByOneAtATime() throws Exception {
        Home first = Home.open(folder, Home.Kind.REAL);
        assertExit(Home.Kind.REAL, Exit.HOME_IN_USE);

        first.close();
        Home.open(folder, Home.Kind.REAL).close();
    }

    @Test
    void demoDataAndRealDataNeverMeet() throws Exception {
        Home.open(folder, Home.Kind.REAL).close();
        assertExit(Home.Kind.DEMO, Exit.HOME_OF_OTHER_KIND);

        // The refused start lets go of the home.
        Home.open(folder, Home.Kind.REAL).close();
    }

    @Test
    void aSecretIsRandomPrivateAndKept() throws Exception {
        try (Home home = Home.open(folder, Home.Kind.REAL)) {
            String secret = home.secret("one");

            assertThat(secret).hasSize(64).isEqualTo(home.secret("one")).isNotEqualTo(home.secret("two"));
            assertThat(mode(folder.resolve("one"))).isEqualTo("rw-------");
        }
    }

    @Test
    void aSecretOfOneStartIsReplacedByTheNext() throws Exception {
        try (Home home = Home.open(folder, Home.Kind.REAL)) {
            String first = home.newSecret("one");

            assertThat(home.newSecret("one")).isNotEqualTo(first).isEqualTo(home.secret("one"));
            assertThat(mode(folder.resolve("one"))).isEqualTo("rw-------");
        }
    }

    @Test
    void aSecretThatOthersCouldReadIsClosed() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "chosen by hand\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(SecretFile.readOrCreate(file)).isEqualTo("chosen by hand");
        assertThat(mode(file)).isEqualTo("rw-------");
    }

    @Test
    void anEmptySecretIsNoSecret() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), " \n");

        assertThatThrownBy(() -> SecretFile.readOrCreate(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is empty");
    }

    private void assertExit(Home.Kind kind, Exit exit) {
        assertThatThrownBy(() -> Home.open(folder, kind))
                .asInstanceOf(InstanceOfAssertFactories.type(LaunchException.class))
                .extracting(LaunchException::exit)
                .isEqualTo(exit);
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
