package org.claimtree.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.claimtree.launcher.OperatorCalls.OneTimePassword;

/**
 * The known users of the demo practice, one for each user profile, all with one password that everybody may read. They are
 * made as a practice would make them: the administrator signs in and adds the others.
 */
final class DemoUsers {
    /** No secret: it stands in the README. The demo listens on loopback addresses only. */
    static final String PASSWORD = "Lantern-Harbor-Demo-7";

    private static final List<DemoUser> OTHERS = List.of(
            new DemoUser("power", "POWER_USER", "ALL"),
            new DemoUser("biller", "BILLER", "ALL"),
            new DemoUser("clinician", "CLINICIAN", "OWN_CLIENTS"),
            new DemoUser("auditor", "AUDITOR", "ALL"));

    /** The provider of the demo practice that the clinician is. */
    private static final String PROVIDER = "LINDQVIST";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI server;

    DemoUsers(URI server) {
        this.server = server;
    }

    private record DemoUser(String name, String profile, String reach) {}

    /** One line for each of them. */
    static String told() {
        StringBuilder told = new StringBuilder("Sign in as admin");
        OTHERS.forEach(user -> told.append(", ").append(user.name()));
        return told.append("; the password of all is ").append(PASSWORD).toString();
    }

    /** Makes all of them, beginning with the administrator's one-time password. */
    void make(OneTimePassword first) throws IOException, InterruptedException, DemoException {
        String administrator = settle(first.name(), first.password());
        for (DemoUser user : OTHERS) {
            JsonNode added = json.readTree(call("POST", "users", content(user), administrator, null, 201)
                    .body());
            settle(user.name(), added.path("oneTimePassword").asText());
            if (user.reach().equals("OWN_CLIENTS")) {
                String links = "users/" + added.path("id").asText() + "/links";
                String tag = call("GET", links, null, administrator, null, 200)
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow(() -> new DemoException("the links of a user have no ETag"));
                ObjectNode body = json.createObjectNode();
                body.putArray("divisions");
                body.put("provider", PROVIDER);
                call("PUT", links, body, administrator, tag, 200);
            }
        }
    }

    /** Signs in by a one-time password, chooses the known one, and gives the cookie of the session. */
    private String settle(String name, String oneTime) throws IOException, InterruptedException, DemoException {
        ObjectNode credentials = json.createObjectNode().put("name", name).put("password", oneTime);
        String cookie = cookie(call("POST", "session", credentials, null, null, 204));
        ObjectNode wish = json.createObjectNode().put("current", oneTime).put("wanted", PASSWORD);
        return cookie(call("POST", "session/password", wish, cookie, null, 204));
    }

    private ObjectNode content(DemoUser user) {
        ObjectNode content = json.createObjectNode().put("name", user.name());
        content.putObject("person").put("name", "Demo " + user.name());
        content.putObject("rights")
                .put("profile", user.profile())
                .put("reach", user.reach())
                .put("active", true);
        return content;
    }

    private static String cookie(HttpResponse<byte[]> response) throws DemoException {
        return response.headers()
                .firstValue("Set-Cookie")
                .map(value -> value.split(";")[0])
                .orElseThrow(() -> new DemoException("signing in set no cookie"));
    }

    private HttpResponse<byte[]> call(
            String method, String path, JsonNode body, String cookie, String tag, int expected)
            throws IOException, InterruptedException, DemoException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/api/v1/" + path))
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "none")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        if (tag != null) {
            request.header("If-Match", tag);
        }
        HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != expected) {
            // The answer is left out: these calls are about passwords.
            throw new DemoException("%s %s answered %d".formatted(method, path, response.statusCode()));
        }
        return response;
    }
}
