package org.claimtree.app.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.web.ProblemJson;

/** How the interface refuses: one response component for each status, all of them problems. */
final class ApiRefusals {
    private static final Map<Integer, String[]> KNOWN = new TreeMap<>(Map.of(
            400, new String[] {"Malformed", "The request cannot be read"},
            401, new String[] {"Unauthorized", "Nobody is signed in, and no good token was sent"},
            403, new String[] {"Forbidden", "The caller's permissions do not allow it"},
            404, new String[] {"NotFound", "The address names nothing"},
            409, new String[] {"Conflict", "Right in itself, but not with what is there now"},
            413, new String[] {"TooLarge", "The body is too large"},
            415, new String[] {"WrongMediaType", "The body is of another kind"},
            422, new String[] {"Invalid", "The input breaks rules; all of them are told with their places"},
            428, new String[] {"PreconditionRequired", "The request does not say what it starts from"},
            429, new String[] {"TooManyAttempts", "Too many attempts have failed; wait"}));

    private ApiRefusals() {}

    /** Name of the component of a status. */
    static String name(int status) {
        return KNOWN.containsKey(status) ? KNOWN.get(status)[0] : "Refused";
    }

    static ObjectNode responses() {
        ObjectNode responses = CanonicalJson.mapper().createObjectNode();
        KNOWN.forEach((status, words) -> responses.set(words[0], response(words[1])));
        responses.set("Refused", response("Refused for another reason, or failed"));
        return responses;
    }

    private static ObjectNode response(String description) {
        ObjectNode response = CanonicalJson.mapper().createObjectNode().put("description", description);
        response.putObject("content").putObject(ProblemJson.MEDIA_TYPE).set("schema", DocumentSchemas.ref("Problem"));
        return response;
    }
}
