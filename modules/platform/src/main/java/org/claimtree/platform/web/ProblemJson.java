package org.claimtree.platform.web;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;

/**
 * Body of a refusal (RFC 9457).
 *
 * @param type {@code urn:claimtree:problem:<name>}, stable
 * @param title the kind of problem in a few words
 * @param status HTTP status again
 * @param detail a sentence about this case
 * @param errors what is wrong where; left out when empty
 */
public record ProblemJson(String type, String title, int status, String detail, List<InputProblem> errors) {
    /** Media type of refusals. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "urn:claimtree:problem:";

    /** The body for a refusal that has only its HTTP status to tell. */
    public static ProblemJson ofStatus(int status, String reason) {
        return new ProblemJson(TYPES + "http-" + status, reason, status, reason + ".", null);
    }

    /** The answer with this body. */
    public static Response response(String type, int status, String title, String detail, List<InputProblem> errors) {
        ProblemJson body = new ProblemJson(TYPES + type, title, status, detail, errors.isEmpty() ? null : errors);
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(CanonicalJson.write(body))
                .build();
    }
}
