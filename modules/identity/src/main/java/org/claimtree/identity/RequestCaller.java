package org.claimtree.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import org.claimtree.platform.Actor;

/** The caller of the request that runs; outside of requests it is the server itself. */
@ApplicationScoped
class RequestCaller implements CurrentCaller, Actor {
    private CallerHolder holder;

    /** For the container. */
    RequestCaller() {}

    @Inject
    RequestCaller(CallerHolder holder) {
        this.holder = holder;
    }

    @Override
    public Caller get() {
        try {
            return holder.get();
        } catch (ContextNotActiveException e) {
            // Timers and executors work without a request.
            return Caller.SYSTEM;
        }
    }

    @Override
    public String name() {
        return get().name();
    }
}
