package org.claimtree.platform.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import org.claimtree.platform.CanonicalJson;

/** Takes everything back that was stored for a file of which a row was refused. */
public final class RowsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImportReport report;

    public RowsRefused(ImportReport report) {
        super(report.refused() + " of " + report.rows() + " rows are refused; nothing was stored.");
        this.report = report;
    }

    public ImportReport report() {
        return report;
    }

    /** 422, a problem with the members of the report beside its own. */
    public Response answer() {
        ObjectNode body = CanonicalJson.mapper()
                .valueToTree(new ProblemJson(
                        "urn:claimtree:problem:rows-refused", "Rows of the file are refused", 422, getMessage(), null));
        body.setAll((ObjectNode) CanonicalJson.mapper().valueToTree(report));
        return Response.status(422)
                .type(ProblemJson.MEDIA_TYPE)
                .entity(CanonicalJson.write(body))
                .build();
    }
}
