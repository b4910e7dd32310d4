package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.RowScopes;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Sql;

/** What stands against a payment that is entered. */
@ApplicationScoped
public class PaymentRules {
    private Sql sql;
    private RowScopes scopes;
    private CodeFacts days;
    private MasterDataLog master;
    private RevisionLog log;

    /** For the container. */
    protected PaymentRules() {}

    @Inject
    public PaymentRules(Sql sql, RowScopes scopes, CodeFacts days, MasterDataLog master, RevisionLog log) {
        this.sql = sql;
        this.scopes = scopes;
        this.days = days;
        this.master = master;
        this.log = log;
    }

    /** All that is wrong with it, with pointers of the wish. */
    public List<InputProblem> problems(PaymentWish wish) {
        List<InputProblem> problems = new ArrayList<>();
        if (!sees(wish.client())) {
            problems.add(new InputProblem("/client", "UNKNOWN_CLIENT", "There is no such client."));
        }
        if (wish.payer() != null && !master.asOf(log.current()).knows(MasterKind.PAYER, wish.payer())) {
            problems.add(new InputProblem("/payer", "UNKNOWN_PAYER", "There is no payer with this ref."));
        }
        if (wish.receivedOn().isAfter(days.today())) {
            problems.add(new InputProblem("/receivedOn", "IN_THE_FUTURE", "A payment has come before it is entered."));
        }
        if (!wish.amount().isPositive()) {
            problems.add(new InputProblem("/amount", "AMOUNT", "A payment is more than nothing."));
        }
        for (int i = 0; i < wish.allocations().size(); i++) {
            if (!wish.allocations().get(i).amount().isPositive()) {
                problems.add(
                        new InputProblem("/allocations/" + i + "/amount", "AMOUNT", "A line gets more than nothing."));
            }
        }
        return problems;
    }

    private boolean sees(UUID client) {
        ClientScope scope = ClientScope.of(scopes.current());
        return sql.query(h -> scope.bind(h.createQuery("select exists (select 1 from clients.client c where c.id = :id"
                                + scope.onClient("c") + ")")
                        .bind("id", client))
                .mapTo(Boolean.class)
                .one());
    }
}
