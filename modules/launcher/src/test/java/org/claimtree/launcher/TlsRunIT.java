package org.claimtree.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as it is put onto a network, here of one machine: TLS, what strangers learn, limits, log. */
class TlsRunIT {
    private static final int LOG_FILES = 4;
    private static final byte ALERT = 21;
    private static final byte HANDSHAKE = 22;
    private static final int TLS_1_1 = 0x0302;
    private static final int TLS_1_2 = 0x0303;

    @TempDir
    private Path folder;

    private final int port = Ports.anyFree();

    @Test
    void aServerWithACertificateSpeaksTlsAndNothingElse() throws Exception {
        PemPair pair = PemPair.make(folder, "EC");
        Path home = folder.resolve("home");
        Map<String, String> settings = Map.of(
                "CLAIMTREE_PORT", Integer.toString(port),
                "CLAIMTREE_TLS_CERTIFICATE", pair.certificate().toString(),
                "CLAIMTREE_TLS_KEY", pair.key().toString(),
                "CLAIMTREE_LOG_BYTES", "2000",
                "CLAIMTREE_LOG_FILES", Integer.toString(LOG_FILES));
        try (LauncherProcess launcher = LauncherProcess.start(home, settings, "run")) {
            launcher.awaitReady();
            assertThat(launcher.output()).contains("ClaimTree is ready: https://127.0.0.1:" + port);
            tlsIsSpoken(pair);
            browsersStayWithTls(pair, launcher.output());
            plainHttpIsNot();
            olderTlsIsNot();
            theKeyStoreIsPrivate(home);

            URI inside =
                    URI.create(Files.readString(home.resolve("server-address")).strip());
            assertThat(inside.getHost()).isEqualTo("127.0.0.1");
            longRequestsAreRefused(inside);
            theLogIsJsonAndRotates(home);

            launcher.terminate();
            launcher.awaitEnd(Exit.OK);
        }
    }

    private void tlsIsSpoken(PemPair pair) throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(trusting(pair)).build();
        URI server = URI.create("https://127.0.0.1:" + port);
        HttpResponse<String> health = client.send(
                HttpRequest.newBuilder(server.resolve("/health")).build(), HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> refused = client.send(
                HttpRequest.newBuilder(server.resolve("/api/v1/anything")).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        assertThat(refused.statusCode()).isEqualTo(401);
        for (HttpResponse<String> response : List.of(health, refused)) {
            assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by");
            assertThat(response.body()).doesNotContainIgnoringCase("payara");
        }
    }

    private void browsersStayWithTls(PemPair pair, String output) throws Exception {
        Matcher first =
                Pattern.compile("name (\\S+), one-time password ([^;]+);").matcher(output);
        assertThat(first.find()).isTrue();
        HttpClient client = HttpClient.newBuilder().sslContext(trusting(pair)).build();
        HttpResponse<String> signedIn = client.send(
                HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/api/v1/session"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(first.group(1), first.group(2))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(signedIn.statusCode()).isEqualTo(204);
        assertThat(signedIn.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-claimtree=")
                .contains("Secure", "HttpOnly", "SameSite=Lax");
    }

    private void plainHttpIsNot() {
        assertThatThrownBy(() -> new Client(port).get("/health")).isInstanceOf(IOException.class);
    }

    /** By a greeting made by hand, because Java sends none of before TLS 1.2 any more. */
    private void olderTlsIsNot() throws IOException {
        assertThat(exchange(port, greeting(TLS_1_2))).startsWith(HANDSHAKE);
        byte[] answer = exchange(port, greeting(TLS_1_1));
        assertThat(answer.length == 0 || answer[0] == ALERT)
                .as("hangs up, perhaps with a reason")
                .isTrue();
    }

    private static byte[] greeting(int version) {
        byte[] suites = {(byte) 0xc0, 0x2b, (byte) 0xc0, 0x09, (byte) 0xc0, 0x13, 0, 0x2f};
        // Curve secp256r1, signatures by ECDSA with SHA-256.
        byte[] extensions = {0, 0x0a, 0, 4, 0, 2, 0, 0x17, 0, 0x0d, 0, 4, 0, 2, 4, 3};
        ByteBuffer hello = ByteBuffer.allocate(128);
        hello.putShort((short) version).put(new byte[32]).put((byte) 0);
        hello.putShort((short) suites.length).put(suites).putShort((short) 0x0100);
        hello.putShort((short) extensions.length).put(extensions);
        int length = hello.position();
        ByteBuffer record = ByteBuffer.allocate(5 + 4 + length);
        record.put(HANDSHAKE).putShort((short) 0x0301).putShort((short) (4 + length));
        record.putInt(1 << 24 | length).put(hello.array(), 0, length);
        return record.array();
    }

    private static void longRequestsAreRefused(URI inside) throws IOException {
        String headers = "GET /health HTTP/1.1\r\nHost: x\r\nX-Long: %s\r\n\r\n".formatted("a".repeat(20_000));
        assertThat(text(exchange(inside.getPort(), headers.getBytes(StandardCharsets.US_ASCII))))
                .startsWith("HTTP/1.1 400 ");

        assertThatThrownBy(() -> pourIn(inside.getPort(), 400 << 20))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("(?i).*(broken pipe|connection reset).*");
    }

    /** A stranger's endless body. */
    private static void pourIn(int port, long bytes) throws IOException {
        try (Socket socket = new Socket(Ports.loopback(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/practice-imports HTTP/1.1\r\nHost: x\r\nContent-Length: " + bytes + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] zeros = new byte[1 << 20];
            for (long sent = 0; sent < bytes; sent += zeros.length) {
                out.write(zeros);
            }
        }
    }

    private static void theKeyStoreIsPrivate(Path home) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("server/tls.p12"))))
                .isEqualTo("rw-------");
    }

    private static void theLogIsJsonAndRotates(Path home) throws IOException {
        Path logs = home.resolve("logs");
        // It may have been turned a moment ago, and have nothing in it yet.
        assertThat(logs.resolve("server.log")).exists();
        List<Path> files;
        try (Stream<Path> all = Files.list(logs)) {
            files = all.filter(file -> file.toString().matches(".*server\\.\\d\\.log"))
                    .toList();
        }
        assertThat(files).hasSize(LOG_FILES);
        ObjectMapper json = new ObjectMapper();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                assertThat(json.readTree(line).path("message").isTextual())
                        .as(line)
                        .isTrue();
            }
        }
    }

    /** What the other side says at once, or until it hangs up. */
    private static byte[] exchange(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket(Ports.loopback(), port)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            InputStream in = socket.getInputStream();
            byte[] answer = new byte[8192];
            return Arrays.copyOf(answer, Math.max(0, in.read(answer)));
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static SSLContext trusting(PemPair pair) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", pair.trusted());
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
