package org.claimtree.codesets.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimtree.codesets.Code;
import org.claimtree.codesets.CodeSet;
import org.claimtree.codesets.Codes;
import org.claimtree.codesets.search.SearchCodes;
import org.claimtree.identity.PracticeZone;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Codes of all sets, as they hold on a day. */
@Path("codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code sets")
public class CodesResource {
    @Inject
    private SearchCodes search;

    @Inject
    private Codes codes;

    @Inject
    private Clock clock;

    @Inject
    private PracticeZone zone;

    /** What was found, best first. */
    @Schema(name = "CodeHits")
    record Hits(List<Code> items) {}

    @GET
    @Operation(
            operationId = "searchCodes",
            summary = "The twenty codes that fit best what was typed",
            description =
                    "Ranked: the code itself, codes that begin so, words of the short description that begin so, then"
                            + " of the long one, then any part of a word; words that look alike when there is nothing else. From"
                            + " the third character; a shorter text finds the code that it is.")
    @Bodies(givesRecord = Hits.class)
    public Response search(
            @Parameter(ref = "codeText") @QueryParam("q") String q,
            @Parameter(ref = "codeSet") @QueryParam("set") String set,
            @QueryParam("on") String on) {
        CodeSet within = set == null ? null : set(set);
        return Json.ok(new Hits(search.find(q == null ? "" : q, within, day(on))));
    }

    @GET
    @Path("{set}/{code}")
    @Operation(operationId = "readCode", summary = "A code as it holds on a day, today without one")
    @Bodies(givesRecord = Code.class)
    public Response read(
            @Parameter(ref = "codeSet") @PathParam("set") String set,
            @Parameter(ref = "listedCode") @PathParam("code") String code,
            @QueryParam("on") String on) {
        CodeSet within = set(set);
        LocalDate day = day(on);
        // What cannot be a code is looked up nowhere.
        Optional<Code> found = within.takes(CodeSet.stored(code)) ? codes.find(within, code, day) : Optional.empty();
        return Json.ok(found.orElseThrow(() -> Problem.notFound("This code, on that day,")));
    }

    private static CodeSet set(String name) {
        return CodeSet.named(name).orElseThrow(() -> Problem.notFound("This set of codes"));
    }

    private LocalDate day(String on) {
        return on != null ? Paging.date(on) : LocalDate.ofInstant(clock.instant(), zone.now());
    }
}
