package org.claimtree.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.it.server.Administrator;
import org.claimtree.it.server.Person;
import org.claimtree.it.server.ServerEnvironment;
import org.claimtree.platform.CanonicalJson;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A clinician in front of the finished server, who knows the ids of other people's clients and tries them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReachIT {
    private static final String CLIENT = "{\"ref\":\"%s\",\"person\":{\"name\":{\"last\":\"QUARRY\",\"first\":\"SAM\"},"
            + "\"birthDate\":\"1980-01-02\",\"sex\":\"U\"},\"care\":{\"clinicians\":[\"%s\"]}}";

    private final String round = UUID.randomUUID().toString().substring(0, 8);
    private final Person administrator = Person.withToken(Administrator.token());

    private String mine;
    private String other;
    private Person clinician;

    @BeforeEach
    void people() {
        ServerEnvironment.forgetAttempts();
        List<String> providers = new ArrayList<>();
        for (String ref : List.of("MINE" + round, "OTHER" + round)) {
            Person making = Person.withToken(Administrator.token()).with("If-None-Match", "*");
            assertThat(making.send(
                                    "PUT",
                                    "/api/v1/providers/" + ref,
                                    "{\"name\":{\"last\":\"PROVIDER\",\"first\":\"P\"}}")
                            .statusCode())
                    .isEqualTo(200);
            providers.add(ref);
        }
        mine = client(providers.get(0));
        other = client(providers.get(1));
        clinician = clinician(providers.get(0));
    }

    @Test
    void other_peoples_clients_are_not_there_by_whatever_way_they_are_asked_for() {
        assertThat(status("GET", "clients/" + mine, null)).isEqualTo(200);
        HttpResponse<byte[]> hidden = send("GET", "clients/" + other, null);
        HttpResponse<byte[]> missing = send("GET", "clients/" + UUID.randomUUID(), null);
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(missing.body());
        JsonNode found = Person.json(send("POST", "clients/search", "{\"name\":\"quarry\"}"));
        assertThat(found.findValuesAsText("id")).contains(mine).doesNotContain(other);
        assertThat(found.get("total").asInt()).isEqualTo(1);
        String csv = new String(
                send("POST", "clients/search.csv", "{\"name\":\"quarry\"}").body());
        assertThat(csv).contains("M" + round).doesNotContain("O" + round);
        assertThat(Person.json(send("GET", "charges?client=" + other, null))
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void the_trail_tells_who_looked_and_what_was_refused() {
        send("GET", "clients/" + mine, null);
        assertThat(status("POST", "claim-batches", "{}")).isEqualTo(403);
        JsonNode rows =
                Person.json(administrator.send("POST", "/api/v1/audit/search", "{\"subject\":\"" + mine + "\"}"));
        assertThat(rows.get("items"))
                .extracting(row -> row.get("action").asText())
                .contains("READ", "CREATE");
        JsonNode refused = Person.json(administrator.send("POST", "/api/v1/audit/search", "{\"action\":\"REFUSE\"}"));
        assertThat(refused.at("/items/0/subjects/0").asText()).isEqualTo("POST /api/v1/claim-batches");
    }

    private String client(String provider) {
        String ref = provider.charAt(0) + round;
        HttpResponse<byte[]> made = administrator.send("POST", "/api/v1/clients", CLIENT.formatted(ref, provider));
        assertThat(made.statusCode()).as(new String(made.body())).isEqualTo(201);
        return Person.json(made).get("id").asText();
    }

    private Person clinician(String provider) {
        String name = "clin" + round;
        JsonNode added = Administrator.added(name, "CLINICIAN");
        String user = "/api/v1/users/" + added.get("id").asText();
        change(user + "/links", (ObjectNode) CanonicalJson.mapper()
                .createObjectNode()
                .put("provider", provider)
                .set("divisions", CanonicalJson.mapper().createArrayNode()));
        ObjectNode content = CanonicalJson.mapper().createObjectNode().put("name", name);
        content.putObject("person").put("name", "Jo Made-Up");
        content.putObject("rights")
                .put("profile", "CLINICIAN")
                .put("reach", "OWN_CLIENTS")
                .put("active", true);
        change(user, content);
        return Administrator.enter(
                name, added.get("oneTimePassword").asText(), "two purple lanterns walk uphill " + name);
    }

    private void change(String path, ObjectNode content) {
        String tag = administrator
                .send("GET", path, null)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        Person changing = Person.withToken(Administrator.token()).with("If-Match", tag);
        assertThat(changing.send("PUT", path, content.toString()).statusCode()).isEqualTo(200);
    }

    private int status(String method, String path, String body) {
        return send(method, path, body).statusCode();
    }

    private HttpResponse<byte[]> send(String method, String path, String body) {
        return clinician.send(method, "/api/v1/" + path, body);
    }
}
