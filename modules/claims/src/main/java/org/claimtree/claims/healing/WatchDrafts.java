package org.claimtree.claims.healing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.authorizations.AuthorizationsChanged;
import org.claimtree.claims.drafts.DueChecks;
import org.claimtree.clients.ClientsWatch;
import org.claimtree.invoicing.AnswerPosted;
import org.claimtree.invoicing.ChargeUse;
import org.claimtree.platform.Sql;

/** Notices what drafts of single clients rest on, in the transaction that changes it. */
@ApplicationScoped
public class WatchDrafts implements ClientsWatch, ChargeUse {
    private Sql sql;
    private Event<DraftsDue> news;

    /** For the container. */
    protected WatchDrafts() {}

    @Inject
    public WatchDrafts(Sql sql, Event<DraftsDue> news) {
        this.sql = sql;
        this.news = news;
    }

    /** Names, coverages, consents: whoever has something to be billed is looked at again. */
    @Override
    public void changed(Collection<UUID> clients) {
        due(
                "select x.client from unnest(cast(:ids as uuid[])) x (client)"
                        + " where exists (select 1 from claims.draft d where d.client = x.client)"
                        + " or exists (select 1 from invoicing.v_claimable_charge c where c.client = x.client)",
                clients);
    }

    /** A number may have been approved, or units have become usable. */
    public void authorized(@Observes AuthorizationsChanged changed) {
        due("select distinct client from claims.draft where client = any(:ids)", changed.clients());
    }

    @Override
    public Set<UUID> inUse(Collection<UUID> charges) {
        return Set.of();
    }

    /** What was wrong of a charge may be mended; one that is on no draft yet waits for a check. */
    @Override
    public void saved(Collection<UUID> charges) {
        due(
                "select distinct client from invoicing.charge where id in"
                        + " (select charge from claims.draft_charge where charge = any(:ids))",
                charges);
    }

    /** What a payer left may go to the next one. */
    public void answered(@Observes AnswerPosted posted) {
        due("select distinct client from invoicing.charge where id = any(:ids)", posted.charges());
    }

    private void due(String clients, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        int added = sql.query(h -> h.createUpdate(DueChecks.ask(clients))
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .execute());
        if (added > 0) {
            news.fire(new DraftsDue());
        }
    }
}
