package org.claimtree.claims.delivery.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.claimtree.claims.delivery.DropFailure;
import org.claimtree.claims.delivery.DropFailure.Kind;
import org.claimtree.claims.delivery.FileDrop;

/** One connection to one host, with nothing of the machine's own SSH settings, keys or known hosts. */
final class MinaConnection implements FileDrop.Session {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_SIGN_IN = Duration.ofSeconds(20);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final int BUFFER = 1 << 16;

    private final FileDrop.Address to;
    private final SshClient client;
    private final AtomicReference<String> shown = new AtomicReference<>();
    private SftpClient files;

    private MinaConnection(FileDrop.Address to) {
        this.to = to;
        this.client = SshClient.setUpDefaultClient();
    }

    static FileDrop.Session open(FileDrop.Address to) {
        MinaConnection connection = new MinaConnection(to);
        boolean open = false;
        try {
            connection.begin();
            open = true;
            return connection;
        } finally {
            if (!open) {
                connection.close();
            }
        }
    }

    private void begin() {
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setUserAuthFactories(List.of(
                to.signIn() == FileDrop.SignIn.PASSWORD
                        ? UserAuthPasswordFactory.INSTANCE
                        : UserAuthPublicKeyFactory.INSTANCE));
        client.setServerKeyVerifier((session, address, key) -> {
            shown.set(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
            return shown.get().equals(to.hostKey());
        });
        CoreModuleProperties.IDLE_TIMEOUT.set(client, SILENCE);
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(client, SILENCE);
        client.start();
        ClientSession session = connect(address());
        signIn(session);
        try {
            files = SftpClientFactory.instance().createSftpClient(session);
        } catch (IOException e) {
            throw new DropFailure(Kind.LOST, e);
        }
        demandFolder();
    }

    private InetSocketAddress address() {
        try {
            return new InetSocketAddress(InetAddress.getByName(to.host()), to.port());
        } catch (UnknownHostException e) {
            throw new DropFailure(Kind.HOST_NOT_FOUND, e);
        }
    }

    private ClientSession connect(InetSocketAddress address) {
        try {
            return client.connect(to.user(), address).verify(TO_CONNECT).getSession();
        } catch (IOException e) {
            throw new DropFailure(has(e, ConnectException.class) ? Kind.REFUSED : Kind.NO_ANSWER, e);
        }
    }

    /** The host shows its key while keys are exchanged; what we keep secret is sent after it was taken. */
    private void signIn(ClientSession session) {
        try {
            if (to.signIn() == FileDrop.SignIn.PASSWORD) {
                session.addPasswordIdentity(to.secret());
            } else {
                session.addPublicKeyIdentity(Keys.first(to.secret()));
            }
            session.auth().verify(TO_SIGN_IN);
        } catch (IOException | GeneralSecurityException e) {
            String key = shown.get();
            if (key == null) {
                throw new DropFailure(Kind.NO_SSH, e);
            }
            if (!key.equals(to.hostKey())) {
                throw new DropFailure(to.hostKey() == null ? Kind.HOST_KEY_NEW : Kind.HOST_KEY_DIFFERS, key, e);
            }
            throw new DropFailure(session.isOpen() || isRefusal(e) ? Kind.SIGN_IN_REFUSED : Kind.LOST, e);
        }
    }

    /** The library says it in words only; a host that hangs up after wrong passwords has refused them too. */
    private static boolean isRefusal(Exception e) {
        return String.valueOf(e.getMessage()).contains("authentication");
    }

    private static boolean has(Throwable thrown, Class<?> kind) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private void demandFolder() {
        try {
            if (!files.stat(to.folder()).isDirectory()) {
                throw new DropFailure(Kind.FOLDER_MISSING);
            }
        } catch (IOException e) {
            throw new DropFailure(e instanceof SftpException ? Kind.FOLDER_MISSING : Kind.LOST, e);
        }
    }

    private String path(String name) {
        return to.folder().endsWith("/") ? to.folder() + name : to.folder() + "/" + name;
    }

    @Override
    public Optional<Long> size(String name) {
        try {
            return Optional.of(files.stat(path(name)).getSize());
        } catch (IOException e) {
            if (e instanceof SftpException refused && refused.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return Optional.empty();
            }
            throw new DropFailure(e instanceof SftpException ? Kind.NOT_MEASURABLE : Kind.LOST, e);
        }
    }

    @Override
    public Optional<String> sha256(String name) {
        try (InputStream in = files.read(path(name))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (SftpException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DropFailure(Kind.LOST, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(String name, Consumer<OutputStream> content) {
        try (OutputStream out = files.write(
                path(name),
                BUFFER,
                SftpClient.OpenMode.Create,
                SftpClient.OpenMode.Write,
                SftpClient.OpenMode.Truncate)) {
            content.accept(out);
        } catch (IOException e) {
            throw refused(e);
        } catch (UncheckedIOException e) {
            throw refused(e.getCause());
        }
    }

    @Override
    public void rename(String from, String to) {
        try {
            files.rename(path(from), path(to));
        } catch (IOException e) {
            throw refused(e);
        }
    }

    @Override
    public void remove(String name) {
        try {
            files.remove(path(name));
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private static DropFailure refused(IOException e) {
        return new DropFailure(e instanceof SftpException ? Kind.NOT_WRITABLE : Kind.LOST, e);
    }

    /** Ends the session and its threads, however far it came. */
    @Override
    public void close() {
        client.stop();
    }
}
