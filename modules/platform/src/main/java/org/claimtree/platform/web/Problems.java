package org.claimtree.platform.web;

import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.logging.Logger;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.platform.Incident;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/** Turns every exception into a problem answer. What was not foreseen gets an incident id and no details. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return ProblemJson.response(problem);
            }
            if (cause instanceof InvalidValue invalid) {
                return ProblemJson.response(
                        Problem.invalid(List.of(new InputProblem("", invalid.code(), invalid.getMessage()))));
            }
        }
        if (thrown instanceof WebApplicationException web) {
            return web(web);
        }
        if (thrown instanceof ProcessingException && thrown.getCause() instanceof JsonbException) {
            return ProblemJson.response(Problem.malformed("The body is not the JSON that is expected here."));
        }
        return unforeseen(thrown);
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
