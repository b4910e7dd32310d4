package org.claimtree.it.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every password, token, code and cookie that went over the wire in this test run: none of them may be in a log. */
public final class SeenSecrets {
    private static final Set<String> FIELDS =
            Set.of("password", "current", "wanted", "oneTimePassword", "secret", "recoveryCodes");
    private static final int LEAST = 8;
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private SeenSecrets() {}

    /** All of them. */
    static Set<String> all() {
        return Set.copyOf(SEEN);
    }

    /** Notes one. Short ones, such as a wrong password of a test, would be found in any text. */
    static void note(String secret) {
        if (secret.length() >= LEAST) {
            SEEN.add(secret);
        }
    }

    /** Notes those in a body. */
    static void note(JsonNode body) {
        for (var field : body.properties()) {
            if (!FIELDS.contains(field.getKey())) {
                note(field.getValue());
            } else if (field.getValue().isArray()) {
                field.getValue().forEach(one -> note(one.asText()));
            } else {
                note(field.getValue().asText());
            }
        }
    }
}
