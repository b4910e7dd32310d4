package org.claimtree.it.kill;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtree.it.server.Administrator;
import org.claimtree.it.server.Person;
import org.claimtree.platform.CanonicalJson;

/** The finished program with its embedded PostgreSQL, as a child process. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern FIRST = Pattern.compile("First sign-in: name (\\S+), one-time password ([^;]+);");
    private static final String TOKEN = "token-of-the-test";

    private final Path home;
    private final Path output;
    private final URI address;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();

    private ServerProcess(Path home, Path output, URI address, Process process) {
        this.home = home;
        this.output = output;
        this.address = address;
        this.process = process;
    }

    static ServerProcess start(Path home) throws IOException {
        ServerProcess server = launch(home, freePort());
        server.takeToken();
        return server;
    }

    /** A second server, with a home of its own, over the database of a first one that was started before. */
    static ServerProcess beside(Path first, Path home) throws IOException {
        ServerProcess server = launch(
                home,
                freePort(),
                Map.of(
                        "CLAIMTREE_DB_URL", Ledger.database(first).getUrl(),
                        "CLAIMTREE_DB_USER", "claimtree_app",
                        "CLAIMTREE_DB_PASSWORD",
                                Files.readString(first.resolve("pg-app-password"))
                                        .strip(),
                        "CLAIMTREE_DB_OWNER_USER", Ledger.database(first).getUser(),
                        "CLAIMTREE_DB_OWNER_PASSWORD", Ledger.database(first).getPassword()));
        Files.copy(first.resolve(TOKEN), home.resolve(TOKEN));
        return server;
    }

    /** A port that nobody listens on. */
    public static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** Starts the program on a home and waits until it is ready; nobody has signed in yet. */
    public static ServerProcess launch(Path home, int port) throws IOException {
        return launch(home, port, Map.of());
    }

    private static ServerProcess launch(Path home, int port, Map<String, String> settings) throws IOException {
        Path output = Files.createTempFile("claimtree-kill", ".out");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        // Starts with half the work of the processor.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        System.getProperty("launcher.jar", "../launcher/target/launcher.jar"),
                        "run",
                        "--port",
                        Integer.toString(port)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CLAIMTREE_"));
        builder.environment().put("CLAIMTREE_HOME", home.toString());
        builder.environment().putAll(settings);
        ServerProcess server = new ServerProcess(home, output, URI.create("http://127.0.0.1:" + port), builder.start());
        await().atMost(PATIENCE).until(() -> server.isReady() || !server.process.isAlive());
        if (!server.isReady()) {
            throw new IllegalStateException("The server did not start, exit code " + server.process.exitValue() + ": "
                    + Files.readString(output) + server.log());
        }
        return server;
    }

    /** The end of what it wrote down for whoever runs it; the home is gone when the test is over. */
    private String log() throws IOException {
        StringBuilder told = new StringBuilder();
        for (String name : List.of("output.log", "server.log")) {
            Path log = home.resolve("logs").resolve(name);
            if (Files.exists(log)) {
                List<String> lines = Files.readAllLines(log);
                told.append("\n").append(name).append(":\n");
                told.append(String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size())));
            }
        }
        return told.toString();
    }

    /** Name and one-time password of the administrator, as the first start tells them. */
    public String[] firstSignIn() throws IOException {
        Matcher told = FIRST.matcher(Files.readString(output));
        if (!told.find()) {
            throw new IllegalStateException("This was not the first start.");
        }
        return new String[] {told.group(1), told.group(2)};
    }

    /** Where it listens. */
    public URI address() {
        return address;
    }

    /** At the first start the administrator signs in; the token is good for all later ones. */
    private void takeToken() throws IOException {
        Matcher told = FIRST.matcher(Files.readString(output));
        if (told.find()) {
            String token = Administrator.tokenOf(Person.at(address), told.group(1), told.group(2));
            Files.writeString(home.resolve(TOKEN), token);
        }
    }

    private boolean isReady() {
        try {
            return Files.readString(output).contains("ClaimTree is ready");
        } catch (IOException e) {
            return false;
        }
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(CanonicalJson.write(body))));
    }

    /** With a key that does it once, however often it is sent. */
    JsonNode postOnce(String path, Object body, String key) throws IOException, InterruptedException {
        return send(request(path)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(CanonicalJson.write(body))));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) throws IOException {
        String token = Files.readString(home.resolve(TOKEN));
        return HttpRequest.newBuilder(address.resolve("/api/v1/" + path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException("Answered " + response.statusCode() + ": " + response.body());
        }
        return CanonicalJson.mapper().readTree(response.body());
    }

    void kill(Victim victim) throws IOException {
        if (victim == Victim.SERVER) {
            killServer();
        } else {
            killDatabase();
        }
    }

    /** SIGKILL of the server alone: its PostgreSQL lives on, as after any crash of a JVM. */
    public void killServer() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGKILL of PostgreSQL first, then of the server. */
    private void killDatabase() throws IOException {
        String pid =
                Files.readAllLines(home.resolve("pg/postmaster.pid")).get(0).strip();
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(postmaster -> {
            List<ProcessHandle> all = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
            postmaster.onExit().join();
        });
        killServer();
    }

    /** SIGTERM and a clean end. */
    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        Files.deleteIfExists(output);
    }
}
