package org.claimtree.claims.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.clients.Client;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.invoicing.Charge;
import org.claimtree.platform.RevisionLog;

/** What is known now, for who decides of claims by hand. */
@ApplicationScoped
public class DecisionDesk {
    private RevisionLog log;
    private MasterDataLog masterData;
    private ClaimDesk desk;
    private CheckClaims check;
    private CheckClaims.Sources sources;
    private Clock clock;

    /** For the container. */
    protected DecisionDesk() {}

    @Inject
    public DecisionDesk(
            RevisionLog log,
            MasterDataLog masterData,
            ClaimDesk desk,
            CheckClaims check,
            CheckClaims.Sources sources,
            Clock clock) {
        this.log = log;
        this.masterData = masterData;
        this.desk = desk;
        this.check = check;
        this.sources = sources;
        this.clock = clock;
    }

    /** Whether there is such a form type today. */
    boolean hasFormType(String ref) {
        MasterData master = masterData.asOf(log.current());
        return ref != null
                && master.formType(ref, PracticeDate.at(clock.instant(), master).toLocalDate())
                        .isPresent();
    }

    /** In what charges of a client differ that a claim says once; empty when they may share one. */
    List<String> differences(UUID client, List<UUID> charges) {
        long revision = log.current();
        LocalDate today =
                PracticeDate.at(clock.instant(), masterData.asOf(revision)).toLocalDate();
        ClaimDesk.AsOf asOf = desk.asOf(revision, today);
        Map<Client, List<Charge>> byClient = sources.byClient(List.of(client), charges);
        return byClient.entrySet().stream()
                .flatMap(entry ->
                        asOf.differences(entry.getKey(), entry.getValue(), sources.past(asOf, byClient)).stream())
                .toList();
    }

    /** Checks everything that is open of clients: what is decided of one charge may move others. */
    CheckClaims.Result check(List<UUID> clients) {
        return check.check(ClaimFilter.ofClients(clients));
    }
}
