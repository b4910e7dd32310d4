package org.claimtree.identity.signin;

import jakarta.security.enterprise.credential.Credential;
import org.claimtree.identity.Caller;

/** The secret that comes with a request. */
public sealed interface Proof extends Credential {
    /** As it was sent. */
    String secret();

    /** From where. */
    Caller.Origin origin();

    /**
     * The secret of a session, from a cookie.
     *
     * @param secret as it was sent
     * @param origin from where
     * @param background nobody did anything: a page that is left open asks by itself. Such a request must not keep a
     *     session alive, or the idle log-off never comes
     */
    record Session(String secret, Caller.Origin origin, boolean background) implements Proof {
        /** Nothing secret. */
        @Override
        public String toString() {
            return "Session";
        }
    }

    /**
     * An API token, from a header.
     *
     * @param secret as it was sent
     * @param origin from where
     */
    record Token(String secret, Caller.Origin origin) implements Proof {
        /** Nothing secret. */
        @Override
        public String toString() {
            return "Token";
        }
    }
}
