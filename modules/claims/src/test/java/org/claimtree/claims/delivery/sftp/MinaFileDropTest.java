package org.claimtree.claims.delivery.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.function.Consumer;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.claimtree.claims.delivery.DropFailure;
import org.claimtree.claims.delivery.DropFailure.Kind;
import org.claimtree.claims.delivery.FileDrop;
import org.claimtree.claims.delivery.FileDrop.Address;
import org.claimtree.claims.delivery.FileDrop.SignIn;
import org.claimtree.platform.Fingerprint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a real SFTP server. */
@Timeout(60)
class MinaFileDropTest {
    @TempDir
    Path root;

    private final MinaFileDrop drop = new MinaFileDrop();
    private TestHost host;

    @BeforeEach
    void start() {
        host = new TestHost(root);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private Address address(String folder, String hostKey, SignIn signIn, String secret) {
        return new Address("127.0.0.1", host.port(), TestHost.USER, folder, hostKey, signIn, secret);
    }

    private Address usual() {
        return address("/in", host.fingerprint(), SignIn.PASSWORD, TestHost.PASSWORD);
    }

    private static DropFailure refusal(Runnable act) {
        try {
            act.run();
        } catch (DropFailure e) {
            return e;
        }
        throw new AssertionError("it worked");
    }

    private DropFailure refused(Address to) {
        return refusal(() -> drop.open(to).close());
    }

    private static Consumer<OutputStream> bytes(byte[] bytes) {
        return out -> {
            try {
                out.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    @Test
    void files_are_written_measured_renamed_read_and_removed() {
        byte[] large = new byte[3_000_000];
        new java.util.Random(7).nextBytes(large);
        try (FileDrop.Session session = drop.open(usual())) {
            assertThat(session.size("a.837.part")).isEmpty();
            session.write("a.837.part", bytes(new byte[5_000_000]));
            session.write("a.837.part", bytes(large));
            assertThat(session.size("a.837.part")).contains(3_000_000L);
            session.rename("a.837.part", "a.837");
            assertThat(session.size("a.837.part")).isEmpty();
            assertThat(session.sha256("a.837")).contains(Fingerprint.of(large));
            session.write("b", bytes(new byte[0]));
            session.remove("b");
        }
        assertThat(host.names("in")).containsExactly("a.837");
        assertThat(host.bytes("in/a.837")).isEqualTo(large);
    }

    @Test
    void a_rename_does_not_write_over_what_is_there() {
        try (FileDrop.Session session = drop.open(usual())) {
            session.write("a", bytes(new byte[1]));
            session.write("b", bytes(new byte[2]));
            assertThat(refusal(() -> session.rename("a", "b")).kind()).isEqualTo(Kind.NOT_WRITABLE);
            assertThat(session.size("b")).contains(2L);
        }
    }

    @Test
    void a_host_that_nobody_has_confirmed_shows_its_key_and_is_told_nothing() {
        DropFailure failure = refused(address("/in", null, SignIn.PASSWORD, TestHost.PASSWORD));
        assertThat(failure.kind()).isEqualTo(Kind.HOST_KEY_NEW);
        assertThat(failure.hostKey()).isEqualTo(host.fingerprint()).startsWith("SHA256:");
    }

    @Test
    void a_host_with_another_key_is_refused() {
        Address before = usual();
        drop.open(before).close();
        host.changeKey();
        DropFailure failure = refused(before);
        assertThat(failure.kind()).isEqualTo(Kind.HOST_KEY_DIFFERS);
        assertThat(failure.hostKey()).isEqualTo(host.fingerprint()).isNotEqualTo(before.hostKey());
    }

    @Test
    void wrong_passwords_and_keys_are_told_as_such() {
        assertThat(refused(address("/in", host.fingerprint(), SignIn.PASSWORD, "wrong"))
                        .kind())
                .isEqualTo(Kind.SIGN_IN_REFUSED);
        assertThat(refused(address("/in", host.fingerprint(), SignIn.KEY, pem(TestHost.newKey())))
                        .kind())
                .isEqualTo(Kind.SIGN_IN_REFUSED);
    }

    @Test
    void a_key_signs_in() throws GeneralSecurityException {
        for (String kind : new String[] {"RSA", "Ed25519"}) {
            KeyPair key = KeyPairGenerator.getInstance(kind).generateKeyPair();
            host.welcome(key.getPublic());
            assertThat(drop.isKey(pem(key))).isTrue();
            drop.open(address("/in", host.fingerprint(), SignIn.KEY, pem(key))).close();
        }
    }

    @Test
    void a_host_may_have_an_elliptic_key() throws GeneralSecurityException {
        host.close();
        host = new TestHost(root, KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256));
        drop.open(usual()).close();
    }

    private static String pem(KeyPair key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    @Test
    void what_is_no_key_is_known_as_none() {
        assertThat(drop.isKey("hello")).isFalse();
        assertThat(drop.isKey("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"))
                .isFalse();
        assertThat(drop.isKey("")).isFalse();
    }

    @Test
    void a_missing_folder_and_one_that_is_closed_are_told_apart() throws IOException {
        assertThat(refused(address("/out", host.fingerprint(), SignIn.PASSWORD, TestHost.PASSWORD))
                        .kind())
                .isEqualTo(Kind.FOLDER_MISSING);
        Files.createDirectories(root.resolve("taken/x"));
        try (FileDrop.Session session =
                drop.open(address("/taken", host.fingerprint(), SignIn.PASSWORD, TestHost.PASSWORD))) {
            // Where a folder has the name nothing can be written, whoever runs the test.
            assertThat(refusal(() -> session.write("x", bytes(new byte[1]))).kind())
                    .isEqualTo(Kind.NOT_WRITABLE);
        }
    }

    @Test
    void a_host_that_is_not_there_or_does_not_speak_ssh_is_told_apart() throws IOException {
        assertThat(refused(new Address("no-such-host.invalid", 22, "u", ".", null, SignIn.PASSWORD, "p"))
                        .kind())
                .isEqualTo(Kind.HOST_NOT_FOUND);
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(refused(new Address("127.0.0.1", free, "u", ".", null, SignIn.PASSWORD, "p"))
                        .kind())
                .isEqualTo(Kind.REFUSED);
        try (ServerSocket deaf = new ServerSocket(0)) {
            Thread answering = new Thread(() -> {
                try {
                    deaf.accept().close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            answering.start();
            assertThat(refused(new Address("127.0.0.1", deaf.getLocalPort(), "u", ".", null, SignIn.PASSWORD, "p"))
                            .kind())
                    .isEqualTo(Kind.NO_SSH);
        }
    }

    @Test
    void a_connection_that_breaks_off_is_lost() {
        try (FileDrop.Session session = drop.open(usual())) {
            host.close();
            assertThatThrownBy(() -> session.write("a", bytes(new byte[100])))
                    .isInstanceOfSatisfying(
                            DropFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(Kind.LOST));
        }
    }
}
