package org.claimtree.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.claimtree.identity.Caller;
import org.claimtree.identity.RequestFacts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells where a request comes from. */
@ApplicationScoped
public class Origins {
    private boolean behindProxy;

    /** For the container. */
    protected Origins() {}

    @Inject
    Origins(@ConfigProperty(name = "claimtree.proxy") Optional<Boolean> proxy) {
        behindProxy = proxy.orElse(false);
    }

    /** Of a request. */
    public Caller.Origin of(HttpServletRequest request, Caller.Via via) {
        return new Caller.Origin(via, address(request), RequestFacts.id(request));
    }

    /** The same with another kind of proof. */
    static Caller.Origin of(Caller.Origin origin, Caller.Via via) {
        return new Caller.Origin(via, origin.address(), origin.request());
    }

    /** The nearest address that is not our own proxy: what stands further left, anybody could have written. */
    private String address(HttpServletRequest request) {
        String forwarded = behindProxy ? request.getHeader("X-Forwarded-For") : null;
        if (forwarded == null || forwarded.isBlank()) {
            return request.getRemoteAddr();
        }
        String nearest = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return nearest.matches("[0-9A-Fa-f.:]{2,45}") ? nearest : request.getRemoteAddr();
    }
}
