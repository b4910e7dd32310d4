package org.claimtree.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The certificate, with those that vouch for it, and the private key that the server shows to callers. */
final class TlsIdentity {
    /** Name of the pair in the key store. */
    static final String ALIAS = "claimtree";

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private final List<Certificate> chain;
    private final PrivateKey key;

    private TlsIdentity(List<Certificate> chain, PrivateKey key) {
        this.chain = chain;
        this.key = key;
    }

    /**
     * Reads two PEM files.
     *
     * @param certificate the server's own first
     * @param key PKCS#8, without a password
     */
    static TlsIdentity read(Path certificate, Path key) throws UnusableException {
        List<Certificate> chain = chain(certificate);
        PrivateKey secret = key(key, chain.get(0).getPublicKey().getAlgorithm());
        if (!arePair(chain.get(0), secret)) {
            throw new UnusableException("the key %s is not that of the certificate %s".formatted(key, certificate));
        }
        return new TlsIdentity(chain, secret);
    }

    /** Writes what the server can read: a key store that only its owner may open. */
    void write(Path file, String password) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, password.toCharArray(), chain.toArray(Certificate[]::new));
            store.store(out, password.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IOException("the key store can't be made", e);
        }
    }

    private static List<Certificate> chain(Path file) throws UnusableException {
        try {
            List<Certificate> chain = List.copyOf(CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes(file))));
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (GeneralSecurityException e) {
            // Said below.
        }
        throw new UnusableException("%s holds no certificate in PEM".formatted(file));
    }

    private static PrivateKey key(Path file, String algorithm) throws UnusableException {
        String text = new String(bytes(file), StandardCharsets.US_ASCII);
        Matcher pem = KEY.matcher(text);
        if (!pem.find()) {
            throw new UnusableException("%s holds no private key in PKCS#8 without a password (BEGIN PRIVATE KEY)%s"
                    .formatted(
                            file,
                            text.contains("PRIVATE KEY")
                                    ? "; openssl pkcs8 -topk8 -nocrypt turns others into one"
                                    : ""));
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnusableException("%s holds no %s key, as the certificate asks for".formatted(file, algorithm));
        }
    }

    private static boolean arePair(Certificate certificate, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(
                    "SHA256with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : key.getAlgorithm()));
            signature.initSign(key);
            signature.update((byte) 1);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update((byte) 1);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] bytes(Path file) throws UnusableException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnusableException(
                    "%s can't be read: %s".formatted(file, e.getClass().getSimpleName()));
        }
    }

    /** What two files are not; the message is a sentence for the person who named them. */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(String message) {
            super(message);
        }
    }
}
