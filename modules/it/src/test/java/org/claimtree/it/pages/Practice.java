package org.claimtree.it.pages;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.claimtree.it.server.Administrator;
import org.claimtree.it.server.Person;
import org.claimtree.platform.CanonicalJson;

/** A small practice on the server under test, and what is asked of it beside the pages. */
final class Practice {
    static final String PAYER = "CAREFIRST";
    static final String CODE = "90834";
    static final String LOCATION = "MAIN";
    static final String PROVIDER = "BAKER";

    /** The sample case whose refs these are. */
    private static final String CASE = "supervisor-for-pre-licensed";

    private Practice() {}

    /** Takes the practice document of the sample case, without its charge: other tests may have billed it. */
    static void take() {
        ObjectNode document = (ObjectNode) sample();
        document.remove("charges");
        send("POST", "practice-imports", document.toString());
    }

    private static JsonNode sample() {
        Path document = Path.of(System.getProperty("project.root", "../.."), "edi-samples", CASE, "input.json");
        try {
            return CanonicalJson.mapper().readTree(Files.readString(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode get(String path) {
        return Person.json(answer("GET", path, null));
    }

    static JsonNode send(String method, String path, String body) {
        return Person.json(answer(method, path, body));
    }

    private static HttpResponse<byte[]> answer(String method, String path, String body) {
        HttpResponse<byte[]> answer = Person.withToken(Administrator.token()).send(method, "/api/v1/" + path, body);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    method + " " + path + " answered " + answer.statusCode() + " " + new String(answer.body()));
        }
        return answer;
    }

    /** Changes a record behind the back of whoever looks at it. */
    static void change(String path, String field, String value) {
        changeAt(path, "", record -> record.put(field, value));
    }

    private static void changeAt(String path, String pointer, Consumer<ObjectNode> change) {
        Person admin = Person.withToken(Administrator.token());
        HttpResponse<byte[]> now = admin.send("GET", "/api/v1/" + path, null);
        ObjectNode record = (ObjectNode) Person.json(now);
        change.accept((ObjectNode) record.at(pointer));
        String tag = now.headers().firstValue("ETag").orElseThrow();
        good(admin.with("If-Match", tag).send("PUT", "/api/v1/" + path, record.toString()));
    }

    private static void good(HttpResponse<byte[]> saved) {
        if (saved.statusCode() != 200) {
            throw new IllegalStateException("Answered " + saved.statusCode() + " " + new String(saved.body()));
        }
    }

    /** What the administrator typed and did not save. */
    static String drafts() {
        HttpResponse<byte[]> answer = Administrator.signedIn().send("GET", "/api/v1/form-drafts", null);
        return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Takes clients and charges; JSON of them. */
    private static void take(ArrayNode clients, ArrayNode charges) {
        ObjectNode document = CanonicalJson.mapper().createObjectNode().put("format", "claimtree-practice-1");
        document.set("clients", clients);
        document.set("charges", charges);
        send("POST", "practice-imports", document.toString());
    }

    /** A client whose claims are held because nobody may be told anything; tells the id. */
    static String heldClient(String ref) {
        ObjectNode client = (ObjectNode) sample().at("/clients/0").deepCopy();
        client.put("ref", ref).remove("consent");
        ((ObjectNode) client.at("/person/name")).put("last", ref);
        ObjectNode charge = (ObjectNode) sample().at("/charges/0").deepCopy();
        charge.put("ref", ref).put("client", ref);
        take(list().add(client), list().add(charge));
        return send("POST", "clients/search", "{\"ref\":\"" + ref + "\"}")
                .at("/items/0/id")
                .asText();
    }

    /** Bills everything that is open, and waits for the files. */
    static void bill() {
        String batch = send("POST", "claim-batches", "{}").get("id").asText();
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        get("claim-batches/" + batch).get("status").asText().equals("READY"));
    }

    /** A client with one charge that can be billed. */
    static void billableClient(String ref) {
        ObjectNode client = (ObjectNode) sample().at("/clients/0").deepCopy();
        client.put("ref", ref);
        ObjectNode charge = (ObjectNode) sample().at("/charges/0").deepCopy();
        charge.put("ref", ref).put("client", ref);
        take(list().add(client), list().add(charge));
    }

    /**
     * Two clients whose payers take paper, billed: the ref with R goes to Texas on a red sheet, the one with P to Maryland
     * and may be on plain paper. A third one, with H, is held for want of a release. Tells the batch.
     */
    static String paper(String ref) {
        ObjectNode document = CanonicalJson.mapper().createObjectNode().put("format", "claimtree-practice-1");
        document.putArray("formTypes")
                .addObject()
                .put("ref", "HCFA")
                .put("name", "HCFA")
                .put("medium", "PAPER");
        ArrayNode payers = document.putArray("payers");
        ArrayNode clients = document.putArray("clients");
        ArrayNode charges = document.putArray("charges");
        for (String kind : new String[] {"R", "P", "H"}) {
            String own = ref + kind;
            ObjectNode payer = (ObjectNode) sample().at("/payers/0").deepCopy();
            payer.put("ref", own).put("name", "PAYER " + own).putObject("terms").put("formType", "HCFA");
            payer.withObject("/address")
                    .put("city", kind.equals("P") ? "BOWIE" : "AUSTIN")
                    .put("state", kind.equals("P") ? "MD" : "TX")
                    .put("zip", kind.equals("P") ? "20715" : "78701");
            payer.withObject("/print/sheet").put("acceptsPlainPrint", kind.equals("P"));
            payers.add(payer);
            ObjectNode client = (ObjectNode) sample().at("/clients/0").deepCopy();
            client.put("ref", own);
            // A payer stands in addresses, which a client's name may not.
            ((ObjectNode) client.at("/person/name")).put("last", "OF " + kind + ref.substring(1));
            ((ObjectNode) client.at("/coverages/0/insurer")).put("payer", own).remove("plan");
            if (kind.equals("H")) {
                client.remove("consent");
            }
            clients.add(client);
            ObjectNode charge = (ObjectNode) sample().at("/charges/0").deepCopy();
            charges.add(charge.put("ref", own).put("client", own));
        }
        send("POST", "practice-imports", document.toString());
        ObjectNode wish = CanonicalJson.mapper().createObjectNode();
        wish.putArray("payers").add(ref + "R").add(ref + "P").add(ref + "H");
        String batch = send("POST", "claim-batches", wish.toString()).get("id").asText();
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        get("claim-batches/" + batch).get("status").asText().equals("READY"));
        return batch;
    }

    /** The bytes that an address gives. */
    static HttpResponse<byte[]> file(String path) {
        return answer("GET", path, null);
    }

    /** A client with one charge that can be billed, and a second coverage with a payer of its own, which is made here. */
    static void clientOfTwoPayers(String ref, String second) {
        ObjectNode document = CanonicalJson.mapper().createObjectNode().put("format", "claimtree-practice-1");
        ObjectNode payer = (ObjectNode) sample().at("/payers/0").deepCopy();
        payer.put("ref", second).put("name", "MUTUAL " + second).put("filingCode", "CI");
        payer.withObject("/electronic").put("payerId", second);
        ObjectNode client = (ObjectNode) sample().at("/clients/0").deepCopy();
        client.put("ref", ref);
        ObjectNode coverage = (ObjectNode) client.at("/coverages/0").deepCopy();
        coverage.put("ref", "C2").put("order", 2);
        coverage.withObject("/insurer").put("payer", second);
        coverage.withObject("/policy").put("memberId", "M" + ref);
        client.withArray("/coverages").add(coverage);
        ObjectNode charge = (ObjectNode) sample().at("/charges/0").deepCopy();
        charge.put("ref", ref).put("client", ref);
        document.set("payers", list().add(payer));
        document.set("clients", list().add(client));
        document.set("charges", list().add(charge));
        send("POST", "practice-imports", document.toString());
    }

    /** A client with two charges of one service of one day. */
    static void clientWithTheSameTwice(String ref) {
        ObjectNode client = (ObjectNode) sample().at("/clients/0").deepCopy();
        client.put("ref", ref);
        ((ObjectNode) client.at("/person/name")).put("last", ref);
        ObjectNode charge = (ObjectNode) sample().at("/charges/0").deepCopy();
        charge.put("ref", ref).put("client", ref);
        take(list().add(client), list().add(charge).add(charge.deepCopy().put("ref", ref + "-2")));
    }

    /** A client with one charge that is not released, as on its day; tells the id. */
    static String clientWithCharge(String ref, String day) {
        ObjectNode client = (ObjectNode) sample().at("/clients/0").deepCopy();
        client.put("ref", ref);
        ((ObjectNode) client.at("/person/name")).put("last", ref);
        ObjectNode charge = (ObjectNode) sample().at("/charges/0").deepCopy();
        charge.put("ref", ref).put("client", ref);
        ((ObjectNode) charge.at("/service")).put("code", CODE);
        ((ObjectNode) charge.at("/service/dates")).put("from", day).put("through", day);
        charge.withObject("/claiming").put("released", false).remove("authorization");
        take(list().add(client), list().add(charge));
        return send("POST", "clients/search", "{\"ref\":\"" + ref + "\"}")
                .at("/items/0/id")
                .asText();
    }

    static String chargeOf(String client) {
        return get("charges?client=" + client).at("/items/0/id").asText();
    }

    /** Says that a charge may go on a claim. */
    static void release(String charge) {
        changeAt("charges/" + charge, "/claiming", node -> node.put("released", true));
    }

    /** An approved authorization for the practice's code; tells the id. */
    static String authorize(String client, String from, String through, int units) {
        ObjectNode wish =
                CanonicalJson.mapper().createObjectNode().put("client", client).put("code", CODE);
        wish.putObject("grant")
                .put("status", "APPROVED")
                .putObject("dates")
                .put("from", from)
                .put("through", through);
        wish.putObject("units").put("kind", "UNITS").put("allotted", units);
        return send("POST", "authorizations", wish.toString()).get("id").asText();
    }

    /** Changes the payer's number of an authorization behind the back of whoever looks at it. */
    static void renumber(String authorization, String number) {
        Person admin = Person.withToken(Administrator.token());
        HttpResponse<byte[]> now = admin.send("GET", "/api/v1/authorizations/" + authorization, null);
        JsonNode shown = Person.json(now);
        ObjectNode wish = CanonicalJson.mapper().createObjectNode();
        wish.set("client", shown.get("client"));
        wish.set("code", shown.get("code"));
        wish.set("grant", ((ObjectNode) shown.get("grant").deepCopy()).put("payerNumber", number));
        wish.putObject("units").set("allotted", shown.at("/units/allotted"));
        String tag = now.headers().firstValue("ETag").orElseThrow();
        good(admin.with("If-Match", tag).send("PUT", "/api/v1/authorizations/" + authorization, wish.toString()));
    }

    /** Charges of the case's client in March. */
    static void manyCharges(String ref, int count) {
        ArrayNode charges = list();
        for (int i = 0; i < count; i++) {
            ObjectNode charge = (ObjectNode) sample().at("/charges/0").deepCopy();
            charge.put("ref", ref + "-" + i);
            ((ObjectNode) charge.at("/service/dates")).put("from", "2026-03-05").put("through", "2026-03-05");
            charges.add(charge);
        }
        take(list(), charges);
    }

    private static ArrayNode list() {
        return CanonicalJson.mapper().createArrayNode();
    }
}
