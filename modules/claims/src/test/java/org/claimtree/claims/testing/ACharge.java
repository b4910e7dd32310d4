package org.claimtree.claims.testing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.ClaimNote;
import org.claimtree.invoicing.Filing;
import org.claimtree.invoicing.Incident;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.Money;

/** An hour of psychotherapy by Dr Baker in the main clinic, 150 dollars, for one diagnosis. */
public final class ACharge {
    private String ref = "N-1";
    private LocalDate from = Office.DAY;
    private LocalDate through;
    private String code = "90837";
    private List<String> modifiers = List.of();
    private String units = "1";
    private String amount = "150.00";
    private Integer minutes;
    private String location = "MAIN";
    private String place = "11";
    private String provider = "BAKER";
    private String performer;
    private String supervising;
    private String referring;
    private List<String> diagnoses = List.of("F411");
    private List<Integer> pointers = List.of(1);
    private Charge.Claiming claiming = Charge.Claiming.RELEASED;
    private Charge.Details details = Charge.Details.NONE;
    private Money paid;
    private ClaimNote claimNote;
    private Incident incident;
    private Filing filing;
    private String orderedBy;

    private ACharge() {}

    public static ACharge aCharge() {
        return new ACharge();
    }

    public static ACharge aCharge(String ref) {
        return new ACharge().ref(ref);
    }

    public ACharge ref(String value) {
        ref = value;
        return this;
    }

    public ACharge on(LocalDate day) {
        from = day;
        return this;
    }

    public ACharge on(String day) {
        return on(LocalDate.parse(day));
    }

    public ACharge through(String day) {
        through = LocalDate.parse(day);
        return this;
    }

    public ACharge code(String value, String... its) {
        code = value;
        modifiers = List.of(its);
        return this;
    }

    public ACharge units(String value) {
        units = value;
        return this;
    }

    public ACharge amount(String value) {
        amount = value;
        return this;
    }

    public ACharge minutes(int value) {
        minutes = value;
        return this;
    }

    public ACharge at(String itsLocation) {
        location = itsLocation;
        return this;
    }

    public ACharge placeOfService(String value) {
        place = value;
        return this;
    }

    public ACharge by(String insuranceProvider) {
        provider = insuranceProvider;
        return this;
    }

    /** By somebody else than the insurance provider. */
    public ACharge performedBy(String value) {
        performer = value;
        return this;
    }

    public ACharge supervisedBy(String value) {
        supervising = value;
        return this;
    }

    public ACharge referredBy(String value) {
        referring = value;
        return this;
    }

    /** Diagnoses of the note; the line points to the first one until told otherwise. */
    public ACharge diagnoses(String... codes) {
        diagnoses = Arrays.asList(codes);
        return this;
    }

    public ACharge pointers(Integer... positions) {
        pointers = Arrays.asList(positions);
        return this;
    }

    public ACharge authorization(String number) {
        claiming = new Charge.Claiming(
                number, claiming.released(), claiming.voided(), claiming.holdReason(), claiming.holdUntil());
        return this;
    }

    public ACharge claiming(Charge.Claiming value) {
        claiming = value;
        return this;
    }

    public ACharge details(Charge.Details value) {
        details = value;
        return this;
    }

    public ACharge patientPaid(String dollars) {
        paid = Money.of(dollars);
        return this;
    }

    public ACharge claimNote(String kind, String text) {
        claimNote = new ClaimNote(kind, text);
        return this;
    }

    public ACharge incident(Incident value) {
        incident = value;
        return this;
    }

    public ACharge filed(String delayReason, Filing.Attachment attachment) {
        filing = new Filing(delayReason, attachment);
        return this;
    }

    public ACharge orderedBy(String provider) {
        orderedBy = provider;
        return this;
    }

    /** Those given whole, with what was given piece by piece. */
    private Charge.Details details() {
        return new Charge.Details(
                details.flags(),
                details.drug(),
                incident == null ? details.incident() : incident,
                paid == null ? details.patientPaid() : paid,
                details.lineNote(),
                claimNote == null ? details.claimNote() : claimNote,
                filing == null ? details.filing() : filing,
                orderedBy == null ? details.orderedBy() : orderedBy);
    }

    /** Of the client who has this ref. */
    public Charge of(String client) {
        return new Charge(
                id(ref),
                ref,
                AClient.id(client),
                new Charge.Service(
                        new DateSpan(from, through == null ? from : through),
                        code,
                        modifiers,
                        new Charge.Quantity(new BigDecimal(units), Money.of(amount), minutes),
                        location,
                        place),
                new Charge.People(performer == null ? provider : performer, provider, supervising, referring),
                new Charge.Reasons(diagnoses.stream().map(DiagnosisCode::new).toList(), pointers),
                claiming,
                details());
    }

    public static UUID id(String ref) {
        return UUID.nameUUIDFromBytes(("charge " + ref).getBytes(StandardCharsets.UTF_8));
    }

    /** Many of them of one client. */
    public static List<Charge> of(String client, ACharge... charges) {
        return Stream.of(charges).map(charge -> charge.of(client)).toList();
    }
}
