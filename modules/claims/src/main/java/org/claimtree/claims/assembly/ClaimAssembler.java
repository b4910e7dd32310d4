package org.claimtree.claims.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimtree.catalog.PayerCode;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.MediumLimits;
import org.claimtree.clients.Client;
import org.claimtree.directory.FormType;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.Payer;
import org.claimtree.directory.RenderingSend;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.PrintOptions;
import org.claimtree.platform.Versions;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.FieldKey;
import org.claimtree.profiles.ProvenanceRecord;
import org.claimtree.profiles.Resolution;

/**
 * From charges to claims. Each charge of a client is resolved for the coverage it is sent to; charges that agree in
 * everything a claim says once share a claim, in the order of service; what does not fit is split. Pure: the
 * same knowledge and charges give the same drafts. Serves many threads at once.
 */
public final class ClaimAssembler {
    private static final Comparator<Charge> LINE_ORDER = Comparator.<Charge, LocalDate>comparing(
                    c -> c.service().dates().from())
            .thenComparing(Charge::ref);

    private final Knowledge knowledge;
    private final Answers answers;
    private final PayerCodeRule payerCodes;
    private final AddUp addUp;

    /** With all that is known as of one revision. */
    public ClaimAssembler(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.answers = new Answers(knowledge.resolve());
        this.payerCodes = new PayerCodeRule(knowledge.master(), knowledge.catalog());
        this.addUp = new AddUp(knowledge.master(), knowledge.catalog());
    }

    /**
     * The drafts of one client's charges, each with what the resolution found; the edits come after. Charges without a valid coverage are the client's to
     * pay and make none.
     */
    public List<ClaimDraft> assemble(Client client, Collection<Charge> charges) {
        return assemble(client, charges, HandWork.NONE, null);
    }

    /**
     * The same, as claims that replace another one; more than one when the charges do not share a claim any more.
     *
     * @param byHand what people decided of the charges
     * @param prior the claim that is replaced, or null
     */
    public List<ClaimDraft> assemble(
            Client client, Collection<Charge> charges, HandWork byHand, ClaimInput.Prior prior) {
        Map<GroupKey, List<PreparedLine>> groups = new LinkedHashMap<>();
        charges.stream()
                .sorted(LINE_ORDER)
                .forEach(charge -> SentCoverage.primary(
                                client, charge.service().dates().from())
                        .map(coverage -> prepare(charge, client, coverage, byHand))
                        .ifPresent(line -> groups.computeIfAbsent(key(line), key -> new ArrayList<>())
                                .add(line)));
        List<ClaimDraft> drafts = new ArrayList<>();
        groups.forEach((key, lines) -> {
            Medium medium = key.form().medium();
            MediumLimits limits = knowledge.limits().apply(medium, printOptions(lines.get(0)));
            for (List<PreparedLine> part : ClaimSplit.split(addedUp(client, lines), limits)) {
                drafts.add(draft(client, part, new Form(medium, limits), prior));
            }
        });
        return drafts;
    }

    /** In what charges of a client differ that a claim says once, in words; empty when they may share one. */
    public List<String> differences(Client client, Collection<Charge> charges, HandWork byHand) {
        List<GroupKey> keys = charges.stream()
                .sorted(LINE_ORDER)
                .flatMap(charge ->
                        SentCoverage.primary(client, charge.service().dates().from())
                                .map(coverage -> key(prepare(charge, client, coverage, byHand)))
                                .stream())
                .distinct()
                .toList();
        return keys.stream()
                .skip(1)
                .flatMap(key -> keys.get(0).differences(key).stream())
                .distinct()
                .toList();
    }

