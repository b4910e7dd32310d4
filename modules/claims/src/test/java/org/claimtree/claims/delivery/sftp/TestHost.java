package org.claimtree.claims.delivery.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SFTP server on this machine, with one user and a folder of its own. */
public final class TestHost implements AutoCloseable {
    public static final String USER = "northside";
    public static final String PASSWORD = "correct horse battery";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final Path root;
    private KeyPair key;

    /** A key that this host takes for a sign-in, or null. */
    private PublicKey welcome;

    public TestHost(Path root) {
        this(root, newKey());
    }

    TestHost(Path root, KeyPair key) {
        this.root = root;
        this.key = key;
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
        server.setPasswordAuthenticator((user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
        server.setPublickeyAuthenticator(
                (user, shown, session) -> user.equals(USER) && welcome != null && KeyUtils.compareKeys(shown, welcome));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().build()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        start();
    }

    private void start() {
        try {
            Files.createDirectories(root.resolve("in"));
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KeyPair newKey() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return keys.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void welcome(PublicKey shown) {
        welcome = shown;
    }

    public int port() {
        return server.getPort();
    }

    public String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic());
    }

    /** Another key from here on, as after a host was set up anew or something stands between. */
    public void changeKey() {
        key = newKey();
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
    }

    /** Files that lie there. */
    public List<String> names(String folder) {
        try (var files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes(String file) {
        try {
            return Files.readAllBytes(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
