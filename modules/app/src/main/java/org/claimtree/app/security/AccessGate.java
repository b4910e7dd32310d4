package org.claimtree.app.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;
import org.claimtree.identity.Caller;
import org.claimtree.identity.CallerHolder;
import org.claimtree.identity.RequestFacts;
import org.claimtree.platform.Incident;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What every request passes: it is given headers, told apart from what other sites make a browser send, and held against
 * the table. REST calls are only asked here whether anybody is known; {@link AccessCheck} asks the rest, because only
 * JAX-RS knows which operation is meant. A servlet filter, because pages, /openapi and /metrics are servlets.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class AccessGate extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(AccessGate.class.getName());
    private static final AccessTable TABLE = AccessTable.read();
    private static final String API = "/api/";
    private static final String SIGN_IN = "/sign-in.xhtml";
    private static final String PARTS = "/claimtree/";
    private static final int LONGEST_QUERY = 2000;
    private static final String ACCOUNT = "/account.xhtml";

    private final transient CallerHolder holder;
    private final transient Clients clients;

    /** How browsers reach us. */
    record Clients(boolean tls, String publicAddress) {}

    @Inject
    AccessGate(
            CallerHolder holder,
            @ConfigProperty(name = "claimtree.tls") Optional<Boolean> tls,
            @ConfigProperty(name = "claimtree.public.address") Optional<String> publicAddress) {
        this.holder = holder;
        this.clients = new Clients(tls.orElse(false), publicAddress.orElse(null));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        String path = path(request);
        AnswerHeaders.set(response, isPage(path), path.startsWith(PARTS), clients.tls());
        response.setHeader("X-Request-Id", RequestFacts.id(request));
        try {
            pass(request, response, chain);
        } catch (RuntimeException | ServletException e) {
            // The server would log the message too, and messages repeat values.
            Incident.log(LOG, "A request failed", e);
            if (!response.isCommitted()) {
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        } finally {
            RequestLog.write(request, response, path, System.nanoTime() - start);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = path(request);
        Caller caller = RequestFacts.caller(request).orElse(null);
        Optional<Duration> wrongToken = RequestFacts.wrongToken(request);
        if (request.getMethod().matches("OPTIONS|TRACE|CONNECT")) {
            Refusals.answer(
                    response, Refusals.problem("http-405", 405, "Method Not Allowed", "This method is not offered."));
        } else if (caller == null) {
            Refusals.answer(response, Refusals.problem(Access.Refusal.NOT_SIGNED_IN));
        } else if (!SameOrigin.isOurs(asked(request, caller), clients.publicAddress())) {
            Refusals.answer(
                    response,
                    Refusals.problem("cross-site", 403, "Not from here", "Only our own pages may send this."));
        } else if (wrongToken.isPresent()) {
            refuseToken(response, wrongToken.get());
        } else {
            holder.set(caller);
            Optional<Access> access = TABLE.of(request.getMethod(), path);
            if (path.startsWith(API)) {
                Access atLeast = access.orElse(new Access(Access.Level.SIGNED_IN, null));
                boolean nobody = atLeast.refusal(caller).equals(Optional.of(Access.Refusal.NOT_SIGNED_IN));
                letOn(request, response, chain, nobody ? Access.Refusal.NOT_SIGNED_IN : null);
            } else {
                servlet(request, response, chain, access);
            }
        }
    }

    private void servlet(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Optional<Access> access)
            throws IOException, ServletException {
        Caller caller = RequestFacts.caller(request).orElseThrow();
        if (access.isEmpty()) {
            // Closed by default; to those who are nobody, not even whether it exists is told.
            Access.Refusal nobody = caller.origin().via() == Caller.Via.NOBODY ? Access.Refusal.NOT_SIGNED_IN : null;
            if (nobody == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                refuse(request, response, nobody);
            }
        } else {
            letOn(request, response, chain, access.get().refusal(caller).orElse(null));
        }
    }

    private static void letOn(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Access.Refusal refusal)
            throws IOException, ServletException {
        if (refusal == null) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, refusal);
        }
    }

    /** People at pages are led to where they can do something about it. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, Access.Refusal refusal)
            throws IOException, ServletException {
        String path = path(request);
        if (!isPage(path)) {
            Refusals.answer(response, Refusals.problem(refusal));
        } else if (refusal == Access.Refusal.NOT_ALLOWED) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            request.getRequestDispatcher("/forbidden.xhtml").forward(request, response);
        } else if (refusal == Access.Refusal.NOT_SIGNED_IN) {
            goTo(response, SIGN_IN + "?to=" + URLEncoder.encode(path + query(request), StandardCharsets.UTF_8));
        } else {
            goTo(response, ACCOUNT);
        }
    }

    /** Which list or record it was, so that whoever signs in again comes back to it; what was posted is not asked again. */
    private static String query(HttpServletRequest request) {
        String query = request.getMethod().equals("GET") ? request.getQueryString() : null;
        return query == null || query.length() > LONGEST_QUERY ? "" : "?" + query;
    }

    /** Without a host, so that it is right behind every proxy. */
    private static void goTo(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", path);
    }

    private static void refuseToken(HttpServletResponse response, Duration pause) throws IOException {
        if (pause.isZero()) {
            Refusals.answer(response, Refusals.problem(Access.Refusal.NOT_SIGNED_IN));
        } else {
            response.setHeader("Retry-After", Long.toString(Math.max(1, pause.toSeconds())));
            Refusals.answer(
                    response,
                    Refusals.problem(
                            "too-many-attempts", 429, "Too many attempts", "Too many wrong tokens came from here."));
        }
    }

    private static SameOrigin.Asked asked(HttpServletRequest request, Caller caller) {
        return new SameOrigin.Asked(
                request.getMethod(),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getHeader("Host"),
                caller.origin().via() == Caller.Via.SESSION);
    }

    private static boolean isPage(String path) {
        return path.endsWith(".xhtml")
                || path.equals("/")
                || path.startsWith("/jakarta.faces.resource/")
                || path.startsWith(PARTS);
    }

    /** As the server has decoded and normalised it, never the raw address. */
    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }
}