    private List<PreparedLine> addedUp(Client client, List<PreparedLine> lines) {
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

    private PrintOptions printOptions(PreparedLine line) {
        return knowledge
                .master()
                .payer(
                        line.coverage().destination().insurer().payer(),
                        line.charge().service().dates().from())
                .map(Payer::print)
                .orElse(PrintOptions.USUAL);
    }

    /**
     * The claim that this input makes, with the facts that it holds: neither grouped nor split again, and not edited.
     *
     * @throws IllegalArgumentException when a line has no coverage, which no stored input has
     */
    public ClaimDraft again(ClaimInput input, Medium medium) {
        List<PreparedLine> lines = input.lines().stream()
                .map(line -> prepare(line.charges(), input.client(), sent(input, line), asked(line)))
                .toList();
        MediumLimits limits = knowledge.limits().apply(medium, printOptions(lines.get(0)));
        return draft(input.client(), lines, new Form(medium, limits), input.prior());
    }

    private static SentCoverage sent(ClaimInput input, ClaimInput.Line line) {
        return SentCoverage.primary(
                        input.client(), line.charge().service().dates().from())
                .orElseThrow(() -> new IllegalArgumentException("A line without coverage"));
    }

    private PreparedLine prepare(Charge charge, Client client, SentCoverage coverage, HandWork byHand) {
        ByHand decided = byHand.of(charge.id(), coverage.destination().id());
        Facts facts = ChargeFacts.of(
                charge,
                client,
                new ChargeFacts.Way(coverage.destination(), decided.formType()),
                knowledge.master(),
                knowledge.catalog());
        return prepare(
                List.of(charge), client, coverage, new PreparedLine.Answer(facts, decided, List.of(), List.of()));
    }

    private static PreparedLine.Answer asked(ClaimInput.Line line) {
        return new PreparedLine.Answer(line.facts(), line.decided(), List.of(), List.of());
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
        SentCode code = payerCodes.sent(charge, row);
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

    private Optional<Finding> rateMissing(Charge charge, SentCoverage coverage, Versions.Version<PayerCode> row) {
        boolean isMissing = (row == null || row.content().sent().rate() == null)
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

    private GroupKey key(PreparedLine line) {
        LocalDate day = line.charge().service().dates().from();
        var insurer = line.coverage().destination().insurer();
        ByHand byHand = line.answer().byHand();
        String formType = byHand.formType() != null
                ? byHand.formType()
                : knowledge.master().terms(insurer.payer(), insurer.plan(), day).formType();
        return GroupKey.of(
                line,
                new GroupKey.Form(formType, medium(formType, day)),
                byHand.group() != null && byHand.group().joins()
                        ? ClaimSpans.year(day)
                        : ClaimSpans.of(knowledge.master(), line.coverage().destination(), day));
    }

    /** Without a form type a claim would go electronically; the edits hold it. */
    private Medium medium(String formType, LocalDate day) {
        return Optional.ofNullable(formType)
                .flatMap(ref -> knowledge.master().formType(ref, day))
                .map(FormType::medium)
                .map(medium -> Medium.valueOf(medium.name()))
                .orElse(Medium.ELECTRONIC);
    }

    private record Form(Medium medium, MediumLimits limits) {}

    private ClaimDraft draft(Client client, List<PreparedLine> lines, Form form, ClaimInput.Prior prior) {
        MediumLimits limits = form.limits();
        ClaimInput input = new ClaimInput(
                ClaimInput.ENGINE,
                client,
                lines.get(0).coverage().destination().ref(),
                lines.stream().map(PreparedLine::input).toList(),
                prior);
        return new ClaimDraft(
                input,
                new SnapshotBuilder(knowledge.master(), client, lines, limits).build(prior),
                form.medium(),
                provenance(lines),
                Stream.concat(
                                lines.stream().flatMap(l -> l.answer().findings().stream()),
                                leftOut(lines, limits).stream())
                        .distinct()
                        .toList());
    }

    private static Optional<Finding> leftOut(List<PreparedLine> lines, MediumLimits limits) {
        return ClaimSplit.leavesDiagnosesOut(lines, limits)
                ? Optional.of(Finding.warn(
                        "DIAGNOSES_LEFT_OUT",
                        "facts.diagnoses",
                        "There are more diagnoses than fit: some that no line points to are left out."))
                : Optional.empty();
    }

    private static ClaimDraft.Provenance provenance(List<PreparedLine> lines) {
        return new ClaimDraft.Provenance(
                only(lines.get(0).answer().provenance(), FieldKey.Level.CLAIM),
                lines.stream()
                        .map(l -> only(l.answer().provenance(), FieldKey.Level.LINE))
                        .toList());
    }

    /** What no profile can say is told of the line. */
    private static List<ProvenanceRecord> only(List<ProvenanceRecord> records, FieldKey.Level level) {
        return records.stream()
                .filter(r -> FieldKey.of(r.field()).map(FieldKey::level).orElse(FieldKey.Level.LINE) == level)
                .toList();
    }
}
