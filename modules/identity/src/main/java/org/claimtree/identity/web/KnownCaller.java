package org.claimtree.identity.web;

import jakarta.security.enterprise.CallerPrincipal;
import org.claimtree.identity.Caller;

/** The caller as the container knows it. */
final class KnownCaller extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    KnownCaller(Caller caller) {
        super(caller.name());
        this.caller = caller;
    }

    Caller caller() {
        return caller;
    }
}
