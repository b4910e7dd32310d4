package org.claimtree.edi837p.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimtree.claimdoc.ClaimProviders.Provider;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.claimdoc.ServiceLine.Drug;
import org.claimtree.claimdoc.ServiceLine.Flags;
import org.claimtree.claimdoc.ServiceLine.Numbers;
import org.claimtree.claimdoc.ServiceLine.Procedure;
import org.claimtree.claimdoc.ServiceLine.Quantity;
import org.claimtree.claimdoc.ServiceLine.Service;

/** Makes a service line: one hour of psychotherapy in the office unless told otherwise. */
public final class ALine {
    private Integer number;
    private String controlNumber;
    private String code = "90837";
    private List<String> modifiers = List.of();
    private String description;
    private LocalDate from = LocalDate.of(2026, 3, 2);
    private LocalDate through = from;
    private String place = "11";
    private BigDecimal charge = new BigDecimal("150.00");
    private String unit = "UN";
    private BigDecimal count = BigDecimal.ONE;
    private List<Integer> pointers = List.of(1);
    private Provider provider;
    private Numbers numbers = Numbers.NONE;
    private Flags flags = Flags.NONE;
    private Drug drug;
    private Provider ordering;
    private String note;

    private ALine() {}

    public static ALine aLine() {
        return new ALine();
    }

    /** Otherwise its position on the claim. */
    public ALine number(int position) {
        number = position;
        return this;
    }

    /** Otherwise the claim number and its position. */
    public ALine controlNumber(String ours) {
        controlNumber = ours;
        return this;
    }

    public ALine procedure(String procedureCode, String... procedureModifiers) {
        code = procedureCode;
        modifiers = List.of(procedureModifiers);
        return this;
    }

    public ALine description(String text) {
        description = text;
        return this;
    }

    public ALine on(String day) {
        return from(day).through(day);
    }

    public ALine from(String day) {
        from = day == null ? null : LocalDate.parse(day);
        return this;
    }

    public ALine through(String day) {
        through = day == null ? null : LocalDate.parse(day);
        return this;
    }

    public ALine place(String twoDigits) {
        place = twoDigits;
        return this;
    }

    public ALine charge(String dollars) {
        charge = dollars == null ? null : new BigDecimal(dollars);
        return this;
    }

    public ALine units(String units) {
        return quantity("UN", units);
    }

    public ALine quantity(String measure, String units) {
        unit = measure;
        count = units == null ? null : new BigDecimal(units);
        return this;
    }

    public ALine pointers(Integer... positions) {
        pointers = List.of(positions);
        return this;
    }

    public ALine renderedBy(Provider other) {
        provider = other;
        return this;
    }

    public ALine orderedBy(Provider other) {
        ordering = other;
        return this;
    }

    public ALine clia(String clia) {
        numbers = new Numbers(clia, numbers.mammography());
        return this;
    }

    public ALine mammography(String certificate) {
        numbers = new Numbers(numbers.clia(), certificate);
        return this;
    }

    public ALine flags(boolean emergency, boolean epsdt, boolean familyPlanning) {
        flags = new Flags(emergency, epsdt, familyPlanning);
        return this;
    }

    public ALine drug(String ndc, String quantity, String measure) {
        drug = new Drug(ndc, new BigDecimal(quantity), measure);
        return this;
    }

    public ALine note(String text) {
        note = text;
        return this;
    }

    BigDecimal charge() {
        return charge == null ? BigDecimal.ZERO : charge;
    }

    ServiceLine build(String claimNumber, int position) {
        Service service = new Service(
                new Procedure(code, modifiers, description),
                from,
                through,
                place,
                new Quantity(charge, unit, count),
                pointers);
        String lineId = controlNumber == null ? claimNumber + "-" + position : controlNumber;
        return new ServiceLine(
                number == null ? position : number, lineId, service, provider, numbers, flags, drug, note, ordering);
    }
}
