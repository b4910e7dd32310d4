package org.claimtree.catalog.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.catalog.usercodes.AssignToUsers;
import org.claimtree.catalog.usercodes.PlanAssignment;
import org.claimtree.catalog.usercodes.UserCode;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Assign to All Active Users: looked at first, then done as it was shown; bulk-operations take it back. */
@Path("code-groups/{ref}/user-assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code groups")
public class UserAssignmentsResource {
    @Inject
    private PlanAssignment plans;

    @Inject
    private AssignToUsers assign;

    /** When the codes would be on the lists. */
    record Asked(UserCode.Dates dates) {}

    @POST
    @Path("preview")
    @Operation(
            operationId = "previewUserAssignment",
            summary = "What giving the codes of a group to all active users would do")
    @Bodies(takes = "UserAssignmentDates", givesRecord = PlanAssignment.Preview.class)
    public Response preview(@PathParam("ref") String ref, InputStream body) {
        return Json.ok(plans.preview(ref, Json.read(body, Asked.class).dates()));
    }

    @POST
    @Operation(
            operationId = "assignToUsers",
            summary = "Give the codes of a group to all active users, as the preview said",
            description =
                    "Who has a code on one of the days already keeps it as it is. Refused when users, codes or lists"
                            + " are not any more what the preview counted.")
    @Bodies(takes = "UserAssignmentWish", givesRecord = AssignToUsers.Done.class, refuses = 409)
    public Response assign(@PathParam("ref") String ref, InputStream body) {
        return Json.ok(assign.assign(ref, Json.read(body, AssignToUsers.Wish.class)));
    }
}
