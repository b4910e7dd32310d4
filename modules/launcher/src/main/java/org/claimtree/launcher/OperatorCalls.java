package org.claimtree.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What the person who owns the machine may ask of a started server, with the token that lies in the home. */
final class OperatorCalls {
    /** File in the home that holds the token. */
    static final String TOKEN_FILE = "operator-token";

    /** File in the home that says where its server can be called; there while it runs. */
    static final String ADDRESS_FILE = "server-address";

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Set<Integer> NO_SUCH_CALL = Set.of(404, 405);
    private static final int ADMINISTRATOR_EXISTS = 409;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI server;
    private final String token;

    OperatorCalls(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /** To the server that runs on a home. */
    static OperatorCalls to(Path home) throws LaunchException {
        try {
            URI address =
                    URI.create(Files.readString(home.resolve(ADDRESS_FILE)).strip());
            return new OperatorCalls(
                    address, Files.readString(home.resolve(TOKEN_FILE)).strip());
        } catch (NoSuchFileException e) {
            throw new LaunchException(
                    Exit.NOT_RUNNING,
                    "no ClaimTree runs on %s. Start it, or name its home with --home.".formatted(home),
                    e);
        } catch (IOException | IllegalArgumentException e) {
            throw new LaunchException(
                    Exit.HOME_UNUSABLE,
                    "%s can't be read: %s".formatted(home, e.getClass().getSimpleName()),
                    e);
        }
    }

    /** Checks all that proves itself; empty when the server knows no such call. */
    Optional<Verification> verify() throws LaunchException, InterruptedException {
        HttpResponse<byte[]> response = post("verifications");
        return NO_SUCH_CALL.contains(response.statusCode())
                ? Optional.empty()
                : Optional.of(Verification.of(body(response, 200)));
    }

    /** Makes the first administrator; empty when there is one, or the server knows no such call. */
    Optional<OneTimePassword> createAdministrator() throws LaunchException, InterruptedException {
        HttpResponse<byte[]> response = post("operator/administrators");
        boolean nothingToDo =
                response.statusCode() == ADMINISTRATOR_EXISTS || NO_SUCH_CALL.contains(response.statusCode());
        return nothingToDo ? Optional.empty() : Optional.of(oneTimePassword(body(response, 201)));
    }

    /** Gives the administrator a new one-time password. */
    OneTimePassword resetAdministrator() throws LaunchException, InterruptedException {
        return oneTimePassword(body(post("operator/administrator-resets"), 200));
    }

    /** Lets claims be replayed and waits for the end. */
    Replay replay(ObjectNode wish) throws LaunchException, InterruptedException {
        HttpRequest request = request("replays")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(wish.toString()))
                .build();
        JsonNode state = body(send(request), 202);
        String id = state.at("/replay/id").asText();
        while (state.at("/replay/status").asText().equals("RUNNING")) {
            Thread.sleep(PAUSE.toMillis());
            state = body(send(request("replays/" + id).GET().build()), 200);
        }
        JsonNode findings = body(
                send(request("replays/" + id + "/findings?limit=" + Replay.FINDINGS_SHOWN)
                        .GET()
                        .build()),
                200);
        return Replay.of(state.path("replay"), findings);
    }

    private HttpResponse<byte[]> post(String call) throws LaunchException, InterruptedException {
        return send(request(call).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    private HttpRequest.Builder request(String call) {
        return HttpRequest.newBuilder(server.resolve("/api/v1/" + call))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws LaunchException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new LaunchException(Exit.NOT_RUNNING, "no ClaimTree answers at " + server, e);
        }
    }

    /** Of a refusal only its sentence is shown: the answers of these calls hold passwords. */
    private JsonNode body(HttpResponse<byte[]> response, int expected) throws LaunchException {
        JsonNode body;
        try {
            body = json.readTree(response.body());
        } catch (IOException e) {
            body = json.missingNode();
        }
        if (response.statusCode() != expected || !body.isObject()) {
            throw new LaunchException(
                    Exit.SERVER_REFUSED,
                    "the server answered %d to %s: %s"
                            .formatted(
                                    response.statusCode(),
                                    response.uri().getPath(),
                                    body.path("detail").asText("no reason given")));
        }
        return body;
    }

    private static OneTimePassword oneTimePassword(JsonNode body) {
        return new OneTimePassword(
                body.path("name").asText(), body.path("password").asText());
    }

    /** A password that is good for one sign-in. Goes to the console and nowhere else. */
    record OneTimePassword(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }
}
