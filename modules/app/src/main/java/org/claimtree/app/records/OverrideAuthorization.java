package org.claimtree.app.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.ChargeUnits;
import org.claimtree.invoicing.Charges;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/** Lets a charge use an authorization beyond its limits; the reason stands in the ledger and the audit trail. */
@ApplicationScoped
public class OverrideAuthorization {
    private static final int LONGEST = 500;

    private ReadPeople people;
    private Charges charges;
    private ChargeUnits units;
    private AuditTrail audit;

    /** For the container. */
    protected OverrideAuthorization() {}

    @Inject
    OverrideAuthorization(ReadPeople people, Charges charges, ChargeUnits units, AuditTrail audit) {
        this.people = people;
        this.charges = charges;
        this.units = units;
        this.audit = audit;
    }

    /**
     * What is allowed.
     *
     * @param authorization of the client for the charge's code
     * @param reason in words
     */
    public record Wish(UUID authorization, String reason) {}

    /**
     * @throws Problem 404, 422 with the field
     */
    @Transactional
    public ReadChargeAuthorization.Paying allow(UUID id, Wish wish) {
        people.one(PeopleKind.CHARGE, id);
        List<InputProblem> problems = new ArrayList<>();
        if (wish.reason() == null || wish.reason().isBlank() || wish.reason().length() > LONGEST) {
            problems.add(new InputProblem("/reason", "REASON_MISSING", "Say why, in at most 500 characters."));
        }
        Charge charge = charges.locked(List.of(id)).get(0);
        if (charge.claiming().voided()) {
            problems.add(new InputProblem("", "CHARGE_VOIDED", "A charge that was taken back uses no units."));
        }
        if (wish.authorization() == null) {
            problems.add(new InputProblem("/authorization", "AUTHORIZATION_MISSING", "Choose the authorization."));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        ReadChargeAuthorization.Paying paying = units.override(charge, wish.authorization(), wish.reason())
                .map(ReadChargeAuthorization.Paying::of)
                .orElseThrow(() -> Problem.invalid(List.of(new InputProblem(
                        "/authorization",
                        "UNKNOWN_AUTHORIZATION",
                        "The client has no such authorization for the code."))));
        audit.record(new AuditEntry(
                AuditAction.CHANGE,
                "charge",
                List.of(
                        id.toString(),
                        charge.client().toString(),
                        wish.authorization().toString()),
                List.of(),
                wish.reason()));
        return paying;
    }
}
