package org.claimtree.app.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.invoicing.CorrectLine;
import org.claimtree.invoicing.InvoiceLines;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/**
 * Corrects a charge on an invoice that was answered, or whose claim has left: the line is reversed and another takes its
 * place. While a claim carries the reversed line the new one waits: no claim is made of it but the one that replaces that
 * claim, so that the payer does not get both, and it is not booked before. Where the claim is rejected or voided it is open.
 */
@ApplicationScoped
public class CorrectCharge {
    private InvoiceLines lines;
    private CorrectLine correcting;
    private SavePeople saving;
    private IdempotencyKeys keys;

    /** For the container. */
    protected CorrectCharge() {}

    @Inject
    public CorrectCharge(InvoiceLines lines, CorrectLine correcting, SavePeople saving, IdempotencyKeys keys) {
        this.lines = lines;
        this.correcting = correcting;
        this.saving = saving;
        this.keys = keys;
    }

    /**
     * What is to be done.
     *
     * @param body {@code reason}, and {@code line}: the charge that takes the place, without its client
     * @param ifMatch version of the invoice that was read
     */
    record Request(UUID invoice, UUID charge, ObjectNode body, String ifMatch) {}

    /**
     * @return the line that took the place
     * @throws Problem 404, 409 when the state of the invoice forbids it or it was saved meanwhile, 422, 428
     */
    @Transactional
    public SaveInvoiceLine.Saved correct(Request request, String idempotencyKey) {
        String asked = "correct " + request.invoice() + " " + request.charge() + " " + request.body();
        return keys.once(idempotencyKey, Fingerprint.of(asked), SaveInvoiceLine.Saved.class, () -> once(request));
    }

    private SaveInvoiceLine.Saved once(Request request) {
        check(request.body());
        String reason = request.body().get("reason").textValue();
        UUID client = lines.holdForCorrection(request.invoice(), request.charge(), request.ifMatch());
        correcting.reverse(request.charge());
        ObjectNode line =
                SaveInvoiceLine.lineOf(client, (ObjectNode) request.body().get("line"));
        UUID successor = save(line);
        lines.bring(successor, request.invoice());
        correcting.replace(request.charge(), successor, request.invoice(), reason);
        return new SaveInvoiceLine.Saved(successor);
    }

    /** The line itself meets the rules of all charges. */
    private static void check(ObjectNode body) {
        List<InputProblem> problems = new ArrayList<>();
        String reason = body.path("reason").textValue();
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            problems.add(new InputProblem("/reason", "REASON", "Say why, in at most 500 characters."));
        }
        if (!body.path("line").isObject()) {
            problems.add(new InputProblem("/line", "WRONG_TYPE", "The line that takes the place is expected here."));
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!name.equals("reason") && !name.equals("line")) {
                problems.add(new InputProblem(
                        "/" + name.replace("~", "~0").replace("/", "~1"), "UNKNOWN_FIELD", "There is no such field."));
            }
        });
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    private UUID save(ObjectNode line) {
        try {
            return saving.save(new SavePeople.Request(PeopleKind.CHARGE, null, line, null), null)
                    .id();
        } catch (Problem problem) {
            List<InputProblem> errors = problem.errors().stream()
                    .map(e -> new InputProblem("/line" + e.pointer(), e.code(), e.message()))
                    .toList();
            throw new Problem(problem.type(), problem.status(), problem.title(), problem.getMessage(), errors);
        }
    }
}
