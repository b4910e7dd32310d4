package org.claimtree.it.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimtree.platform.CanonicalJson;

/** Somebody, or some program, in front of the server under test: keeps cookies and headers as a browser or client would. */
public final class Person {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final URI server;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Person(URI server) {
        this.server = server;
    }

    /** Nobody yet, in front of the server under test. */
    public static Person nobody() {
        return at(URI.create("http://127.0.0.1:" + System.getProperty("server.port")));
    }

    /** Nobody yet, in front of a server. */
    public static Person at(URI server) {
        return new Person(server);
    }

    /** A program with a token. */
    public static Person withToken(String token) {
        return nobody().with("Authorization", "Bearer " + token);
    }

    /** Sends a header with everything from now on. */
    public Person with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Signs in by name and password. */
    public Person signIn(String name, String password) {
        ObjectNode body =
                CanonicalJson.mapper().createObjectNode().put("name", name).put("password", password);
        SeenSecrets.note(body);
        HttpResponse<byte[]> answer = send("POST", "/api/v1/session", body.toString());
        if (answer.statusCode() != 204) {
            throw new IllegalStateException("Not signed in: " + answer.statusCode());
        }
        return this;
    }

    /** The cookies that were set and not taken back. */
    public Map<String, String> cookies() {
        return cookies;
    }

    /** Sends a request without a body, or with a JSON body, and takes the cookies of the answer. */
    public HttpResponse<byte[]> send(String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
            if (headers.keySet().stream().noneMatch(h -> h.matches("(?i)Sec-Fetch-Site|Origin"))) {
                request.header("Sec-Fetch-Site", "same-origin");
            }
        }
        if (json != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                method, json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").forEach(this::take);
            if (answer.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.startsWith("application/json"))
                    .isPresent()) {
                SeenSecrets.note(json(answer));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts a file of a media type. */
    public HttpResponse<byte[]> sendFile(String path, String type, String file) {
        headers.put("Content-Type", type);
        try {
            return send("POST", path, file);
        } finally {
            headers.remove("Content-Type");
        }
    }

    /** The answer's body as JSON. */
    public static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return CanonicalJson.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String cookie) {
        String pair = cookie.split(";")[0];
        int equals = pair.indexOf('=');
        String name = pair.substring(0, equals);
        if (cookie.matches("(?i).*Max-Age=0.*")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(equals + 1));
            SeenSecrets.note(pair.substring(equals + 1));
        }
    }
}
