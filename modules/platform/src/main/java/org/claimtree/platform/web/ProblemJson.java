package org.claimtree.platform.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

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

    /** The answer that refuses. */
    public static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(MEDIA_TYPE)
                .entity(CanonicalJson.write(body(problem)))
                .build();
    }

    static ObjectNode body(Problem problem) {
        List<InputProblem> errors = problem.errors();
        ObjectNode body = CanonicalJson.mapper()
                .valueToTree(new ProblemJson(
                        TYPES + problem.type(),
                        problem.title(),
                        problem.status(),
                        problem.getMessage(),
                        errors.isEmpty() ? null : errors));
        problem.members()
                .forEach((name, value) -> body.set(name, CanonicalJson.mapper().valueToTree(value)));
        return body;
    }
}
