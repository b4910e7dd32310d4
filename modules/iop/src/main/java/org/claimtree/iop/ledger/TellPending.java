package org.claimtree.iop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.claimtree.identity.Alert;
import org.claimtree.identity.Alerts;

/** Tells the group of a program what its days wait for: an alert for each reason, open until somebody has done it. */
@ApplicationScoped
public class TellPending {
    private Alerts alerts;

    /** For the container. */
    protected TellPending() {}

    @Inject
    public TellPending(Alerts alerts) {
        this.alerts = alerts;
    }

    private record What(String program, String group, Why why) {}

    void tell(Collection<List<Decision>> decided) {
        decided.stream()
                .flatMap(List::stream)
                .filter(decision -> decision.outcome() == Outcome.PENDING)
                .filter(decision -> decision.program().terms().billing().alertGroup() != null)
                .flatMap(decision -> decision.reasons().stream()
                        .map(reason -> new What(
                                decision.program().ref(),
                                decision.program().terms().billing().alertGroup(),
                                reason.code())))
                .distinct()
                .forEach(this::raise);
    }

    private void raise(What what) {
        String text =
                "Days of " + what.program() + " cannot be billed. " + what.why().heading();
        alerts.raise(new Alert(
                "IOP_PENDING",
                what.program() + " " + what.why(),
                new Alert.Message(
                        text,
                        what.program(),
                        "/iop-days.xhtml?outcome=PENDING&program=" + what.program() + "&why=" + what.why()),
                new Alert.To(List.of(), List.of(what.group()))));
    }

    /** Every alert that decisions would raise, for who only asks. */
    static int count(Collection<List<Decision>> decided) {
        TreeSet<String> keys = new TreeSet<>();
        decided.stream()
                .flatMap(List::stream)
                .filter(decision -> decision.outcome() == Outcome.PENDING)
                .forEach(decision -> decision.reasons()
                        .forEach(reason -> keys.add(decision.program().ref() + " " + reason.code())));
        return keys.size();
    }
}
