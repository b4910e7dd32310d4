package org.claimtree.it.api;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.claimtree.it.api.Calls.Answer;
import org.claimtree.it.api.Calls.Request;
import org.claimtree.it.api.Description.Operation;
import org.claimtree.it.server.Administrator;
import org.claimtree.it.server.Person;
import org.claimtree.platform.CanonicalJson;

/**
 * The practice of the description's examples, on the server: every example is right, and a bad one differs in one thing.
 */
final class World {
    private final Description description;
    private final ObjectNode practice;
    private final Map<String, String> known = new HashMap<>();

    World(Description description) {
        this.description = description;
        this.practice = (ObjectNode) example("PracticeDocument");
    }

    /** Imports the practice, with one charge billed and one open. */
    void build() {
        ObjectNode first = practice.deepCopy();
        ((ObjectNode) first.at("/charges/0")).put("ref", "BILLED-" + unique());
        good(Calls.post("practice-imports", first));
        String id = made("claim-batches", CanonicalJson.mapper().createObjectNode());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Calls.get("claim-batches/" + id)
                        .json()
                        .get("status")
                        .asText()
                        .equals("READY"));
        good(Calls.post("practice-imports", practice));
        known.put(
                "replays/",
                good(Calls.post("replays", CanonicalJson.mapper().createObjectNode()))
                        .at("/replay/id")
                        .asText());
        known.putAll(Map.of("claim-batches/", id, "claim-batches/{id}/files/", "1"));
        known.put(
                "claims/",
                good(Calls.get("claim-batches/" + id + "/claims"))
                        .at("/items/0/number")
                        .asText());
        ObjectNode search = CanonicalJson.mapper().createObjectNode().set("ref", practice.at("/clients/0/ref"));
        known.put(
                "clients/",
                good(Calls.post("clients/search", search)).at("/items/0/id").asText());
        PaperWorld.make(practice, known);
        people();
        known.put(
                "profile-tree/versions/",
                good(Calls.get("profile-tree")).at("/saved/revision").asText());
        known.putAll(Map.of("settings/", "100", "form-drafts/", "providers:SWEEP", "code-sets/", "LICENSED"));
        known.putAll(Map.of("codes/", "PLACE_OF_SERVICE", "codes/{set}/", "11"));
        ObjectNode view = ((ObjectNode) example("SavedViewContent")).put("name", "SWEEP-" + unique());
        known.put("saved-views/", made("saved-views", view));
        known.put("alerts/", Stored.raiseAlert().toString());
        known.put("charges/", idOfCharge(practice.at("/charges/0/ref").asText()));
        ObjectNode addition = (ObjectNode) example("AuthorizationAddition");
        addition.set(
                "fingerprint",
                good(Calls.post("authorizations/bulk-additions/preview", addition))
                        .get("fingerprint"));
        known.put("bulk-operations/", made("authorizations/bulk-additions", addition));
        known.put("authorizations/", made("authorizations", authorization(example("AuthorizationWish"))));
        known.put("appointments/", UsedUp.appointment(example("AppointmentWish"), known.get("clients/")));
        known.put("bookings/", UsedUp.booking(example("BookingWish"), known.get("clients/")));
        known.put("notes/", made("notes", ofClient(example("NoteWish"))));
        known.put("iop-days/", UsedUp.iopDay(example("NoteWish"), known.get("clients/")));
    }

    private static String made(String collection, JsonNode body) {
        return good(Calls.post(collection, body)).get("id").asText();
    }

    private ObjectNode ofClient(JsonNode wish) {
        return ((ObjectNode) wish).put("client", known.get("clients/"));
    }

    /** An authorization for the client and the code of the example's charge. */
    private ObjectNode authorization(JsonNode wish) {
        return ofClient(wish.deepCopy())
                .put("code", practice.at("/charges/0/service/code").asText());
    }

    /** A user with a token; the profile and the group are made whenever they are asked for. */
    private void people() {
        String name = "sweep" + unique();
        JsonNode added = Administrator.added(name, "BILLER");
        Person user = Administrator.enter(name, added.get("oneTimePassword").asText(), "four acorns under " + name);
        String wish = "{\"name\":\"sweep\",\"permissions\":[\"READ_CHARGES\"],\"days\":1}";
        String token =
                Person.json(user.send("POST", "/api/v1/tokens", wish)).get("id").asText();
        known.put("users/", added.get("id").asText());
        known.put("users/{id}/tokens/", token);
        known.put("user-profiles/", "SWEEP");
        known.put("user-groups/", "SWEEP");
        ObjectNode own = (ObjectNode) example("TokenWish");
        known.put("tokens/", made("tokens", own));
    }

    private static String idOfCharge(String ref) {
        for (JsonNode charge : good(Calls.get("charges?limit=1000&sort=-from")).get("items")) {
            if (charge.get("ref").asText().equals(ref)) {
                return charge.get("id").asText();
            }
        }
        throw new IllegalStateException("The example's charge is not there");
    }

    /** A request that is right: the operation's example, at an address that exists, starting from what is there now. */
    Request request(Operation operation) {
        if (InvoiceWorld.owns(operation)) {
            return new InvoiceWorld(this::example).request(operation);
        }
        if (operation.path().equals("users/{id}/codes/{row}")) {
            known.put("users/{id}/codes/", codeOfUser());
        }
        if (operation.path().equals("claims/steps")) {
            Stored.submitClaim(known.get("claims/"));
        }
        PaperWorld.before(operation, known);
        String address =
                UsedUp.address(operation, this::example, known.get("clients/")).orElseGet(() -> address(operation));
        Map<String, String> headers = new LinkedHashMap<>();
        if (operation.path().matches("user-(profiles|groups)/\\{ref}")) {
            byte[] made = bytes(
                    example(operation.path().startsWith("user-groups") ? "UserGroupContent" : "UserProfileContent"));
            // Refused when it is there, which is as good.
            Calls.send(new Request(
                    "PUT", address, Map.of("Content-Type", "application/json", "If-None-Match", "*"), made));
        }
        if (operation.path().equals("form-drafts/{form}")) {
            byte[] typed = bytes(example("FormDraftContent"));
            good(Calls.send(new Request("PUT", address, Map.of("Content-Type", "application/json"), typed)));
        }
        if (operation.takes("If-Match")) {
            String record = address.replaceFirst("/(deactivate|delete|imports)$", "");
            headers.put("If-Match", Calls.get(record).tag());
        }
        byte[] body = null;
        if (operation.body() != null) {
            headers.put("Content-Type", "application/json");
            body = bytes(body(operation));
        }
        if (operation.node().at("/requestBody/content").has("text/csv")) {
            headers.put("Content-Type", "text/csv");
            body = UsedUp.csv(operation, practice).getBytes(StandardCharsets.UTF_8);
        }
        if (operation.node().at("/requestBody/content").has("application/octet-stream")) {
            headers.put("Content-Type", "application/octet-stream");
            body = "code,description\n99991,Made up\n".getBytes(StandardCharsets.UTF_8);
        }
        return new Request(operation.verb(), address, headers, body);
    }

    /** A row of the user's list, put there again when it was taken off. */
    private String codeOfUser() {
        good(Calls.post("user-codes", withUser(example("UserCodesWish"))));
        return good(Calls.get("users/" + known.get("users/") + "/codes"))
                .at("/items/0/id")
                .asText();
    }

    private ObjectNode withUser(JsonNode wish) {
        ((ObjectNode) wish).putArray("users").add(known.get("users/"));
        return (ObjectNode) wish;
    }

    /** The example of its body; what is made new has a ref of its own. */
    JsonNode body(Operation operation) {
        if (InvoiceWorld.owns(operation)) {
            return new InvoiceWorld(this::example).body(operation);
        }
        JsonNode example = description.resolved(operation.body()).get("example").deepCopy();
        if (operation.path().matches("authorizations(/\\{id})?")) {
            return authorization(example);
        }
        if (operation.path().matches("claims/(steps|work)")) {
            ((ObjectNode) example).putArray("claims").add(known.get("claims/"));
            return example;
        }
        if (operation.path().matches("claim-prints.*|claim-drafts/work")) {
            return PaperWorld.wish((ObjectNode) example, known);
        }
        if (operation.path().matches("appointments(/.*)?")) {
            return UsedUp.of(example, known.get("clients/"));
        }
        if (operation.path().matches("bookings(/.*)?")) {
            return UsedUp.bookingOf(example, known.get("clients/"));
        }
        if (operation.path().startsWith("notes")) {
            return NoteWorld.body(operation, (ObjectNode) example, known);
        }
        if (operation.path().matches("authorizations/bulk-(additions|updates)")) {
            return seen(operation, (ObjectNode) example);
        }
        if (operation.path().equals("charges/{id}/authorization")) {
            return ((ObjectNode) example).put("authorization", known.get("authorizations/"));
        }
        if (operation.answer() == operation.node().at("/responses/201")) {
            ((ObjectNode) example)
                    .put(operation.path().matches("users|tokens|saved-views") ? "name" : "ref", "NEW-" + unique());
        } else if (operation.path().matches("users/\\{id}|user-groups/\\{ref}")) {
            ((ObjectNode) example).put("name", "NEW-" + unique());
        } else if (operation.path().equals("user-codes")) {
            withUser(example);
        } else if (operation.path().endsWith("/user-assignments")) {
            ObjectNode dates = ((ObjectNode) example.deepCopy()).retain("dates");
            JsonNode preview = good(Calls.post(address(operation) + "/preview", dates));
            ((ObjectNode) example).set("fingerprint", preview.get("fingerprint"));
        }
        return example;
    }

    /** With the fingerprint of its preview: without it nothing is done. */
    private static ObjectNode seen(Operation operation, ObjectNode wish) {
        return wish.set(
                "fingerprint",
                good(Calls.post(operation.path() + "/preview", wish)).get("fingerprint"));
    }

    private String address(Operation operation) {
        String path = operation.path().startsWith("code-groups/{ref}/user-assignments")
                ? operation.path().replace("{ref}", known.computeIfAbsent("assigned group", key -> UsedUp.group()))
                : operation.path();
        int open = path.indexOf('{');
        while (open >= 0) {
            String collection = path.substring(0, open);
            String value = value(operation.path().substring(0, nth(operation.path(), path, open)), collection);
            path = collection + value + path.substring(path.indexOf('}') + 1);
            open = path.indexOf('{');
        }
        return path;
    }

    /** Where a place of the half-filled path stands in the path itself. */
    private static int nth(String whole, String filled, int open) {
        return whole.length() - (filled.length() - open);
    }

    private String value(String collection, String address) {
        if (known.containsKey(collection)) {
            return known.get(collection);
        }
        JsonNode items = good(Calls.get(address.replaceFirst("/$", ""))).path("items");
        String section = camel(collection.replaceFirst("/$", ""));
        String ours = practice.at("/" + section + "/0/ref").asText("");
        for (JsonNode item : items) {
            if (item.path("ref").asText().equals(ours)) {
                return encoded(ours);
            }
        }
        JsonNode first = items.path(0);
        return encoded(first.path("ref")
                .asText(first.path("id").asText(first.path("number").asText("none"))));
    }

    private static String camel(String address) {
        return Pattern.compile("-.")
                .matcher(address.equals("billing-codes") ? "codes" : address)
                .replaceAll(found -> found.group().substring(1).toUpperCase(Locale.ROOT));
    }

    private JsonNode example(String schema) {
        return description
                .document()
                .at("/components/schemas/" + schema + "/example")
                .deepCopy();
    }

    static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** As JSON that holds also what UTF-8 cannot. */
    static byte[] bytes(JsonNode body) {
        return Escaped.write(body).getBytes(StandardCharsets.UTF_8);
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    static JsonNode good(Answer answer) {
        if (!answer.isGood()) {
            throw new IllegalStateException("Answered " + answer.status() + ": " + answer.text());
        }
        return answer.json();
    }
}
