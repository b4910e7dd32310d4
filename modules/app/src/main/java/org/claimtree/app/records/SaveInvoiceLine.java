package org.claimtree.app.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.InvoiceLines;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.Problem;

/** Adds a line to an invoice, changes one or takes one out: a charge that meets the rules of all charges. */
@ApplicationScoped
public class SaveInvoiceLine {
    private InvoiceLines lines;
    private SavePeople saving;
    private ReadPeople people;
    private Charges charges;
    private SaveCharges savingCharges;
    private IdempotencyKeys keys;

    /** For the container. */
    protected SaveInvoiceLine() {}

    @Inject
    public SaveInvoiceLine(
            InvoiceLines lines,
            SavePeople saving,
            ReadPeople people,
            Charges charges,
            SaveCharges savingCharges,
            IdempotencyKeys keys) {
        this.lines = lines;
        this.saving = saving;
        this.people = people;
        this.charges = charges;
        this.savingCharges = savingCharges;
        this.keys = keys;
    }

    /**
     * What is to be done.
     *
     * @param charge the line, null for a new one
     * @param body the charge without its client, null to take the line out
     * @param ifMatch version of the invoice that was read
     */
    record Request(UUID invoice, UUID charge, ObjectNode body, String ifMatch) {}

    /** The line that was saved. */
    record Saved(UUID id) {}

    /**
     * @throws Problem 404, 409 when the state of the invoice or a claim forbids it or it was saved meanwhile, 422, 428
     */
    @Transactional
    public Saved save(Request request, String idempotencyKey) {
        String asked = "line " + request.invoice() + " " + request.charge() + " " + request.body();
        return keys.once(idempotencyKey, Fingerprint.of(asked), Saved.class, () -> once(request));
    }

    private Saved once(Request request) {
        UUID client = lines.hold(request.invoice(), request.charge(), request.ifMatch());
        if (request.body() == null) {
            Charge line = charges.byIds(List.of(request.charge())).get(0);
            savingCharges.save(List.of(line.takenBack()));
            return new Saved(request.charge());
        }
        ObjectNode body = request.charge() == null
                ? lineOf(client, request.body())
                : request.body().deepCopy().put("client", client.toString());
        String tag = request.charge() == null
                ? null
                : "\"" + ReadPeople.tag(people.one(PeopleKind.CHARGE, request.charge())) + "\"";
        UUID saved = saving.save(new SavePeople.Request(PeopleKind.CHARGE, request.charge(), body, tag), null)
                .id();
        lines.bring(saved, request.invoice());
        return new Saved(saved);
    }

    /** A new charge of the client; one without a number of the practice's own gets one. */
    static ObjectNode lineOf(UUID client, ObjectNode content) {
        ObjectNode body = content.deepCopy().put("client", client.toString());
        if (!body.has("ref")) {
            body.put("ref", "L-" + UUID.randomUUID().toString().substring(0, 13));
        }
        return body;
    }
}
