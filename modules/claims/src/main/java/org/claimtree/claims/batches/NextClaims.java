package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.claims.assembly.AnsweredClaim;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.drafts.CheckClaims;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.claims.edits.Past;
import org.claimtree.claims.life.ClaimRow;
import org.claimtree.claims.life.NextPayerRule;
import org.claimtree.claims.life.NextPayers;
import org.claimtree.clients.Client;
import org.claimtree.invoicing.Charge;
import org.jdbi.v3.core.Handle;

/** What an answered claim would send to the payer that comes next, as it would be frozen now. */
@ApplicationScoped
public class NextClaims {
    private CheckClaims.Sources sources;

    /** For the container. */
    protected NextClaims() {}

    @Inject
    public NextClaims(CheckClaims.Sources sources) {
        this.sources = sources;
    }

    /**
     * What would go out.
     *
     * @param obstacle why nothing does, or null
     * @param payer ref of the payer that comes next, or null
     * @param charges those that would go
     * @param drafts with all findings
     */
    record Wanted(String obstacle, String payer, List<UUID> charges, List<ClaimDraft> drafts) {}

    /** @param answered locked */
    Wanted of(Handle h, ClaimRow answered, ClaimDesk.AsOf asOf) {
        NextPayerRule.Next next = NextPayers.of(h, answered, asOf.master(), asOf.today());
        Optional<String> obstacle = NextPayerRule.obstacle(answered.facts(asOf.master()), next);
        if (obstacle.isPresent()) {
            return new Wanted(obstacle.get(), next.payer(), List.of(), List.of());
        }
        Map<UUID, String> open = NextPayers.open(h, answered, asOf.master(), asOf.today());
        return new Wanted(null, next.payer(), List.copyOf(open.keySet()), drafts(answered.client(), open, asOf));
    }

    private List<ClaimDraft> drafts(UUID clientId, Map<UUID, String> follows, ClaimDesk.AsOf asOf) {
        Map<Client, List<Charge>> byClient = sources.byClient(List.of(clientId), List.copyOf(follows.keySet()));
        Client client = byClient.keySet().iterator().next();
        Past past = sources.past(asOf, byClient);
        List<AnsweredClaim> answered = sources.answered(follows).getOrDefault(clientId, List.of());
        return answered.stream()
                .flatMap(claim -> asOf.drafts(client, claim, past, null).stream())
                .toList();
    }
}
