package org.claimtree.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.Caller;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.Permission;
import org.claimtree.identity.Reach;
import org.claimtree.identity.signin.ChangePassword;
import org.claimtree.identity.signin.DropSecondFactor;
import org.claimtree.identity.signin.SetUpSecondFactor;
import org.claimtree.identity.signin.SignIn;
import org.claimtree.identity.signin.SignOut;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing in and out, and what a person does about the own way in. */
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
public class SessionResource {
    @Inject
    private SignIn signIn;

    @Inject
    private SignOut signOut;

    @Inject
    private ChangePassword changePassword;

    @Inject
    private SetUpSecondFactor setUp;

    @Inject
    private DropSecondFactor drop;

    @Inject
    private SessionCookie cookie;

    @Inject
    private CurrentCaller caller;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    /** Name and password, with a code where a second factor is set up. */
    record Credentials(String name, String password, String code) {}

    /** The password that one has and the one that one wants. */
    record PasswordWish(String current, String wanted) {}

    /** A code of the app, to confirm it. */
    record Code(String code) {}

    /** The password again. */
    record Again(String password) {}

    /**
     * Who is calling.
     *
     * @param id of the user, or null for the operator
     * @param name sign-in name
     * @param via by session, token or the operator's token
     * @param permissions what is allowed now
     * @param reach whose clients are seen
     * @param due what must be done before anything else is allowed
     */
    public record WhoAmI(
            UUID id, String name, Caller.Via via, List<Permission> permissions, Reach reach, Caller.Due due) {}

    @POST
    @Operation(
            operationId = "signIn",
            summary = "Sign in; the answer sets the cookie of the session",
            description = "A problem of type second-factor-needed asks for the same again with a code.")
    @Bodies(takes = "SignIn", status = 204, refuses = 429)
    public Response signIn(InputStream body) {
        Credentials given = Json.read(body, Credentials.class);
        SignIn.Outcome outcome = signIn.signIn(new SignIn.Proofs(
                given.name(),
                given.password(),
                given.code(),
                caller.get().origin().address()));
        if (outcome instanceof SignIn.Outcome.SignedIn in) {
            cookie.give(response, in.secret());
            return Response.noContent().build();
        }
        throw SignInProblems.of(outcome);
    }

    @GET
    @Operation(operationId = "readSession", summary = "Who is calling, and what is allowed now")
    @Bodies(givesRecord = WhoAmI.class)
    public Response whoAmI() {
        Caller now = caller.get();
        return Json.ok(new WhoAmI(
                now.user(),
                now.name(),
                now.origin().via(),
                now.permissions().stream().sorted().toList(),
                now.reach(),
                now.due()));
    }

    @DELETE
    @Operation(operationId = "signOut", summary = "Sign out")
    @Bodies(status = 204)
    public Response signOut() {
        signOut.signOut(cookie.secret(request).orElse(""));
        cookie.take(response);
        return Response.noContent().build();
    }

    @POST
    @Path("password")
    @Operation(
            operationId = "changePassword",
            summary = "Choose a new password; every session of the user ends, and the answer sets a new cookie")
    @Bodies(takes = "PasswordWish", status = 204, refuses = 429)
    public Response password(InputStream body) {
        PasswordWish wish = Json.read(body, PasswordWish.class);
        ChangePassword.Outcome outcome = changePassword.change(wish.current(), wish.wanted());
        if (outcome instanceof ChangePassword.Outcome.Changed changed) {
            cookie.give(response, changed.secret());
            return Response.noContent().build();
        }
        throw SignInProblems.of(outcome);
    }

    @POST
    @Path("second-factor")
    @Operation(
            operationId = "setUpSecondFactor",
            summary = "Without a code: a secret for the authenticator app. With its code: recovery codes, shown once")
    @Bodies(takes = "SecondFactorCode", givesRecord = SetUpSecondFactor.Step.class, refuses = 409)
    public Response secondFactor(InputStream body) {
        return Json.ok(setUp.step(Json.read(body, Code.class).code()));
    }

    @POST
    @Path("second-factor-removals")
    @Operation(operationId = "dropSecondFactor", summary = "Take away the own second factor")
    @Bodies(takes = "PasswordAgain", status = 204, refuses = 429)
    public Response dropSecondFactor(InputStream body) {
        DropSecondFactor.Outcome outcome =
                drop.drop(Json.read(body, Again.class).password());
        if (outcome instanceof DropSecondFactor.Outcome.TooMany many) {
            throw SignInProblems.tooMany(many.pause());
        }
        if (outcome instanceof DropSecondFactor.Outcome.Wrong) {
            throw Problem.invalid(List.of(new InputProblem("/password", "PASSWORD_WRONG", "The password is wrong.")));
        }
        return Response.noContent().build();
    }
}
