package org.claimtree.claims.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimtree.catalog.PayerCode;
import org.claimtree.clients.Client;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.RenderingSend;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.Finding;
import org.claimtree.platform.Versions;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.FieldKey;
import org.claimtree.profiles.ProvenanceRecord;
import org.claimtree.profiles.Resolution;

/** From charges to lines: resolved for a coverage, with what the payer code table and people say. Serves many threads. */
final class LinePreparation {
    private final Knowledge knowledge;
    private final Answers answers;
    private final PayerCodeRule payerCodes;
    private final AddUp addUp;

    LinePreparation(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.answers = new Answers(knowledge.resolve());
        this.payerCodes = new PayerCodeRule(knowledge.master(), knowledge.catalog());
        this.addUp = new AddUp(knowledge.master(), knowledge.catalog());
    }

    PreparedLine of(Charge charge, Client client, SentCoverage coverage, HandWork byHand) {
        return of(List.of(charge), client, coverage, byHand);
    }

    /** Of charges that are a line already. */
    PreparedLine of(List<Charge> sources, Client client, SentCoverage coverage, HandWork byHand) {
        Charge first = sources.get(0);
        ByHand decided = byHand.of(first.id(), coverage.destination().id());
        Facts facts = ChargeFacts.of(
                first,
                client,
                new ChargeFacts.Way(coverage.destination(), decided.formType()),
                knowledge.master(),
                knowledge.catalog());
        return prepare(sources, client, coverage, new PreparedLine.Answer(facts, decided, List.of(), List.of()));
    }

    /** With the facts that a stored input holds, and what people had decided. */
    PreparedLine again(ClaimInput.Line line, Client client, SentCoverage coverage) {
        return prepare(
                line.charges(),
                client,
                coverage,
                new PreparedLine.Answer(line.facts(), line.decided(), List.of(), List.of()));
    }

    /** Lines of one claim, those that a payer wants added up as one. */
    List<PreparedLine> addedUp(Client client, List<PreparedLine> lines) {
        return addUp.equal(lines).stream()
                .map(same -> same.size() == 1
                        ? same.get(0)
                        : prepare(
                                same.stream().map(PreparedLine::charge).toList(),
                                client,
                                same.get(0).coverage(),
                                same.get(0).answer()))
                .toList();
    }

    /**
     * From one charge, or from several that are added up.
     *
     * @param asked what the tree is asked, and what people decided
     */
    private PreparedLine prepare(
            List<Charge> sources, Client client, SentCoverage coverage, PreparedLine.Answer asked) {
        MasterData master = knowledge.master();
        Charge charge = addUp.together(sources);
        Answers.Answer answer = answers.to(asked.facts()).with(asked.byHand().values());
        Versions.Version<PayerCode> row =
                payerCodes.row(charge, coverage.destination()).orElse(null);
        SentCode code = sentCode(charge, coverage, row);
        ResolvedBilling resolved = row == null
                ? answer.billing()
                : answer.billing().withTaxonomy(row.content().sent().taxonomy());
        List<ProvenanceRecord> provenance =
                row == null ? answer.provenance() : new PayerCodeReasons(row).with(answer.provenance(), charge, code);
        provenance = asked.byHand().with(addUp.with(provenance, sources, charge, coverage));
        PreparedLine.SentProviders sent = new SentProvidersRule(master)
                .of(charge, client, coverage.destination().insurer().payer(), resolved);
        return new PreparedLine(
                charge,
                sources,
                coverage,
                resolved,
                sent,
                code,
                new PreparedLine.Answer(
                        asked.facts(),
                        asked.byHand(),
                        provenance,
                        findings(answer.resolution(), sent, rateMissing(charge, coverage, row))));
    }

    /** A further payer is charged what the payers before it answered, whatever its contract says. */
    private SentCode sentCode(Charge charge, SentCoverage coverage, Versions.Version<PayerCode> row) {
        SentCode code = payerCodes.sent(charge, row);
        return coverage.place() == 0
                ? code
                : code.charging(charge.service().quantity().amount().dollars());
    }

    private Optional<Finding> rateMissing(Charge charge, SentCoverage coverage, Versions.Version<PayerCode> row) {
        boolean isMissing = coverage.place() == 0
                && (row == null || row.content().sent().rate() == null)
                && payerCodes.billsContractedRate(
                        coverage.destination().insurer().payer(),
                        charge.service().dates().from());
        return isMissing
                ? Optional.of(Finding.warn(
                                "CONTRACTED_RATE_MISSING",
                                "quantity.charge",
                                "The payer is billed contracted rates and has none for "
                                        + charge.service().code() + ": the practice's fee goes out.")
                        .mendedAt(row == null ? "payer-codes" : "payer-codes/" + row.subject()))
                : Optional.empty();
    }

    /** What the resolution found, and a provider who is named for all claims but not in effect. */
    private static List<Finding> findings(
            Resolution resolution, PreparedLine.SentProviders sent, Optional<Finding> rate) {
        List<Finding> findings = new ArrayList<>(resolution.findings());
        rate.ifPresent(findings::add);
        resolution
                .renderingSend()
                .filter(send -> send.mode() == RenderingSend.Mode.NAMED && sent.rendering() == null)
                .ifPresent(send -> findings.add(Finding.hold(
                                "PROVIDER_NOT_IN_EFFECT",
                                FieldKey.RENDERING_SEND.json(),
                                "The provider who is named for all claims has no settings for this date of service.")
                        .mendedAt("providers/" + send.provider())));
        return findings;
    }
}
