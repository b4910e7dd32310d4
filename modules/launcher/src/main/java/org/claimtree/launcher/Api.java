package org.claimtree.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The REST interface of a started server, as any program would call it. */
final class Api {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI server;
    private final String token;

    Api(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /** @return revision and counts */
    JsonNode importPractice(byte[] document) throws IOException, InterruptedException, DemoException {
        HttpRequest request = request(server.resolve("/api/v1/practice-imports"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(document))
                .build();
        return json.readTree(send(request, 200).body());
    }

    /** @return where the batch can be watched */
    URI createBatch() throws IOException, InterruptedException, DemoException {
        return created(request(server.resolve("/api/v1/claim-batches"))
                .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    /** @return where the replay of all claims can be watched */
    URI createReplay() throws IOException, InterruptedException, DemoException {
        return created(request(server.resolve("/api/v1/replays")));
    }

    /** @return what was answered */
    JsonNode post(String path, JsonNode body) throws IOException, InterruptedException, DemoException {
        return json.readTree(send(posted(path, body), 200).body());
    }

    /** Begins what goes on by itself. @return what was answered */
    JsonNode ask(String path, JsonNode body) throws IOException, InterruptedException, DemoException {
        return json.readTree(send(posted(path, body), 202).body());
    }

    /** @return where the new thing is */
    URI add(String path, JsonNode body) throws IOException, InterruptedException, DemoException {
        return onServer(send(posted(path, body), 201)
                .headers()
                .firstValue("Location")
                .orElseThrow(() -> new DemoException("what was added has no Location")));
    }

    private HttpRequest posted(String path, JsonNode body) {
        return request(address(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    /** Changes what is there, as it was read. */
    void change(String path, UnaryOperator<ObjectNode> change) throws IOException, InterruptedException, DemoException {
        HttpResponse<byte[]> read = send(request(address(path)).GET().build(), 200);
        ObjectNode changed = change.apply((ObjectNode) json.readTree(read.body()));
        HttpRequest.Builder save = request(address(path)).header("Content-Type", "application/json");
        read.headers().firstValue("ETag").ifPresent(tag -> save.header("If-Match", tag));
        send(save.PUT(HttpRequest.BodyPublishers.ofString(changed.toString())).build(), 200);
    }

    /** An address of the interface. */
    URI address(String path) {
        return server.resolve("/api/v1/" + path);
    }

    private URI created(HttpRequest.Builder request) throws IOException, InterruptedException, DemoException {
        HttpRequest all = request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        String location = send(all, 202)
                .headers()
                .firstValue("Location")
                .orElseThrow(() -> new DemoException("what was asked for has no Location"));
        return onServer(location);
    }

    JsonNode get(URI address) throws IOException, InterruptedException, DemoException {
        return json.readTree(download(address));
    }

    byte[] download(URI address) throws IOException, InterruptedException, DemoException {
        return send(request(address).GET().build(), 200).body();
    }

    /** Follows links of our server only: the token goes with every call. */
    URI onServer(String link) throws DemoException {
        URI address = server.resolve(link);
        if (!server.getAuthority().equals(address.getAuthority())) {
            throw new DemoException("the server answered with a link to another one: " + link);
        }
        return address;
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest request, int expected)
            throws IOException, InterruptedException, DemoException {
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != expected) {
            throw new DemoException("%s %s answered %d: %s"
                    .formatted(
                            request.method(),
                            request.uri().getPath(),
                            response.statusCode(),
                            new String(response.body(), StandardCharsets.UTF_8)));
        }
        return response;
    }
}
