package org.claimtree.app.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.ProblemJson;

/** What is answered to those who are not let in. */
final class Refusals {
    private Refusals() {}

    static Problem problem(Access.Refusal refusal) {
        return switch (refusal) {
            case NOT_SIGNED_IN ->
                problem("unauthorized", 401, "Unauthorized", "Sign in, or send an API token as Authorization: Bearer.");
            case PASSWORD_DUE -> problem("password-due", 403, "A new password is due", "Choose a new password first.");
            case SECOND_FACTOR_DUE ->
                problem("second-factor-due", 403, "A second factor is due", "Set up a second factor first.");
            case NOT_ALLOWED ->
                problem("forbidden", 403, "Not allowed", "Your permissions do not allow this; ask an administrator.");
        };
    }

    static Problem problem(String type, int status, String title, String detail) {
        return new Problem(type, status, title, detail, List.of());
    }

    /** Writes the answer outside of the REST interface. */
    static void answer(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"ClaimTree\"");
        }
        response.setContentType(ProblemJson.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(CanonicalJson.write(new ProblemJson(
                        "urn:claimtree:problem:" + problem.type(),
                        problem.title(),
                        problem.status(),
                        problem.getMessage(),
                        null)));
    }
}
