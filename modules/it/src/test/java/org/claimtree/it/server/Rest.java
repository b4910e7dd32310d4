package org.claimtree.it.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.claimtree.platform.CanonicalJson;

/** Asks the server under test. */
final class Rest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Rest() {}

    /** An answer. */
    record Answer(int status, Optional<String> type, HttpResponse<byte[]> whole) {
        JsonNode json() {
            try {
                return CanonicalJson.mapper().readTree(whole.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse(null);
        }

        boolean isProblem() {
            return type.filter(t -> t.startsWith("application/problem+json")).isPresent();
        }
    }

    static Answer get(String path) {
        return send(to(path).GET());
    }

    static Answer post(String path, String body, String... headers) {
        return send(with(to(path), headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static Answer put(String path, String body, String... headers) {
        return send(with(to(path), headers).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    static Answer withoutToken(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    static Answer delete(String path, String... headers) {
        return send(with(to(path), headers).DELETE());
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + Administrator.token());
    }

    private static URI address(String path) {
        String full = path.startsWith("/") ? path : "/api/v1/" + path;
        return URI.create("http://127.0.0.1:" + System.getProperty("server.port") + full);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().firstValue("Content-Type"), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
