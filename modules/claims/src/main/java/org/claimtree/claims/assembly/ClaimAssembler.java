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
        return assemble(client, charges, null);
    }

    /**
     * The same, as claims that replace another one; more than one when the charges do not share a claim any more.
     *
     * @param prior the claim that is replaced, or null
     */
    public List<ClaimDraft> assemble(Client client, Collection<Charge> charges, ClaimInput.Prior prior) {
        Map<GroupKey, List<PreparedLine>> groups = new LinkedHashMap<>();
        charges.stream()
                .sorted(LINE_ORDER)
                .forEach(charge -> SentCoverage.primary(
                                client, charge.service().dates().from())
                        .map(coverage -> prepare(charge, client, coverage))
                        .ifPresent(line -> groups.computeIfAbsent(key(line, span(line)), key -> new ArrayList<>())
                                .add(line)));
        List<ClaimDraft> drafts = new ArrayList<>();
        groups.forEach((key, lines) -> {
            Medium medium = key.form().medium();
            MediumLimits limits = knowledge.limits().apply(medium, printOptions(lines.get(0)));
            for (List<PreparedLine> part : ClaimSplit.split(addedUp(client, lines), limits)) {
                drafts.add(draft(client, part, new Form(medium, limits), new Origin(prior, null)));
            }
        });
        return drafts;
    }

    /**
     * Claims to the payer that comes next, of the lines of one claim that the payer before answered, in their order. Neither
     * spans nor diagnoses group them anew; what a claim says once does, where the next payer is told it differently.
     *
     * @param prior the claim that is replaced, or null
     */
    public List<ClaimDraft> assemble(Client client, AnsweredClaim answered, ClaimInput.Prior prior) {
        Map<GroupKey, Map<PreparedLine, AnsweredClaim.Line>> groups = new LinkedHashMap<>();
        for (AnsweredClaim.Line line : answered.lines()) {
            Charge first = line.charges().get(0);
            SentCoverage.further(client, first.service().dates().from(), answered.coverage())
                    .map(coverage -> prepare(line.charges(), client, coverage, facts(first, client, coverage)))
                    .ifPresent(prepared -> groups.computeIfAbsent(key(prepared, null), key -> new LinkedHashMap<>())
                            .put(prepared, line));
        }
        List<ClaimDraft> drafts = new ArrayList<>();
        groups.forEach((key, lines) -> {
            List<PreparedLine> prepared = List.copyOf(lines.keySet());
            Medium medium = key.form().medium();
            MediumLimits limits = knowledge.limits().apply(medium, printOptions(prepared.get(0)));
            for (List<PreparedLine> part : ClaimSplit.split(prepared, limits)) {
                List<AnsweredClaim.Line> said = part.stream().map(lines::get).toList();
                ClaimInput.Before before =
                        answered.before(said, part.get(0).coverage().before());
                drafts.add(draft(client, part, new Form(medium, limits), new Origin(prior, before)));
            }
        });
        return drafts;
    }

    private List<PreparedLine> addedUp(Client client, List<PreparedLine> lines) {
        return addUp.equal(lines).stream()
                .map(same -> same.size() == 1
                        ? same.get(0)
                        : prepare(
                                same.stream().map(PreparedLine::charge).toList(),
                                client,
                                same.get(0).coverage(),
                                same.get(0).answer().facts()))
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
                .map(line -> prepare(line.charges(), input.client(), sent(input, line), line.facts()))
                .toList();
        MediumLimits limits = knowledge.limits().apply(medium, printOptions(lines.get(0)));
        return draft(input.client(), lines, new Form(medium, limits), new Origin(input.prior(), input.before()));
    }

    private static SentCoverage sent(ClaimInput input, ClaimInput.Line line) {
        LocalDate day = line.charge().service().dates().from();
        return (input.before() == null
                        ? SentCoverage.primary(input.client(), day)
                        : SentCoverage.further(input.client(), day, input.coverage()))
                .orElseThrow(() -> new IllegalArgumentException("A line without coverage"));
    }

    private PreparedLine prepare(Charge charge, Client client, SentCoverage coverage) {
        return prepare(List.of(charge), client, coverage, facts(charge, client, coverage));
    }

    private Facts facts(Charge charge, Client client, SentCoverage coverage) {
        return ChargeFacts.of(charge, client, coverage.destination(), knowledge.master(), knowledge.catalog());
    }

    /** From one charge, or from several that are added up. */
    private PreparedLine prepare(List<Charge> sources, Client client, SentCoverage coverage, Facts facts) {
        MasterData master = knowledge.master();
        Charge charge = addUp.together(sources);
        Answers.Answer answer = answers.to(facts);
        Versions.Version<PayerCode> row =
                payerCodes.row(charge, coverage.destination()).orElse(null);
        SentCode code = sentCode(charge, coverage, row);
        ResolvedBilling resolved = row == null
                ? answer.billing()
                : answer.billing().withTaxonomy(row.content().sent().taxonomy());
        List<ProvenanceRecord> provenance =
                row == null ? answer.provenance() : new PayerCodeReasons(row).with(answer.provenance(), charge, code);
        provenance = addUp.with(provenance, sources, charge, coverage);
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
                        facts, provenance, findings(answer.resolution(), sent, rateMissing(charge, coverage, row))));
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

    private ClaimSpans.Span span(PreparedLine line) {
        return ClaimSpans.of(
                knowledge.master(),
                line.coverage().destination(),
                line.charge().service().dates().from());
    }

    /** @param span null where none counts */
    private GroupKey key(PreparedLine line, ClaimSpans.Span span) {
        LocalDate day = line.charge().service().dates().from();
        var insurer = line.coverage().destination().insurer();
        String formType =
                knowledge.master().terms(insurer.payer(), insurer.plan(), day).formType();
        return GroupKey.of(line, new GroupKey.Form(formType, medium(formType, day)), span);
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

    private record Origin(ClaimInput.Prior prior, ClaimInput.Before before) {}

    private ClaimDraft draft(Client client, List<PreparedLine> lines, Form form, Origin origin) {
        MediumLimits limits = form.limits();
        ClaimInput input = new ClaimInput(
                ClaimInput.ENGINE,
                client,
                lines.get(0).coverage().destination().ref(),
                lines.stream().map(PreparedLine::input).toList(),
                origin.prior(),
                origin.before());
        return new ClaimDraft(
                input,
                new SnapshotBuilder(knowledge.master(), client, lines, limits).build(origin.prior(), origin.before()),
                form.medium(),
                ClaimDraft.Provenance.of(lines),
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
}
