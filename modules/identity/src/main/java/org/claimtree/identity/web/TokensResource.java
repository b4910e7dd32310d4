package org.claimtree.identity.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.tokens.ApiTokens;
import org.claimtree.identity.tokens.MakeToken;
import org.claimtree.identity.tokens.RevokeToken;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's own API tokens. */
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "API tokens")
public class TokensResource {
    @Inject
    private ApiTokens tokens;

    @Inject
    private MakeToken make;

    @Inject
    private RevokeToken revoke;

    @Inject
    private CurrentCaller caller;

    /** Tokens, newest first. */
    public record Tokens(List<ApiTokens.Token> items) {}

    @GET
    @Operation(operationId = "listTokens", summary = "The caller's own API tokens, newest first; never their secrets")
    @Bodies(givesRecord = Tokens.class)
    public Response list() {
        return Json.ok(new Tokens(
                caller.get().user() == null ? List.of() : tokens.of(caller.get().user())));
    }

    @POST
    @Operation(
            operationId = "makeToken",
            summary = "Make a token for a program; the answer tells its secret, this once")
    @Bodies(takes = "TokenWish", givesRecord = MakeToken.Made.class, status = 201)
    public Response make(InputStream body) {
        return Json.status(201, make.make(Json.read(body, MakeToken.Wish.class)))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "revokeToken", summary = "End one of the caller's own tokens at once")
    @Bodies(status = 204)
    public Response revoke(@PathParam("id") String id) {
        revoke.revoke(caller.get().user(), Paging.id(id));
        return Response.noContent().build();
    }
}
