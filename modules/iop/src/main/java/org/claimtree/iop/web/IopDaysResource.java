package org.claimtree.iop.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.iop.ledger.AskForDays;
import org.claimtree.iop.ledger.IopDay;
import org.claimtree.iop.ledger.ListDays;
import org.claimtree.iop.ledger.ReadRuns;
import org.claimtree.iop.ledger.RehearseDays;
import org.claimtree.iop.ledger.SettleProposal;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Paging;
import org.claimtree.platform.web.TableFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Days that are paid by the day: what became of them and why, what is proposed, runs. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "IOP days")
public class IopDaysResource {
    @Inject
    private ListDays list;

    @Inject
    private SettleProposal settling;

    @Inject
    private AskForDays asking;

    @Inject
    private RehearseDays rehearsing;

    @Inject
    private ReadRuns runs;

    @GET
    @Path("iop-days")
    @Operation(operationId = "listIopDays", summary = "Days of clients in programs, with what became of them and why")
    @Bodies(givesRecord = ListDays.Page.class)
    public Response list(
            @BeanParam IopDayParams params,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Json.ok(list.list(params.question(), ListWindow.page(params.sort(), offset, limit), AuditAction.READ));
    }

    @GET
    @Path("iop-days.csv")
    @Produces(TableFile.CSV)
    @Operation(operationId = "exportIopDays", summary = "The days that match, as CSV")
    @Bodies(refuses = 422)
    public Response csv(@BeanParam IopDayParams params) {
        return file(TableFile.CSV, params);
    }

    @GET
    @Path("iop-days.xlsx")
    @Produces(TableFile.XLSX)
    @Operation(operationId = "exportIopDaysWorkbook", summary = "The same as a workbook")
    @Bodies(refuses = 422)
    public Response xlsx(@BeanParam IopDayParams params) {
        return file(TableFile.XLSX, params);
    }

    @GET
    @Path("iop-days/{id}")
    @Operation(operationId = "readIopDay", summary = "A day of a client in a program, with the notes that were counted")
    @Bodies(givesRecord = IopDay.class)
    public Response one(@PathParam("id") String id) {
        return Json.ok(list.one(Paging.id(id)));
    }

    @POST
    @Path("iop-days/{id}/accept")
    @Operation(
            operationId = "acceptIopProposal",
            summary = "Do what is proposed: bill the day though it is late, or take its note back")
    @Bodies(givesRecord = IopDay.class, refuses = 409)
    public Response accept(@PathParam("id") String id) {
        return settle(Paging.id(id), true);
    }

    @POST
    @Path("iop-days/{id}/decline")
    @Operation(operationId = "declineIopProposal", summary = "Leave the day as it is, until other documentation comes")
    @Bodies(givesRecord = IopDay.class, refuses = 409)
    public Response decline(@PathParam("id") String id) {
        return settle(Paging.id(id), false);
    }

    @GET
    @Path("iop-runs")
    @Operation(operationId = "listIopRuns", summary = "Nights and what was asked for by hand, the youngest first")
    @Bodies(givesRecord = ReadRuns.Page.class)
    public Response runs(
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Json.ok(runs.list(ListWindow.page("-started", offset, limit)));
    }

    @POST
    @Path("iop-runs")
    @Operation(operationId = "askForIopDays", summary = "Look at the days of a span now")
    @Bodies(takes = "IopSpan", givesRecord = AskForDays.Asked.class, status = 202)
    public Response ask(InputStream body) {
        return Json.status(202, asking.ask(Json.read(body, AskForDays.Wish.class)))
                .build();
    }

    @POST
    @Path("iop-runs/preview")
    @Operation(operationId = "rehearseIopDays", summary = "What would become of the days of a span; nothing is written")
    @Bodies(takes = "IopSpan", givesRecord = RehearseDays.Rehearsal.class)
    public Response rehearse(InputStream body) {
        return Json.ok(rehearsing.rehearse(Json.read(body, AskForDays.Wish.class)));
    }

    private Response settle(UUID id, boolean accept) {
        settling.settle(new SettleProposal.Wish(id, accept));
        return Json.ok(list.one(id));
    }

    private Response file(String type, IopDayParams params) {
        List<JsonNode> rows =
                list.list(params.question(), ListWindow.file(params.sort()), AuditAction.EXPORT).items().stream()
                        .map(item -> CanonicalJson.mapper().<JsonNode>valueToTree(item))
                        .toList();
        return TableFile.of("iop-days", type, rows);
    }
}
