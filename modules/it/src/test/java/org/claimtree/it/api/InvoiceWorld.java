package org.claimtree.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.claimtree.it.api.Calls.Answer;
import org.claimtree.it.api.Calls.Request;
import org.claimtree.it.api.Description.Operation;
import org.claimtree.platform.CanonicalJson;

/**
 * Requests about invoices, payments and denials that are right: each about a client, a charge and a draft of its own,
 * because what is done with them is not done twice.
 */
final class InvoiceWorld {
    private final Function<String, JsonNode> examples;

    /**
     * @param examples of schemas by name
     */
    InvoiceWorld(Function<String, JsonNode> examples) {
        this.examples = examples;
    }

    static boolean owns(Operation operation) {
        return operation.path().matches("(invoices|payments|denials)(/.*|[.].*)?");
    }

    private record Draft(String client, String charge, String invoice) {}

    Request request(Operation operation) {
        Draft draft = draft();
        String address = address(operation.path(), draft);
        Map<String, String> headers = new HashMap<>();
        if (operation.takes("If-Match")) {
            headers.put(
                    "If-Match",
                    Calls.get(address.replaceFirst("^([^/]+/[^/]+)/.*", "$1")).tag());
        }
        byte[] body = null;
        if (operation.body() != null) {
            headers.put("Content-Type", "application/json");
            body = World.bytes(body(operation, draft));
        }
        return new Request(operation.verb(), address, headers, body);
    }

    /** The example of a body, about somebody who is there. */
    JsonNode body(Operation operation) {
        return operation.body() == null ? CanonicalJson.mapper().createObjectNode() : body(operation, draft());
    }

    private JsonNode body(Operation operation, Draft draft) {
        String schema = operation.body().get("$ref").asText().replaceFirst(".*/", "");
        ObjectNode example = (ObjectNode) examples.apply(schema);
        if (schema.equals("PaymentWish")) {
            example.put("client", draft.client());
        }
        if (schema.equals("AnswerWish")) {
            ((ObjectNode) example.at("/lines/0")).put("charge", draft.charge());
        }
        return schema.equals("ClientBillWish") ? bill(example, draft) : example;
    }

    private static JsonNode open(Draft draft) {
        return good(Calls.get("invoices/" + draft.invoice() + "/postings"));
    }

    /** A draft bills nobody: it is sent first. */
    private static void post(Draft draft, String what, byte[] body) {
        String invoice = "invoices/" + draft.invoice();
        Map<String, String> headers = new HashMap<>();
        headers.put("If-Match", Calls.get(invoice).tag());
        if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        good(Calls.send(new Request("POST", invoice + what, headers, body)));
    }

    private static ObjectNode bill(ObjectNode example, Draft draft) {
        ((ObjectNode) example.at("/lines/0")).put("charge", draft.charge());
        return example.put("coverage", open(draft).at("/open/0/coverage").asText());
    }

    /** The id of what the client was billed for. */
    private String billed(Draft draft) {
        post(draft, "/client-bills", World.bytes(bill((ObjectNode) examples.apply("ClientBillWish"), draft)));
        return open(draft).at("/entries/0/posting").asText();
    }

    private String address(String path, Draft draft) {
        String address = path.replace("{charge}", draft.charge());
        if (path.endsWith("/correct")) {
            answered(draft, false);
        }
        if (path.endsWith("/client-bills") || path.contains("{posting}")) {
            post(draft, "/send", null);
        }
        if (path.contains("{posting}")) {
            address = address.replace("{posting}", billed(draft));
        }
        if (path.contains("{answer}")) {
            address = address.replace("{answer}", answered(draft, false));
        }
        if (path.startsWith("denials/{id}")) {
            answered(draft, true);
            JsonNode newest = good(Calls.get("denials?sort=-opened&limit=1"));
            return address.replace("{id}", newest.at("/items/0/id").asText());
        }
        if (path.startsWith("payments/{id}")) {
            ObjectNode payment = (ObjectNode) examples.apply("PaymentWish");
            payment.put("client", draft.client());
            return address.replace(
                    "{id}",
                    good(Calls.post("payments", payment)).at("/payment/id").asText());
        }
        return address.replace("{id}", draft.invoice());
    }

    /** The id of an answer that was posted. */
    private String answered(Draft draft, boolean nothing) {
        ObjectNode wish = (ObjectNode) examples.apply("AnswerWish");
        ObjectNode line = (ObjectNode) wish.at("/lines/0");
        line.put("charge", draft.charge());
        if (nothing) {
            ((ObjectNode) line.at("/adjustments/0"))
                    .put("group", "CO")
                    .put("code", "50")
                    .put(
                            "amount",
                            line.at("/adjustments/0/amount")
                                    .decimalValue()
                                    .add(line.get("paid").decimalValue()));
            line.put("paid", 0);
        }
        String invoice = "invoices/" + draft.invoice();
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "If-Match",
                Calls.get(invoice).tag());
        good(Calls.send(new Request("POST", invoice + "/answers", headers, World.bytes(wish))));
        return good(Calls.get(invoice + "/postings")).at("/answers/0/id").asText();
    }

    private Draft draft() {
        String ref = "INV-" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode client = ((ObjectNode) examples.apply("NewClient")).put("ref", ref);
        String id = good(Calls.post("clients", client)).get("id").asText();
        ObjectNode charge =
                ((ObjectNode) examples.apply("NewCharge")).put("ref", ref).put("client", ref);
        String line = good(Calls.post("charges", charge)).get("id").asText();
        String invoice =
                good(Calls.get("invoices?client=" + id)).at("/items/0/id").asText();
        return new Draft(id, line, invoice);
    }

    private static JsonNode good(Answer answer) {
        if (!answer.isGood()) {
            throw new IllegalStateException("Answered " + answer.status() + ": " + answer.text());
        }
        return answer.json();
    }
}
