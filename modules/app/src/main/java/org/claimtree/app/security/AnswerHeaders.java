package org.claimtree.app.security;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells the browser about how much to trust it. */
final class AnswerHeaders {
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";
    private static final String YEAR = "max-age=31536000";

    private AnswerHeaders() {}

    /**
     * @param page whether it is a page or part of one, else data
     * @param ours whether it is a part of pages that holds nothing of anybody: it may be kept, if it is asked for again
     * @param tls whether browsers reach us over TLS
     */
    static void set(HttpServletResponse response, boolean page, boolean ours, boolean tls) {
        response.setHeader("Content-Security-Policy", page ? PAGES : NOTHING);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        // Whoever comes to this computer next must not find clients in the browser's cache.
        response.setHeader("Cache-Control", ours ? "no-cache" : "no-store");
        if (tls) {
            response.setHeader("Strict-Transport-Security", YEAR);
        }
    }
}
