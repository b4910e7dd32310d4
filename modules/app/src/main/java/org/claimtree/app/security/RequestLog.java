package org.claimtree.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.claimtree.identity.RequestFacts;

/** One line for each request: addresses hold ids and refs, never names; what follows a question mark is left out. */
final class RequestLog {
    private static final Logger LOG = Logger.getLogger("org.claimtree.requests");

    private RequestLog() {}

    static void write(HttpServletRequest request, HttpServletResponse response, String path, long nanos) {
        LOG.info(() -> "%s %s %d %d ms request=%s caller=%s"
                .formatted(
                        request.getMethod(),
                        clean(path),
                        response.getStatus(),
                        TimeUnit.NANOSECONDS.toMillis(nanos),
                        RequestFacts.id(request),
                        RequestFacts.caller(request)
                                .map(caller -> caller.user() == null
                                        ? caller.name()
                                        : caller.user().toString())
                                .orElse("-")));
    }

    /** What is no address of ours may hold anything. */
    private static String clean(String path) {
        return path.matches("[A-Za-z0-9/_.\\-{} ]{1,200}") ? path : "(other)";
    }
}
