package org.claimtree.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.claimtree.it.server.Administrator;
import org.claimtree.platform.CanonicalJson;

/** Requests to the server under test, as bytes. */
final class Calls {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Calls() {}

    /**
     * A request.
     *
     * @param address below the root of the interface, or from the root of the server when it starts with a slash
     * @param body null for none
     */
    record Request(String verb, String address, Map<String, String> headers, byte[] body) {}

    /** An answer. */
    record Answer(int status, String type, String tag, byte[] body) {
        boolean isProblem() {
            return type.startsWith("application/problem+json");
        }

        boolean isGood() {
            return status >= 200 && status < 300;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return CanonicalJson.mapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Answer get(String address) {
        return send(new Request("GET", address, Map.of(), null));
    }

    static Answer post(String address, JsonNode body) {
        return send(new Request("POST", address, Map.of(), body.toString().getBytes(StandardCharsets.UTF_8)));
    }

    static String server() {
        return "http://127.0.0.1:" + System.getProperty("server.port");
    }

    static String token() {
        return Administrator.token();
    }

    static Answer send(Request request) {
        String path = request.address().startsWith("/") ? request.address() : "/api/v1/" + request.address();
        HttpRequest.BodyPublisher body = request.body() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(request.body());
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(server() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Cookie", Administrator.session())
                .header("Sec-Fetch-Site", "same-origin")
                .method(request.verb(), body);
        request.headers().forEach(builder::header);
        try {
            return sent(builder.build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server may close a connection at the moment at which the client reuses it; a new one is open then. */
    private static Answer sent(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response;
        try {
            response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("ETag").orElse(null),
                response.body());
    }
}
