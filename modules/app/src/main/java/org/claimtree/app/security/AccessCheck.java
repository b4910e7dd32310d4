package org.claimtree.app.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import org.claimtree.app.openapi.OperationPath;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.identity.Caller;
import org.claimtree.identity.CurrentCaller;

/** Holds each call of the REST interface against the table before parameters and body are looked at. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessCheck implements ContainerRequestFilter {
    private static final AccessTable TABLE = AccessTable.read();
    private static final String ROOT = "/api/v1";

    @Context
    private ResourceInfo asked;

    @Inject
    private CurrentCaller caller;

    @Inject
    private AuditTrail audit;

    @Override
    public void filter(ContainerRequestContext request) {
        if (asked.getResourceMethod() == null) {
            return;
        }
        String path = ROOT
                + OperationPath.of(
                        asked.getResourceClass(),
                        asked.getResourceMethod(),
                        request.getUriInfo().getPathParameters().getFirst("kind"));
        Caller now = caller.get();
        Optional<Access.Refusal> refusal = TABLE.exact(request.getMethod(), path)
                .map(access -> access.refusal(now))
                .orElse(Optional.of(Access.Refusal.NOT_ALLOWED));
        if (refusal.isPresent()) {
            if (refusal.get() == Access.Refusal.NOT_ALLOWED) {
                audit.record(AuditEntry.of(AuditAction.REFUSE, "operation", List.of(request.getMethod() + " " + path)));
            }
            throw Refusals.problem(refusal.get());
        }
    }
}
