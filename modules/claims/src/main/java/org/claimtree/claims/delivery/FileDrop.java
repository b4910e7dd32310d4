package org.claimtree.claims.delivery;

import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** The way to hosts on which partners take files. */
public interface FileDrop {
    /** How we prove who we are. */
    enum SignIn {
        PASSWORD,
        /** A private key in PEM or OpenSSH form, without a passphrase. */
        KEY
    }

    /**
     * Where files are dropped.
     *
     * @param folder in which they are written, as the host names it
     * @param hostKey SHA-256 fingerprint that the host's key must have, such as {@code SHA256:…}; null when nobody has
     *     confirmed one, and then nothing is said to the host
     * @param secret password or private key
     */
    record Address(String host, int port, String user, String folder, String hostKey, SignIn signIn, String secret) {
        /** Nothing that opens anything. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /**
     * Signs in and looks at the folder.
     *
     * @throws DropFailure when that does not work
     */
    Session open(Address to);

    /** Whether a text is a private key that can be read without a passphrase. */
    boolean isKey(String text);

    /** A connection; all names are names within the folder. Each method throws {@link DropFailure} when it does not work. */
    interface Session extends AutoCloseable {
        /** Bytes of a file, or empty when there is none. */
        Optional<Long> size(String name);

        /** SHA-256 of a file in hex, or empty when it may not be read. */
        Optional<String> sha256(String name);

        /** Writes a file, over one of that name. */
        void write(String name, Consumer<OutputStream> content);

        void rename(String from, String to);

        void remove(String name);

        @Override
        void close();
    }
}
