package org.claimtree.platform.web;

import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.platform.Incident;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/** Turns every exception into a problem answer. What was not foreseen gets an incident id and no details. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    /** PostgreSQL ended one of two transactions that waited for each other, or could not put them in an order. */
    private static final Set<String> CROSSED = Set.of("40P01", "40001");

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<Problem> meant = meant(thrown);
        if (meant.isPresent()) {
            return ProblemJson.response(meant.get());
        }
        if (thrown instanceof WebApplicationException web) {
            return web(web);
        }
        if (thrown instanceof ProcessingException && thrown.getCause() instanceof JsonbException) {
            return ProblemJson.response(Problem.malformed("The body is not the JSON that is expected here."));
        }
        return unforeseen(thrown);
    }

    /** What the caller is told of it; empty when nobody has foreseen it. */
    static Optional<Problem> meant(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
            if (cause instanceof InvalidValue invalid) {
                return Optional.of(
                        Problem.invalid(List.of(new InputProblem("", invalid.code(), invalid.getMessage()))));
            }
            if (cause instanceof SQLException sql && CROSSED.contains(String.valueOf(sql.getSQLState()))) {
                return Optional.of(Problem.conflict(
                        "crossed",
                        "Somebody is changing the same records at this moment; nothing was saved. Try again."));
            }
        }
        return Optional.empty();
    }

    private static Response web(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        if (status < 400) {
            return web.getResponse();
        }
        String reason = web.getResponse().getStatusInfo().getReasonPhrase();
        return ProblemJson.response(new Problem("http-" + status, status, reason, reason + ".", List.of()));
    }

    private static Response unforeseen(Throwable thrown) {
        String incident = Incident.log(LOG, "A request failed", thrown);
        return ProblemJson.response(new Problem(
                "unexpected", 500, "Something went wrong here", "Report incident " + incident + ".", List.of()));
    }
}
