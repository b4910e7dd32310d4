package org.claimtree.app.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import org.claimtree.identity.Caller;
import org.claimtree.identity.CallerHolder;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
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
    private final transient CallerHolder holder;

    @Inject
    BootstrapTokenFilter(
            @ConfigProperty(name = "claimtree.bootstrap.token") Optional<String> token, CallerHolder holder) {
        this.token = new BootstrapToken(token);
        this.holder = holder;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        holder.set(new Caller(
                null,
                "setup",
                EnumSet.allOf(Permission.class),
                Reach.ALL,
                new Caller.Origin(Caller.Via.OPERATOR, request.getRemoteAddr(), null)));
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
