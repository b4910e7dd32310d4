package org.claimtree.claims.web;

import jakarta.ws.rs.core.Response;
import org.claimtree.claims.printing.PrintForms;

/** A PDF as REST gives it: shown by the browser, and kept by nobody on the way. */
final class PdfAnswer {
    static final String TYPE = "application/pdf";

    private PdfAnswer() {}

    static Response.ResponseBuilder of(PrintForms.Pdf pdf) {
        return Response.ok(pdf.bytes(), TYPE)
                .header("Content-Disposition", "inline; filename=\"" + pdf.name() + "\"")
                .header("Cache-Control", "no-store");
    }
}
