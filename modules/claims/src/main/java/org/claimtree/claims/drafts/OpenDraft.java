package org.claimtree.claims.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.edits.Past;
import org.claimtree.clients.Client;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.MasterDataLog;
import org.claimtree.invoicing.Charge;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Sql;

/** A draft with all that it says, made again of its charges at the newest revision: only its findings are stored. */
@ApplicationScoped
public class OpenDraft {
    private Sql sql;
    private RevisionLog log;
    private MasterDataLog masterData;
    private ClaimDesk desk;
    private CheckClaims.Sources sources;
    private Clock clock;

    /** For the container. */
    protected OpenDraft() {}

    @Inject
    public OpenDraft(
            Sql sql,
            RevisionLog log,
            MasterDataLog masterData,
            ClaimDesk desk,
            CheckClaims.Sources sources,
            Clock clock) {
        this.sql = sql;
        this.log = log;
        this.masterData = masterData;
        this.desk = desk;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * @param payer ref of the payer
     * @param at now, on the practice's clock
     */
    public record Opened(ClaimDraft draft, String payer, LocalDateTime at) {}

    /**
     * @throws Problem 404 for a draft that is not there, or of a client whom the caller does not see; 409 when its charges
     *     make another claim by now
     */
    public Opened open(UUID id) {
        Row row = row(id);
        long revision = log.current();
        LocalDateTime now = PracticeDate.at(clock.instant(), masterData.asOf(revision));
        ClaimDesk.AsOf asOf = desk.asOf(revision, now.toLocalDate());
        Map<Client, List<Charge>> byClient = sources.byClient(List.of(row.client()), row.charges());
        Client client = byClient.keySet().iterator().next();
        ClaimDraft draft = drafts(row, client, byClient, asOf).stream()
                .filter(made -> Set.copyOf(made.charges()).equals(Set.copyOf(row.charges())))
                .findFirst()
                .orElseThrow(() -> Problem.conflict(
                        "draft-changed", "The charges make another claim by now: check open charges again."));
        return new Opened(draft, row.payer(), now);
    }

    /** As the claim to the first payer, or as the one that follows an answered claim. */
    private List<ClaimDraft> drafts(Row row, Client client, Map<Client, List<Charge>> byClient, ClaimDesk.AsOf asOf) {
        Past past = sources.past(asOf, byClient);
        Map<UUID, String> follows = follows(row);
        return follows.isEmpty()
                ? asOf.drafts(client, byClient.get(client), past)
                : sources.answered(follows).getOrDefault(client.id(), List.of()).stream()
                        .flatMap(claim -> asOf.drafts(client, claim, past, null).stream())
                        .toList();
    }

    private Map<UUID, String> follows(Row row) {
        return sql.query(h -> h.createQuery("select charge, number from claims.v_next_payer"
                        + " where charge = any(:charges) and coverage = :coverage")
                .bindArray("charges", UUID.class, row.charges())
                .bind("coverage", row.coverage())
                .reduceRows(new HashMap<UUID, String>(), (all, found) -> {
                    all.put(found.getColumn("charge", UUID.class), found.getColumn("number", String.class));
                    return all;
                }));
    }

    private Row row(UUID id) {
        ClientScope scope = sources.access().scope();
        return sql.query(h -> scope.bind(h.createQuery("select d.client, d.coverage, d.payer, array(select charge"
                                + " from claims.draft_charge c where c.draft = d.id order by line, c.charge) as charges"
                                + " from claims.draft d where d.id = :id" + scope.onId("d.client")))
                        .bind("id", id)
                        .map((row, ctx) -> new Row(
                                row.getObject("client", UUID.class),
                                row.getObject("coverage", UUID.class),
                                row.getString("payer"),
                                Arrays.asList((UUID[]) row.getArray("charges").getArray())))
                        .findOne())
                .orElseThrow(() -> Problem.notFound("This draft"));
    }

    private record Row(UUID client, UUID coverage, String payer, List<UUID> charges) {}
}
