package org.claimtree.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** A certificate for 127.0.0.1 that vouches for itself, and its key, as the two files that an administrator has. */
record PemPair(Path certificate, Path key, X509Certificate trusted) {
    private static final char[] PASSWORD = "unchecked".toCharArray();

    /** @param algorithm EC or RSA */
    static PemPair make(Path folder, String algorithm) throws IOException, GeneralSecurityException {
        Path store = folder.resolve("made.p12");
        run(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "made",
                "-keyalg",
                algorithm,
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD));
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            made.load(in, PASSWORD);
        }
        X509Certificate certificate = (X509Certificate) made.getCertificate("made");
        return new PemPair(
                write(folder.resolve("certificate.pem"), "CERTIFICATE", certificate.getEncoded()),
                write(
                        folder.resolve("key.pem"),
                        "PRIVATE KEY",
                        made.getKey("made", PASSWORD).getEncoded()),
                certificate);
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Path write(Path file, String what, byte[] encoded) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return Files.writeString(file, "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, body, what));
    }
}
