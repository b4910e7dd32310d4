package org.claimtree.claims.assembly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.claimtree.claimdoc.ClaimFacts;
import org.claimtree.claimdoc.ClaimProviders;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.MediumLimits;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.clients.Client;
import org.claimtree.clients.Coverage;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.Payer;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.ClaimNote;
import org.claimtree.invoicing.Filing;
import org.claimtree.invoicing.Incident;
import org.claimtree.kernel.AnesthesiaCodes;
import org.claimtree.kernel.Money;

/**
 * Makes the snapshot of one claim out of its lines: what they share goes to the claim, the most frequent of what may
 * differ too, and the exceptions stay on the lines.
 */
final class SnapshotBuilder {
    private final MasterData master;
    private final Client client;
    private final List<PreparedLine> lines;
    private final List<String> diagnoses;

    SnapshotBuilder(MasterData master, Client client, List<PreparedLine> lines, MediumLimits limits) {
        this.master = master;
        this.client = client;
        this.lines = lines;
        this.diagnoses = ClaimSplit.diagnoses(lines, limits);
    }

    /**
     * As an original, or as a claim that replaces or voids another.
     *
     * @param before what the payers before answered, or null for the first payer
     */
    ClaimSnapshot build(ClaimInput.Prior prior, ClaimInput.Before before) {
        PreparedLine first = lines.get(0);
        String place = mostFrequent(l -> l.charge().service().placeOfService());
        ClaimProviders.Provider rendering = mostFrequent(l -> l.sent().renderingBesideBilling());
        String clia = shared(l -> l.code().needsClia(), l -> l.resolved().line().clia());
        String mammography = shared(
                l -> l.code().needsMammography(), l -> l.resolved().line().mammography());
        ClaimProviders.Facility facility = first.sent().facility();
        List<ServiceLine> serviceLines = new ArrayList<>();
        ClaimProviders.Provider self = rendering != null ? null : mostFrequent(SnapshotBuilder::billingAsRendering);
        for (int i = 0; i < lines.size(); i++) {
            serviceLines.add(line(i + 1, lines.get(i), rendering != null ? rendering : self, clia, mammography));
        }
        return new ClaimSnapshot(
                new ClaimSnapshot.Control(
                        ClaimDraft.NO_NUMBER,
                        prior == null ? ClaimSnapshot.Frequency.ORIGINAL : prior.frequency(),
                        prior == null ? null : prior.reference(),
                        total()),
                first.resolved().billing(),
                new InsuredParties(master, day()).of(client, first.coverage(), before),
                facts(place, clia, mammography),
                new ClaimProviders(
                        first.sent().referring(),
                        rendering,
                        facility,
                        first.sent().supervising(),
                        self),
                serviceLines);
    }

    /** The one who rendered, when that is the billing provider. */
    private static ClaimProviders.Provider billingAsRendering(PreparedLine line) {
        return line.sent().renderingBills() ? line.sent().rendering() : null;
    }

