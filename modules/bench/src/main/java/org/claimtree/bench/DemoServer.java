package org.claimtree.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The finished program with the demo practice, in a home of its own, and somebody who is signed in. */
final class DemoServer implements AutoCloseable {
    private static final int PATIENCE = 300;
    private static final int OK = 200;
    private static final String POWER = "{\"name\":\"power\",\"password\":\"Lantern-Harbor-Demo-7\"}";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path folder;
    private final Process process;
    private final String address;
    private final String cookie;

    DemoServer() {
        try {
            folder = Files.createTempDirectory("demo-server");
            int port = freePort();
            address = "http://127.0.0.1:" + port;
            process = start(port);
            cookie = await();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process start(int port) throws IOException {
        Path root = Path.of(System.getProperty("project.root", "."));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "@" + root.resolve("deploy/server.options"),
                        "-jar",
                        root.resolve("modules/launcher/target/launcher.jar").toString(),
                        "run",
                        "--demo",
                        "--port",
                        Integer.toString(port)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("CLAIMTREE_"));
        builder.environment().put("CLAIMTREE_HOME", folder.resolve("home").toString());
        return builder.start();
    }

    /** The demo's people are made after the server is there. */
    private String await() {
        try {
            Optional<String> session = session();
            for (int second = 0; session.isEmpty(); second++) {
                if (second > PATIENCE || process.waitFor(1, TimeUnit.SECONDS)) {
                    close();
                    throw new IllegalStateException("The demo lets nobody in after " + second + " s");
                }
                session = session();
            }
            return session.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> session() {
        try {
            byte[] who = POWER.getBytes(StandardCharsets.UTF_8);
            HttpResponse<byte[]> answer = send("POST", "/api/v1/session", "application/json", who, "");
            return answer.headers().firstValue("Set-Cookie").map(cookie -> cookie.replaceFirst(";.*", ""));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** What an address of the interface answers. */
    byte[] get(String path) {
        return good(send("GET", "/api/v1/" + path, null, null, cookie));
    }

    /** Sends a body to an address of the interface. */
    byte[] post(String path, String type, byte[] body) {
        return good(send("POST", "/api/v1/" + path, type, body, cookie));
    }

    private static byte[] good(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(
                    answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    private HttpResponse<byte[]> send(String method, String path, String type, byte[] body, String as) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Sec-Fetch-Site", "same-origin")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (!as.isEmpty()) {
            request.header("Cookie", as);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
