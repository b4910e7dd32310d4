package org.claimtree.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The cookie of a session: for this server only, not for scripts, not sent from other sites' forms, gone when the browser
 * closes, and where there is TLS, never sent without it.
 */
@ApplicationScoped
public class SessionCookie {
    private boolean tls;

    /** For the container. */
    protected SessionCookie() {}

    @Inject
    SessionCookie(@ConfigProperty(name = "claimtree.tls") Optional<Boolean> tls) {
        this.tls = tls.orElse(false);
    }

    /** The secret that came with a request. */
    public Optional<String> secret(HttpServletRequest request) {
        return request.getCookies() == null
                ? Optional.empty()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(name()))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    /** Gives the secret of a new session to the browser. */
    public void give(HttpServletResponse response, String secret) {
        response.addCookie(cookie(secret, -1));
    }

    /** Takes the secret from the browser. */
    public void take(HttpServletResponse response) {
        response.addCookie(cookie("", 0));
    }

    private Cookie cookie(String value, int maxAge) {
        Cookie cookie = new Cookie(name(), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(tls);
        cookie.setMaxAge(maxAge);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** With the prefix, browsers take it from nobody else than this host over TLS. */
    private String name() {
        return tls ? "__Host-claimtree" : "claimtree";
    }
}
