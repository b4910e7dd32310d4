package org.claimtree.app.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Until sign-in exists, whoever can read the token in {@code CLAIMTREE_HOME} is the set-up person, and nobody else is
 * anybody: every path but the health check demands the token, so that a path added later is closed by itself. This is a
 * servlet filter, not a JAX-RS one, because {@code /openapi} and {@code /metrics} are servlets of the server.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class BootstrapTokenFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String PROBLEM = """
            {"type":"urn:claimtree:problem:unauthorized","title":"Unauthorized","status":401,\
            "detail":"Send the bootstrap token as Authorization: Bearer <token>."}""";

    private final transient BootstrapToken token;

    @Inject
    BootstrapTokenFilter(@ConfigProperty(name = "claimtree.operator.token") Optional<String> token) {
        this.token = new BootstrapToken(token);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isHealth(request) || token.opens(request.getHeader("Authorization"))) {
            chain.doFilter(request, response);
        } else {
            refuse(response);
        }
    }

    /** By servlet path, which the server has decoded and normalised, never by the raw address. */
    private static boolean isHealth(HttpServletRequest request) {
        return "/health".equals(request.getServletPath());
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer realm=\"ClaimTree\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(PROBLEM);
    }
}
