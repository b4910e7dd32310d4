package org.claimtree.app.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.claims.ClaimLookup;
import org.claimtree.identity.Caller;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.identity.Permission;

/**
 * Finds what a text may mean: clients, claims, charges, codes, payers, providers, locations and pages, each only for who
 * may see it, and of clients those in reach. Whoever is shown stands in the audit trail; what was typed does not, because
 * it may be a name.
 */
@ApplicationScoped
public class Search {
    /** So many of each kind. */
    static final int MOST = 8;

    private CurrentCaller caller;
    private PeopleSearch people;
    private ClaimLookup claims;
    private SetupSearch setup;

    /** For the container. */
    protected Search() {}

    @Inject
    public Search(CurrentCaller caller, PeopleSearch people, ClaimLookup claims, SetupSearch setup) {
        this.caller = caller;
        this.people = people;
        this.claims = claims;
        this.setup = setup;
    }

    /** Hits kind by kind, the best of each first. */
    public List<Hit> find(String text) {
        String typed = text.strip();
        List<Hit> hits = new ArrayList<>();
        if (typed.isEmpty()) {
            return hits;
        }
        Caller now = caller.get();
        if (now.may(Permission.READ_CLIENTS)) {
            hits.addAll(people.clients(typed));
        }
        if (now.may(Permission.READ_CLAIMS)) {
            claims.byNumber(typed, MOST).forEach(claim -> hits.add(hit(claim)));
        }
        if (now.may(Permission.READ_CHARGES)) {
            hits.addAll(people.charges(typed));
        }
        if (now.may(Permission.READ_SETUP)) {
            hits.addAll(setup.find(typed));
        }
        hits.addAll(PageSearch.find(typed, now));
        return hits;
    }

    private static Hit hit(ClaimLookup.Found claim) {
        return new Hit(
                Hit.Kind.CLAIM,
                claim.number(),
                claim.payer() + ", " + Hit.day(claim.from()) + ", " + Hit.dollars(claim.total()),
                Hit.page("/claim.xhtml", "number", claim.number()));
    }
}
