package org.claimtree.app.openapi;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.claimtree.platform.CanonicalJson;

/**
 * The description at its usual address, in JSON. The server's own would stand there else: it cannot tell bodies that are
 * read by hand, and adds what no OpenAPI document may hold.
 */
@WebServlet("/openapi")
public class ApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private transient String text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(text());
    }

    private synchronized String text() {
        if (text == null) {
            text = CanonicalJson.write(ApiDocument.of(ResourceClasses.of(getServletContext())));
        }
        return text;
    }
}
