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
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.MediumLimits;
import org.claimtree.clients.Client;
import org.claimtree.directory.FormType;
import org.claimtree.directory.Payer;
import org.claimtree.invoicing.Charge;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.PrintOptions;

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
    private final LinePreparation preparation;

    /** With all that is known as of one revision. */
    public ClaimAssembler(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.preparation = new LinePreparation(knowledge);
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
                        .map(coverage -> preparation.of(charge, client, coverage, byHand))
                        .ifPresent(line -> groups.computeIfAbsent(key(line, span(line)), key -> new ArrayList<>())
                                .add(line)));
        List<ClaimDraft> drafts = new ArrayList<>();
        groups.forEach((key, lines) -> {
            Medium medium = key.form().medium();
            MediumLimits limits = knowledge.limits().apply(medium, printOptions(lines.get(0)));
            for (List<PreparedLine> part : ClaimSplit.split(preparation.addedUp(client, lines), limits)) {
                drafts.add(draft(client, part, new Form(medium, limits), new Origin(prior, null)));
            }
        });
        return drafts;
    }

    /**
     * Claims to the payer that comes next, of the lines of one claim that the payer before answered, in their order. Neither
     * spans nor diagnoses group them anew; what a claim says once does, where the next payer is told it differently.
     *
     * @param byHand what people decided of the charges
     * @param prior the claim that is replaced, or null
     */
    public List<ClaimDraft> assemble(Client client, AnsweredClaim answered, HandWork byHand, ClaimInput.Prior prior) {
        Map<GroupKey, Map<PreparedLine, AnsweredClaim.Line>> groups = new LinkedHashMap<>();
        for (AnsweredClaim.Line line : answered.lines()) {
            Charge first = line.charges().get(0);
            SentCoverage.further(client, first.service().dates().from(), answered.coverage())
                    .map(coverage -> preparation.of(line.charges(), client, coverage, byHand))
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

    /** In what charges of a client differ that a claim says once, in words; empty when they may share one. */
    public List<String> differences(Client client, Collection<Charge> charges, HandWork byHand) {
        List<GroupKey> keys = charges.stream()
                .sorted(LINE_ORDER)
                .flatMap(charge ->
                        SentCoverage.primary(client, charge.service().dates().from())
                                .map(coverage -> preparation.of(charge, client, coverage, byHand))
                                .map(line -> key(line, span(line)))
                                .stream())
                .distinct()
                .toList();
        return keys.stream()
                .skip(1)
                .flatMap(key -> keys.get(0).differences(key).stream())
                .distinct()
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
                .map(line -> preparation.again(line, input.client(), sent(input, line)))
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

    private ClaimSpans.Span span(PreparedLine line) {
        ByHand.Group together = line.answer().byHand().group();
        if (together != null && together.joins()) {
            return ClaimSpans.year(line.charge().service().dates().from());
        }
        return ClaimSpans.of(
                knowledge.master(),
                line.coverage().destination(),
                line.charge().service().dates().from());
    }

    /** @param span null where none counts */
    private GroupKey key(PreparedLine line, ClaimSpans.Span span) {
        LocalDate day = line.charge().service().dates().from();
        var insurer = line.coverage().destination().insurer();
        String own = line.answer().byHand().formType();
        String formType = own != null
                ? own
                : knowledge.master().terms(insurer.payer(), insurer.plan(), day).formType();
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
