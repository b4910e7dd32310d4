package org.claimtree.invoicing.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.claimtree.invoicing.closing.CloseMonth;
import org.claimtree.invoicing.closing.MonthEnd;
import org.claimtree.invoicing.closing.ReadMonthEnd;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Through which day the books are closed. */
@Path("month-end")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
public class MonthEndResource {
    @Inject
    private ReadMonthEnd reading;

    @Inject
    private CloseMonth closing;

    @GET
    @Operation(
            operationId = "readMonthEnd",
            summary = "Through which day the books are closed, and who closed or reopened them")
    @Bodies(givesRecord = MonthEnd.class, headers = "ETag")
    public Response read() {
        return shown();
    }

    @PUT
    @Operation(
            operationId = "closeMonth",
            summary = "Close the books through the end of a month, or open a month again")
    @Bodies(takes = "MonthEndWish", givesRecord = MonthEnd.class, headers = "ETag")
    public Response close(@HeaderParam("If-Match") String ifMatch, InputStream body) {
        closing.close(Json.read(body, CloseMonth.Wish.class), ifMatch);
        return shown();
    }

    private Response shown() {
        MonthEnd now = reading.read();
        return Json.status(200, now).tag(now.tag()).build();
    }
}
