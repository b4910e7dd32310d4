package org.claimtree.claims.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.claims.assembly.AnsweredClaim;
import org.claimtree.claims.assembly.ClaimDraft;
import org.claimtree.claims.assembly.ClaimInput;
import org.claimtree.claims.drafts.CheckClaims;
import org.claimtree.claims.drafts.ClaimDesk;
import org.claimtree.claims.edits.Past;
import org.claimtree.claims.life.ClaimAction;
import org.claimtree.claims.life.ClaimCharges;
import org.claimtree.claims.life.ClaimLife;
import org.claimtree.claims.life.ClaimRow;
import org.claimtree.clients.Client;
import org.claimtree.directory.MasterData;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.Finding;
import org.claimtree.platform.CanonicalJson;
import org.jdbi.v3.core.Handle;

/**
 * Claims that replace or void others. A replacement (frequency 7) has all lines of its original as they are now: a charge
 * that was corrected is told by the one that took its place, one that was taken back is left out. A void (8) is its
 * original once more.
 */
@ApplicationScoped
public class Corrections {
    private CheckClaims.Sources sources;

    /** For the container. */
    protected Corrections() {}

    @Inject
    public Corrections(CheckClaims.Sources sources) {
        this.sources = sources;
    }

    /** What is kept of a claim. */
    record Stored(ClaimInput input, ClaimSnapshot snapshot) {
        static Stored read(Handle h, UUID claim) {
            return h.createQuery("select input, snapshot from claims.proof where claim = :claim")
                    .bind("claim", claim)
                    .map((row, ctx) -> new Stored(
                            CanonicalJson.read(row.getString("input"), ClaimInput.class),
                            SnapshotJson.read(row.getString("snapshot"))))
                    .one();
        }
    }

    /** Why a claim is not replaced or voided now, as a sentence. */
    Optional<String> obstacle(ClaimRow original, Frequency frequency, MasterData master) {
        return ClaimLife.obstacle(
                original.facts(master), frequency == Frequency.VOID ? ClaimAction.VOID : ClaimAction.CORRECT);
    }

    /**
     * The claim as it would go out, with all findings; empty when none of its charges is on a claim any more.
     *
     * @param original locked, or only looked at
     */
    Optional<ClaimDraft> draft(Handle h, ClaimRow original, Frequency frequency, ClaimDesk.AsOf asOf) {
        Stored stored = Stored.read(h, original.id());
        ClaimInput.Prior prior = prior(original, frequency, stored);
        if (frequency == Frequency.VOID) {
            return Optional.of(asOf.voids(stored.input(), original.paper() ? Medium.PAPER : Medium.ELECTRONIC, prior));
        }
        if (stored.input().before() != null) {
            return next(h, original, stored.input(), prior, asOf);
        }
        UUID clientId = original.client();
        Map<Client, List<Charge>> byClient = sources.byClient(List.of(clientId), ClaimCharges.now(h, original.id()));
        Client client = byClient.keySet().iterator().next();
        List<ClaimDraft> drafts = asOf.replacements(client, byClient.get(client), sources.past(asOf, byClient), prior);
        return drafts.stream().findFirst().map(draft -> drafts.size() == 1 ? draft : draft.with(List.of(split(prior))));
    }

    /**
     * The claim as the same claim would be today, of the same frequency, with all findings: none when no charge of it is
     * left, more than one when its charges do not share a claim any more.
     */
    List<ClaimDraft> today(Handle h, ClaimRow claim, ClaimDesk.AsOf asOf) {
        Stored stored = Stored.read(h, claim.id());
        ClaimInput.Prior prior = stored.input().prior();
        if (claim.frequency() == Frequency.VOID) {
            return List.of(asOf.voids(stored.input(), claim.paper() ? Medium.PAPER : Medium.ELECTRONIC, prior));
        }
        Map<Client, List<Charge>> byClient = sources.byClient(List.of(claim.client()), ClaimCharges.now(h, claim.id()));
        Client client = byClient.keySet().iterator().next();
        if (stored.input().before() != null) {
            return following(claim.number(), byClient, prior, asOf);
        }
        Past past = sources.past(asOf, byClient);
        return prior == null
                ? asOf.drafts(client, byClient.get(client), past)
                : asOf.replacements(client, byClient.get(client), past, prior);
    }

    /** A claim to a further payer goes with the answers that it follows, as they are now. */
    private Optional<ClaimDraft> next(
            Handle h, ClaimRow original, ClaimInput input, ClaimInput.Prior prior, ClaimDesk.AsOf asOf) {
        List<UUID> charges = ClaimCharges.now(h, original.id());
        Map<Client, List<Charge>> byClient = sources.byClient(List.of(original.client()), charges);
        List<ClaimDraft> drafts = following(original.number(), byClient, prior, asOf);
        boolean whole =
                drafts.size() == 1 && Set.copyOf(drafts.get(0).charges()).equals(Set.copyOf(charges));
        return drafts.stream().findFirst().map(draft -> whole ? draft : draft.with(List.of(lost(input))));
    }

    /** What the answers that a claim follows make now. */
    private List<ClaimDraft> following(
            String number, Map<Client, List<Charge>> byClient, ClaimInput.Prior prior, ClaimDesk.AsOf asOf) {
        Client client = byClient.keySet().iterator().next();
        Past past = sources.past(asOf, byClient);
        List<AnsweredClaim> answered = sources.followedBy(number).getOrDefault(client.id(), List.of());
        return answered.stream()
                .flatMap(claim -> asOf.drafts(client, claim, past, prior).stream())
                .toList();
    }

    private static Finding lost(ClaimInput input) {
        return Finding.hold(
                        "COB_ANSWER_MISSING",
                        "lines",
                        "The payer before has not answered all lines as they are now: void the claim, correct the one"
                                + " before it, and send it anew.")
                .mendedAt("claims/" + input.before().claim());
    }

    private static Finding split(ClaimInput.Prior prior) {
        return Finding.hold(
                        "FREQUENCY_7_CHANGES_IDENTITY",
                        "lines",
                        "The lines do not share one claim any more: void the claim and send them anew.")
                .mendedAt("claims/" + prior.claim());
    }

    private static ClaimInput.Prior prior(ClaimRow original, Frequency frequency, Stored stored) {
        ClaimSnapshot was = stored.snapshot();
        LocalDate through = was.lines().stream()
                .map(line -> line.service().through())
                .max(LocalDate::compareTo)
                .orElseThrow();
        LocalDate from = was.lines().stream()
                .map(line -> line.service().from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        // A chain keeps the days of its first claim: a replacement with fewer days does not narrow them.
        ClaimInput.Prior before = stored.input().prior();
        return new ClaimInput.Prior(
                original.number(),
                frequency,
                original.payerNumber(),
                new ClaimInput.Identity(
                        original.payer(),
                        was.insured().subscriber().memberId(),
                        was.billing().numbers().npi(),
                        before == null ? from : before.was().from(),
                        before == null ? through : before.was().through()));
    }

    /** Whatever was drafted of its charges goes out with it. */
    void forgetDrafts(ClaimDraft draft) {
        sources.drafts().forget(draft.charges());
    }

    /** Charges of a correction: those of a void are those of its original, whatever became of them. */
    static Collection<UUID> charges(Handle h, UUID claim, Frequency frequency) {
        return frequency == Frequency.REPLACEMENT
                ? ClaimCharges.now(h, claim)
                : h.createQuery("select charge from claims.claim_charge where claim = :claim order by line, charge")
                        .bind("claim", claim)
                        .mapTo(UUID.class)
                        .list();
    }
}
