package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.identity.FieldChange;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/** Puts what is on account of a payment on lines. */
@ApplicationScoped
public class AllocatePayment {
    private PaymentDesk desk;
    private CodeFacts days;

    /** For the container. */
    protected AllocatePayment() {}

    @Inject
    public AllocatePayment(PaymentDesk desk, CodeFacts days) {
        this.desk = desk;
        this.days = days;
    }

    /**
     * @throws Problem 404, 409 when it was saved meanwhile or a line's invoice is void, 422, 428
     */
    @Transactional
    public void allocate(UUID id, String ifMatch, PaymentWish.Allocations wish) {
        Payment payment = desk.hold(id, ifMatch);
        List<InputProblem> problems = new ArrayList<>();
        for (int i = 0; i < wish.allocations().size(); i++) {
            if (!wish.allocations().get(i).amount().isPositive()) {
                problems.add(
                        new InputProblem("/allocations/" + i + "/amount", "AMOUNT", "A line gets more than nothing."));
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        desk.allocate(payment, wish.allocations(), days.today());
        desk.changed(payment, FieldChange.between(null, CanonicalJson.mapper().valueToTree(wish)), null);
    }
}
