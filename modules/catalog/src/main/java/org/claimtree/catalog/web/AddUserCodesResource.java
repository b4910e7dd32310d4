package org.claimtree.catalog.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.catalog.usercodes.AddUserCodes;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Codes and groups for the Codes/Rates lists of one user or many. */
@Path("user-codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class AddUserCodesResource {
    @Inject
    private AddUserCodes add;

    @POST
    @Operation(
            operationId = "addUserCodes",
            summary = "Put codes, or what a group holds, on the lists of users",
            description = "Who has a code on one of the days already keeps it as it is, so a second call adds nothing.")
    @Bodies(takes = "UserCodesWish", givesRecord = AddUserCodes.Added.class)
    public Response add(InputStream body) {
        return Json.ok(add.add(Json.read(body, AddUserCodes.Wish.class)));
    }
}
