package org.claimtree.app.records;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.claimtree.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which records are looked for, in which order, as it stands in an address. */
public class RecordParams {
    @QueryParam("q")
    private String text;

    @QueryParam("active")
    private String active;

    @QueryParam("where")
    private List<String> where;

    @Parameter(ref = "fieldSort")
    @QueryParam("sort")
    @DefaultValue("ref")
    private String sort;

    ReadRecords.Question question() {
        return new ReadRecords.Question(
                text, Paging.maybe(active), where.stream().map(FieldPart::of).toList(), sort);
    }
}
