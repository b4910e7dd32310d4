package org.claimtree.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What is known of a request before anything of it is done. */
public final class RequestFacts {
    private static final String ID = RequestFacts.class.getName() + ".id";
    private static final String CALLER = RequestFacts.class.getName() + ".caller";
    private static final String WRONG_TOKEN = RequestFacts.class.getName() + ".wrong-token";

    private RequestFacts() {}

    /** The id of a request, which answer, log and audit trail carry; made when it is asked for first. */
    public static String id(HttpServletRequest request) {
        Object known = request.getAttribute(ID);
        if (known == null) {
            known = UUID.randomUUID().toString();
            request.setAttribute(ID, known);
        }
        return (String) known;
    }

    /** Who is calling; empty only where nobody has asked who it is. */
    public static Optional<Caller> caller(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(CALLER));
    }

    /** Set when a token was sent that opens nothing: how long the caller has to wait; zero when not at all. */
    public static Optional<Duration> wrongToken(HttpServletRequest request) {
        return Optional.ofNullable((Duration) request.getAttribute(WRONG_TOKEN));
    }

    /** Says who is calling. */
    public static void setCaller(HttpServletRequest request, Caller caller) {
        request.setAttribute(CALLER, caller);
    }

    /** Says that the token that was sent opens nothing. */
    public static void setWrongToken(HttpServletRequest request, Duration pause) {
        request.setAttribute(WRONG_TOKEN, pause);
    }
}
