package org.claimtree.it.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import org.claimtree.it.server.Administrator;
import org.claimtree.it.server.Person;
import org.claimtree.kernel.Npi;
import org.claimtree.platform.CanonicalJson;

/** Doctors, locations and profiles that the rules of page tests name, and the tree as programs see it. */
final class Rules {
    private Rules() {}

    /** Takes a practice with four doctors, two locations and two payers. */
    static void take() {
        Practice.take();
        ObjectNode document = CanonicalJson.mapper().createObjectNode().put("format", "claimtree-practice-1");
        ArrayNode providers = document.putArray("providers");
        provider(providers, "ARMSTRONG", "DIANNA", "200000071");
        provider(providers, "BAKER", "ANDREW", "200000010");
        provider(providers, "STAUB", "JAY", "200000072");
        provider(providers, "BATES", "BILL", "200000073");
        ArrayNode locations = document.putArray("locations");
        location(locations, "ONE");
        location(locations, "TWO");
        ObjectNode payer =
                document.putArray("payers").addObject().put("ref", "AETNA").put("name", "AETNA");
        payer.put("filingCode", "CI")
                .putObject("electronic")
                .put("payerId", "60054")
                .put("partner", "CLEARING");
        Practice.send("POST", "practice-imports", document.toString());
    }

    private static void provider(ArrayNode providers, String last, String first, String npi) {
        ObjectNode provider = providers.addObject().put("ref", last);
        provider.putObject("name").put("last", last).put("first", first);
        provider.putObject("identity")
                .put("npi", Npi.withCheckDigit(npi).digits())
                .put("taxonomy", "1041C0700X");
    }

    private static void location(ArrayNode locations, String ref) {
        ObjectNode facility = locations.addObject().put("ref", ref).putObject("facility");
        facility.put("name", "LOCATION " + ref)
                .putObject("address")
                .put("line1", "2 " + ref + " STREET")
                .put("city", "TOWSON")
                .put("state", "MD")
                .put("zip", "212041234");
    }

    /** Makes sure that a profile of this name says this from the beginning; overrides as JSON with single quotes. */
    static void profile(String ref, String name, String overrides) {
        Person admin = Person.withToken(Administrator.token());
        HttpResponse<byte[]> now = admin.send("GET", "/api/v1/profiles/" + ref, null);
        if (now.statusCode() == 404) {
            admin.with("If-None-Match", "*");
        } else {
            admin.with("If-Match", now.headers().firstValue("ETag").orElseThrow());
        }
        String body = "{'effective':'1900-01-01','name':'%s','overrides':{%s},'correct':[]}".formatted(name, overrides);
        expect(200, admin.send("PUT", "/api/v1/profiles/" + ref, body.replace('\'', '"')));
    }

    /** Saves rules as somebody else would; JSON with single quotes. */
    static void save(String rules, String comment) {
        Person admin = Person.withToken(Administrator.token());
        HttpResponse<byte[]> now = admin.send("GET", "/api/v1/profile-tree", null);
        admin.with("If-Match", now.headers().firstValue("ETag").orElseThrow());
        String body = "{'comment':'%s','rules':[%s]}".formatted(comment, rules);
        expect(200, admin.send("PUT", "/api/v1/profile-tree", body.replace('\'', '"')));
    }

    /** A rule as JSON with single quotes; then: {@code 'use':'X'} or {@code 'inherit':true}. */
    static String rule(String id, String dimension, String value, String then, String... below) {
        return "{'id':'%s','when':{'dimension':'%s','is':['%s']},%s%s}"
                .formatted(
                        id,
                        dimension,
                        value,
                        then,
                        below.length == 0 ? "" : ",'rules':[" + String.join(",", below) + "]");
    }

    /** Gives the practice another phone number, which the Default Profile follows. */
    static String newPhone() {
        String phone = "41055" + (10_000 + System.nanoTime() % 90_000);
        Person admin = Person.withToken(Administrator.token());
        HttpResponse<byte[]> now = admin.send("GET", "/api/v1/practice", null);
        ObjectNode practice = (ObjectNode) Person.json(now);
        practice.remove("versions");
        ((ObjectNode) practice.at("/places/contact")).put("phone", phone);
        admin.with("If-Match", now.headers().firstValue("ETag").orElseThrow());
        expect(200, admin.send("PUT", "/api/v1/practice", practice.toString()));
        return phone;
    }

    static JsonNode tree() {
        return Practice.get("profile-tree").get("rules");
    }

    /** The rules that the administrator changed and did not save; empty when there are none. */
    static String draft() {
        return new String(
                Administrator.signedIn()
                        .send("GET", "/api/v1/profile-tree/draft", null)
                        .body(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    static void dropDraft() {
        expect(204, Administrator.signedIn().send("DELETE", "/api/v1/profile-tree/draft", null));
    }

    private static void expect(int status, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("Answered " + answer.statusCode() + " " + new String(answer.body()));
        }
    }
}
