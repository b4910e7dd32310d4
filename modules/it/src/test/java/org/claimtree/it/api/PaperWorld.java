package org.claimtree.it.api;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.claimtree.it.api.Calls.Request;
import org.claimtree.platform.CanonicalJson;

/** A claim on paper that is printed, a draft that is held, and a printer. */
final class PaperWorld {
    private static final String PRINTER = "SWEEP";

    private PaperWorld() {}

    /** Takes a payer on paper and two clients like the example's: one is billed and printed, one may not be billed. */
    static void make(JsonNode practice, Map<String, String> known) {
        ObjectNode document = CanonicalJson.mapper().createObjectNode();
        document.put("format", practice.get("format").asText());
        ObjectNode form = document.putArray("formTypes").addObject();
        form.put("ref", "SWEEP PAPER")
                .put("effective", "1900-01-01")
                .put("name", "PAPER")
                .put("medium", "PAPER");
        ObjectNode payer = practice.at("/payers/0").deepCopy();
        payer.put("ref", "SWEEP PAPER")
                .put("name", "SWEEP PAPER")
                .withObject("/terms")
                .put("formType", "SWEEP PAPER");
        document.putArray("payers").add(payer);
        ArrayNode clients = document.putArray("clients");
        ArrayNode charges = document.putArray("charges");
        for (String ref : new String[] {"SWEEP-PAPER", "SWEEP-HELD"}) {
            clients.add(client(practice, ref));
            ObjectNode charge = practice.at("/charges/0").deepCopy();
            charge.put("ref", ref).put("client", ref).withObject("/claiming").remove("authorization");
            charges.add(charge);
        }
        ((ObjectNode) clients.get(1)).remove("consent");
        World.good(Calls.post("practice-imports", document));
        String batch = World.good(
                        Calls.post("claim-batches", CanonicalJson.mapper().createObjectNode()))
                .get("id")
                .asText();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Calls.get("claim-batches/" + batch)
                        .json()
                        .get("status")
                        .asText()
                        .equals("READY"));
        ObjectNode wish = CanonicalJson.mapper().createObjectNode().put("batch", batch);
        known.put(
                "claim-prints/",
                World.good(Calls.post("claim-prints", wish)).at("/print/id").asText());
        known.put("paper batch", batch);
        known.put("printers/", PRINTER);
    }

    private static ObjectNode client(JsonNode practice, String ref) {
        ObjectNode client = practice.at("/clients/0").deepCopy();
        client.put("ref", ref);
        ObjectNode coverage = (ObjectNode) client.at("/coverages/0");
        coverage.withObject("/insurer").put("payer", "SWEEP PAPER").remove("plan");
        return client;
    }

    /** What an operation finds when it is asked: drafts are made anew by each check, and a printer may be forgotten. */
    static void before(Description.Operation operation, Map<String, String> known) {
        if (operation.path().matches("claim-drafts/(\\{id}.*|work)")) {
            World.good(Calls.post("claim-drafts/check", CanonicalJson.mapper().createObjectNode()));
            JsonNode draft = World.good(Calls.get("claim-drafts?status=HELD&payer=SWEEP%20PAPER"))
                    .at("/items/0");
            known.put("claim-drafts/", draft.get("id").asText());
            known.put("charge of a draft", draft.at("/charges/0").asText());
        } else if (operation.path().equals("printers/{name}")) {
            byte[] content = "{\"dx\":0,\"dy\":0,\"scaleX\":100,\"scaleY\":100,\"mode\":\"FORM\"}".getBytes();
            World.good(Calls.send(
                    new Request("PUT", "printers/" + PRINTER, Map.of("Content-Type", "application/json"), content)));
        }
    }

    /** Of the batch on paper, or of the draft that is held. */
    static JsonNode wish(ObjectNode example, Map<String, String> known) {
        if (example.has("charges")) {
            example.putArray("charges").add(known.get("charge of a draft"));
            return example;
        }
        example.remove("claims");
        return example.put("batch", known.get("paper batch"));
    }
}
