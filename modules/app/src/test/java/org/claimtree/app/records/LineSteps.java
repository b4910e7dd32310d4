package org.claimtree.app.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Lines of invoices as their pages change them, for tests of other packages. */
public final class LineSteps {
    private final SaveInvoiceLine saving;
    private final CorrectCharge correcting;

    public LineSteps(SaveInvoiceLine saving, CorrectCharge correcting) {
        this.saving = saving;
        this.correcting = correcting;
    }

    /**
     * @param charge the line, null for a new one
     * @param line null to take it out
     */
    public UUID save(UUID invoice, UUID charge, ObjectNode line, String ifMatch) {
        return saving.save(new SaveInvoiceLine.Request(invoice, charge, line, ifMatch), null)
                .id();
    }

    /** Reverses a line and puts another in its place. */
    public UUID correct(UUID invoice, UUID charge, ObjectNode line, String ifMatch) {
        ObjectNode body = line.objectNode().put("reason", "counted wrong");
        body.set("line", line);
        return correcting
                .correct(new CorrectCharge.Request(invoice, charge, body, ifMatch), null)
                .id();
    }
}
