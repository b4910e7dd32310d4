package org.claimtree.it.kill;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.claimtree.platform.CanonicalJson;

/** The first sample practice with many clients, each with two charges that share a claim; every tenth is held. */
final class BigPractice {
    /** Claims in a transaction set: small, so that a batch has many steps to be killed in. */
    static final int CLAIMS_PER_SET = 20;

    private BigPractice() {}

    /** The same clients, of whom nothing was done yet, and codes that they may be given. */
    static ObjectNode ofClients(int clients, List<String> codes) throws IOException {
        ObjectNode document = of(0, clients);
        document.remove("charges");
        ArrayNode all = document.withArray("/codes");
        codes.forEach(
                code -> all.addObject().put("ref", code).put("kind", "INTERNAL").put("description", code));
        return document;
    }

    /** @param round makes the clients and charges of one run differ from those of another */
    static ObjectNode of(int round, int clients) throws IOException {
        return some(round, 0, clients, CLAIMS_PER_SET);
    }

    /** So many clients have that many claims that are not held. */
    static int clientsOf(int claims) {
        return claims + (claims - 1) / 9;
    }

    /** The clients from a number on up to another, without it: a practice too large for one document comes in pieces. */
    static ObjectNode some(int round, int from, int to, int claimsPerSet) throws IOException {
        ObjectNode document = (ObjectNode) CanonicalJson.mapper()
                .readTree(Path.of(
                                System.getProperty("project.root", "../.."),
                                "edi-samples/subscriber-is-patient/input.json")
                        .toFile());
        ((ObjectNode) document.at("/partners/0"))
                .withObject("/file")
                .put("maxClaimsPerSet", claimsPerSet)
                .put("maxClaimsPerFile", 15 * claimsPerSet);
        ObjectNode client = (ObjectNode) document.at("/clients/0");
        ObjectNode charge = (ObjectNode) document.at("/charges/0");
        ArrayNode allClients = document.putArray("clients");
        ArrayNode allCharges = document.putArray("charges");
        for (int i = from; i < to; i++) {
            String ref = "R%dC%05d".formatted(round, i);
            ObjectNode one = client.deepCopy().put("ref", ref);
            // The file says whose claim it is.
            ((ObjectNode) one.at("/coverages/0/policy")).put("memberId", "W%03d%06d".formatted(round, i));
            if (i % 10 == 9) {
                one.putObject("consent");
            }
            allClients.add(one);
            for (int line = 1; line <= 2; line++) {
                ObjectNode copy = charge.deepCopy().put("ref", ref + "N" + line).put("client", ref);
                String day = "2026-10-%02d".formatted(line);
                copy.withObject("/service/dates").put("from", day).put("through", day);
                allCharges.add(copy);
            }
        }
        return document;
    }
}
