package org.claimtree.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.claimtree.it.api.Calls.Request;

/** Things that a request uses up, so that each request needs one of its own. */
final class UsedUp {
    private UsedUp() {}

    /**
     * The address of something made for this request alone; empty where it takes what is there.
     *
     * @param example of a schema
     * @param client id
     */
    static Optional<String> address(
            Description.Operation operation, Function<String, JsonNode> example, String client) {
        String path = operation.path();
        if (path.equals("code-groups/{ref}/delete")) {
            return Optional.of(path.replace("{ref}", group()));
        } else if (path.equals("partners/{ref}/mode")) {
            return Optional.of(path.replace("{ref}", partner((ObjectNode) example.apply("Partner"))));
        } else if (path.matches("appointments/\\{id}/.*")) {
            return Optional.of(path.replace("{id}", appointment(example.apply("AppointmentWish"), client)));
        } else if (path.matches("iop-days/\\{id}/.*")) {
            return Optional.of(path.replace("{id}", iopDay(example.apply("NoteWish"), client)));
        }
        return Optional.empty();
    }

    /** A deleted group's ref is not given again, and one that was put out of use is not assigned. */
    static String group() {
        String ref = "SWEEP-" + UUID.randomUUID().toString().substring(0, 8);
        byte[] group = ("{\"name\":\"" + ref + "\"}").getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of("Content-Type", "application/json", "If-None-Match", "*");
        World.good(Calls.send(new Request("PUT", "code-groups/" + ref, headers, group)));
        return ref;
    }

    /** A new one has test files; one that was switched to production is not switched once more. */
    private static String partner(ObjectNode like) {
        String ref = "SWEEP-" + UUID.randomUUID().toString().substring(0, 8);
        like.remove("ref");
        byte[] partner = like.put("test", true).toString().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of("Content-Type", "application/json", "If-None-Match", "*");
        World.good(Calls.send(new Request("PUT", "partners/" + ref, headers, partner)));
        return ref;
    }

    /** A file about the practice's first client. */
    static String csv(Description.Operation operation, JsonNode practice) {
        String client = practice.at("/clients/0/ref").asText();
        return operation.path().startsWith("authorization")
                ? "client,code,from,through,allotted\n" + client + ","
                        + practice.at("/charges/0/service/code").asText() + ",03/17/2026,12/31/2026,5\n"
                : "ref,phone\n" + client + ",410-555-0101\n";
    }

    /** What is cancelled or completed is not cancelled again. */
    static String appointment(JsonNode wish, String client) {
        return World.good(Calls.post("appointments", of(wish, client)))
                .get("id")
                .asText();
    }

    /** The appointment of a booking that is paid in advance. */
    static String booking(JsonNode wish, String client) {
        return World.good(Calls.post("bookings", bookingOf(wish, client)))
                .get("appointment")
                .asText();
    }

    /** What is booked in advance, for a client. */
    static JsonNode bookingOf(JsonNode wish, String client) {
        ((ObjectNode) wish.get("appointment")).putArray("clients").add(client);
        return wish;
    }

    /** What was settled is not settled again. */
    static String iopDay(JsonNode note, String client) {
        ((ObjectNode) note).put("client", client);
        String id = World.good(Calls.post("notes", note)).get("id").asText();
        return Stored.proposeIopDay(client, id).toString();
    }

    /** What is said of an appointment, about a client. */
    static ObjectNode of(JsonNode wish, String client) {
        ObjectNode own = (ObjectNode) wish;
        if (own.at("/clients/0") instanceof ObjectNode each) {
            each.put("client", client);
        } else {
            own.putArray("clients").add(client);
        }
        return own;
    }
}
