package org.claimtree.app;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.web.ProblemJson;

/**
 * What is answered where no resource of ours answered: the server's own page would name the server. web.xml sends every
 * error here; asked for directly, this is an address like any other that does not exist.
 */
@WebServlet("/error-answers")
public class ErrorAnswers extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean error = request.getDispatcherType() == DispatcherType.ERROR;
        int status = error ? (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) : 404;
        response.setStatus(status);
        response.setContentType(ProblemJson.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(CanonicalJson.write(ProblemJson.ofStatus(status, reason(status))));
    }

    private static String reason(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Status " + status : known.getReasonPhrase();
    }
}
