package org.claimtree.identity.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.claimtree.identity.settings.ChangeSetting;
import org.claimtree.identity.settings.ReadSettings;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Precondition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the practice has set. */
@Path("settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settings")
public class SettingsResource {
    @Inject
    private ReadSettings settings;

    @Inject
    private ChangeSetting change;

    /** The body of a change. */
    record Body(JsonNode value) {}

    @GET
    @Operation(
            operationId = "listSettings",
            summary = "All settings with what they mean, what they allow and what is set")
    @Bodies(givesRecord = ReadSettings.Views.class)
    public Response list() {
        return Json.ok(settings.all());
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "readSetting", summary = "A setting")
    @Bodies(givesRecord = ReadSettings.View.class, headers = "ETag")
    public Response read(@Parameter(ref = "settingNumber") @PathParam("number") String number) {
        return shown(number(number));
    }

    @PUT
    @Path("{number}")
    @Operation(operationId = "changeSetting", summary = "Give a setting another value")
    @Bodies(takes = "SettingValue", givesRecord = ReadSettings.View.class, headers = "ETag")
    public Response change(
            @Parameter(ref = "settingNumber") @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            InputStream body) {
        JsonNode value = Json.read(body, Body.class).value();
        if (value == null || value.isNull()) {
            throw Problem.invalid(List.of(new InputProblem("/value", "REQUIRED", "This field is needed.")));
        }
        change.change(number(number), value, new Precondition(ifMatch, null));
        return shown(number(number));
    }

    @DELETE
    @Path("{number}")
    @Operation(operationId = "resetSetting", summary = "Give a setting its usual value back")
    @Bodies(givesRecord = ReadSettings.View.class, headers = "ETag")
    public Response reset(
            @Parameter(ref = "settingNumber") @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch) {
        change.change(number(number), MissingNode.getInstance(), new Precondition(ifMatch, null));
        return shown(number(number));
    }

    private Response shown(int number) {
        ReadSettings.Tagged found = settings.one(number);
        return Json.status(200, found.view()).tag(found.tag()).build();
    }

    /** What is no number names no setting. */
    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw Problem.notFound("This setting");
        }
        return Integer.parseInt(text);
    }
}
