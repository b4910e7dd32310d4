package org.claimtree.app.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a document may leave out. */
final class Defaults {
    private Defaults() {}

    static void none(ObjectNode content) {
        // Nothing may be left out.
    }

    /** New records are active. */
    static void active(ObjectNode content) {
        put(content, "active", true);
    }

    static void billingCode(ObjectNode content) {
        active(content);
        put(content.withObject("/flags"), "billable", true);
    }

    static void codeGroup(ObjectNode content) {
        active(content);
        put(content, "default", false);
    }

    static void payer(ObjectNode content) {
        ObjectNode flags = content.withObject("/flags");
        // Contractors of Medicare Part B take no frequency 7 and 8: what they paid is reopened.
        put(flags, "takesReplacements", !content.path("filingCode").asText().equals("MB"));
        put(flags, "copayOnClaim", true);
    }

    /** A new partner starts as test: no file of it counts until production is chosen. */
    static void partner(ObjectNode content) {
        put(content, "test", true);
        if (content.get("file") instanceof ObjectNode file) {
            putNumber(file, "maxClaimsPerSet", 5000);
            putNumber(file, "maxClaimsPerFile", 50_000);
        }
    }

    static void charge(ObjectNode content) {
        put(content.withObject("/claiming"), "released", true);
    }

    private static void put(ObjectNode node, String field, boolean value) {
        if (!node.has(field)) {
            node.put(field, value);
        }
    }

    private static void putNumber(ObjectNode node, String field, int value) {
        if (!node.has(field)) {
            node.put(field, value);
        }
    }
}