    /** Not Money: a sum that is too large for a claim is the edits' to say. */
    private BigDecimal total() {
        return lines.stream().map(l -> l.code().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private LocalDate day() {
        return lines.get(0).charge().service().dates().from();
    }

    private ClaimFacts facts(String place, String clia, String mammography) {
        PreparedLine first = lines.get(0);
        Incident incident = first.charge().details().incident();
        ResolvedBilling.Choices choices = first.resolved().choices();
        ClaimNote note = note();
        return new ClaimFacts(
                place,
                new ClaimFacts.Signatures(
                        choices.signature() == null ? "N" : "Y",
                        choices.signature(),
                        choices.acceptAssignment() == null
                                ? null
                                : choices.acceptAssignment().name(),
                        first.coverage().destination().benefitsAssigned(),
                        release(),
                        client.consent().signedByProvider()),
                incident == null || incident.causes().isEmpty()
                        ? null
                        : new ClaimFacts.Accident(incident.causes(), incident.state(), incident.country()),
                dates(incident),
                new ClaimFacts.Numbers(
                        first.charge().claiming().authorization(),
                        first.sent().referralNumber(),
                        clia,
                        mammography,
                        client.consent().medicalRecord(),
                        propertyCasualty(incident)),
                diagnoses,
                patientPaid(),
                note == null ? null : note.text(),
                note == null ? null : note.kind(),
                filing());
    }

    /** A claim has room for one (2300 NTE): that of the first charge that has any; edits tell of others. */
    private ClaimNote note() {
        return said(Charge.Details::claimNote).findFirst().orElse(null);
    }

    /** The delay reason of the first charge that has any; edits tell of others. Papers of all charges, each once. */
    private ClaimFacts.Filing filing() {
        List<Filing> all = said(Charge.Details::filing).toList();
        if (all.isEmpty()) {
            return null;
        }
        return new ClaimFacts.Filing(
                all.stream()
                        .map(Filing::delayReason)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                all.stream()
                        .map(Filing::attachment)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(paper -> new ClaimFacts.Attachment(paper.report(), paper.way(), paper.number()))
                        .toList());
    }

    private <T> Stream<T> said(Function<Charge.Details, T> what) {
        return lines.stream()
                .flatMap(line -> line.sources().stream())
                .map(charge -> what.apply(charge.details()))
                .filter(Objects::nonNull);
    }

    /** Only insurers of accidents are told the number of their claim (2010BA/2010CA REF Y4; item 11b). */
    private String propertyCasualty(Incident incident) {
        Coverage.Insurer insurer = lines.get(0).coverage().destination().insurer();
        return incident == null
                ? null
                : master.filingCode(insurer.payer(), insurer.plan(), day())
                        .filter(PropertyCasualty::is)
                        .map(code -> incident.claimNumber())
                        .orElse(null);
    }

    /** A release that was revoked before the last service no longer holds. */
    private String release() {
        LocalDate revoked = client.consent().revoked();
        LocalDate last = lines.stream()
                .map(l -> l.charge().service().dates().through())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return revoked != null && !revoked.isAfter(last)
                ? null
                : client.consent().release();
    }

    /** An onset on the day of all services says nothing that the lines do not say (005010X222A1 2300 DTP 431). */
    private ClaimFacts.Dates dates(Incident incident) {
        if (incident == null) {
            return ClaimFacts.Dates.NONE;
        }
        boolean said =
                lines.stream().allMatch(l -> l.charge().service().dates().from().equals(incident.onset()));
        LocalDate onset = said ? null : incident.onset();
        return new ClaimFacts.Dates(onset, incident.accidentDate(), null, incident.admission(), incident.discharge());
    }

    private BigDecimal patientPaid() {
        boolean send = master.payer(
                        lines.get(0).coverage().destination().insurer().payer(), day())
                .map(Payer::flags)
                .map(Payer.Flags::copayOnClaim)
                .orElse(false);
        BigDecimal paid = lines.stream()
                .flatMap(l -> l.sources().stream())
                .map(c -> c.details().patientPaid())
                .filter(Objects::nonNull)
                .map(Money::dollars)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return send && paid.signum() > 0 ? paid : null;
    }

    private ServiceLine line(
            int number, PreparedLine line, ClaimProviders.Provider ofClaim, String clia, String mammography) {
        Charge charge = line.charge();
        Charge.Details details = charge.details();
        SentCode code = line.code();
        return new ServiceLine(
                number,
                ClaimNumbers.line(ClaimDraft.NO_NUMBER, number),
                service(charge, code),
                Objects.equals(line.sent().rendering(), ofClaim)
                        ? null
                        : line.sent().rendering(),
                new ServiceLine.Numbers(
                        code.needsClia() && clia == null
                                ? line.resolved().line().clia()
                                : null,
                        code.needsMammography() && mammography == null
                                ? line.resolved().line().mammography()
                                : null),
                new ServiceLine.Flags(
                        details.flags().emergency(),
                        details.flags().epsdt(),
                        details.flags().familyPlanning()),
                details.drug() == null
                        ? null
                        : new ServiceLine.Drug(
                                details.drug().ndc(),
                                details.drug().quantity(),
                                details.drug().unit()),
                details.lineNote(),
                line.sent().ordering());
    }

    private ServiceLine.Service service(Charge charge, SentCode code) {
        Charge.Service service = charge.service();
        return new ServiceLine.Service(
                new ServiceLine.Procedure(code.code(), code.modifiers(), code.description()),
                service.dates().from(),
                service.dates().through(),
                service.placeOfService(),
                quantity(service, code),
                charge.reasons().pointedTo().stream()
                        .map(code1 -> diagnoses.indexOf(code1.code()) + 1)
                        .toList());
    }

    /** Anesthesia goes by the minutes that it took, all else by units (2400 SV103, SV104). */
    private static ServiceLine.Quantity quantity(Charge.Service service, SentCode code) {
        Integer minutes = service.quantity().minutes();
        return minutes != null && AnesthesiaCodes.goByMinutes(code.code())
                ? new ServiceLine.Quantity(code.amount(), "MJ", BigDecimal.valueOf(minutes))
                : new ServiceLine.Quantity(code.amount(), "UN", code.units());
    }

    private <T> T mostFrequent(Function<PreparedLine, T> value) {
        return MostFrequent.of(lines.stream().map(value).toList());
    }

    /** The one number that serves all lines that need it; null when none does, or when they differ. */
    private String shared(Predicate<PreparedLine> needs, Function<PreparedLine, String> number) {
        List<String> numbers =
                lines.stream().filter(needs).map(number).distinct().toList();
        return numbers.size() == 1 ? numbers.get(0) : null;
    }
}
