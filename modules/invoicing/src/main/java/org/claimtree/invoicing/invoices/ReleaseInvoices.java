package org.claimtree.invoicing.invoices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Charges;
import org.claimtree.invoicing.InvoiceLife;
import org.claimtree.invoicing.SaveCharges;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.IdempotencyKeys;
import org.claimtree.platform.Problem;

/** Releases the lines of invoices to billing: claims may be made of them then, whatever was paid. */
@ApplicationScoped
public class ReleaseInvoices {
    private ChosenInvoices chosen;
    private Charges charges;
    private SaveCharges saving;
    private IdempotencyKeys keys;

    /** For the container. */
    protected ReleaseInvoices() {}

    @Inject
    public ReleaseInvoices(ChosenInvoices chosen, Charges charges, SaveCharges saving, IdempotencyKeys keys) {
        this.chosen = chosen;
        this.charges = charges;
        this.saving = saving;
        this.keys = keys;
    }

    /**
     * What is to be released.
     *
     * @param one a single invoice, held against {@code ifMatch}; null where a selection is meant
     * @param many several, of which all but the void ones are released; null where one is meant
     * @param key idempotency key, or null
     */
    public record Request(UUID one, String ifMatch, Selection many, String key) {}

    /**
     * @throws Problem 404, 409 when one is void or was saved meanwhile, 422, 428
     */
    @Transactional
    public ChosenInvoices.Outcome release(Request request) {
        String asked = "release " + request.one() + " " + CanonicalJson.write(request.many());
        return keys.once(request.key(), Fingerprint.of(asked), ChosenInvoices.Outcome.class, () -> once(request));
    }

    private ChosenInvoices.Outcome once(Request request) {
        List<UUID> ids = chosen.ids(request.one() == null ? request.many() : Selection.of(request.one()));
        charges.lockedOfInvoices(ids);
        ChosenInvoices.Sorted sorted = request.one() == null
                ? chosen.lock(ids, InvoiceLife.Action.RELEASE)
                : new ChosenInvoices.Sorted(
                        List.of(chosen.lockOne(request.one(), request.ifMatch(), InvoiceLife.Action.RELEASE)),
                        List.of());
        saving.save(charges.ofInvoices(sorted.ids()).stream()
                .filter(line -> !line.claiming().voided() && !line.claiming().released())
                .map(Charge::releasedToBilling)
                .toList());
        return sorted.outcome();
    }
}
