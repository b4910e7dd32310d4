package org.claimtree.edi837p;

import static org.claimtree.edi837p.testing.ALine.aLine;
import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.claimdoc.ClaimFacts.Dates;
import org.claimtree.claimdoc.ClaimSnapshot.Frequency;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.Contact;

/** A good file with most of what a file can have: two sets, three claims. Defects are planted in it. */
final class GoodFile {
    static final String TEXT = written();

    private GoodFile() {}

    private static String written() {
        var first = aSnapshot()
                .claimNumber("CT1")
                .billing(GoodFile::withContact)
                .accident("MD", null, "AA")
                .dates(new Dates(null, LocalDate.of(2026, 1, 31), null, null, null))
                .rendering(Parts.provider(Parts.person("BAKER", "AL"), Parts.npi(7), "1041C0700X"))
                .facility(Parts.facility("BAY", null, null))
                .diagnoses("F411", "F330")
                .note("FIRST VISIT")
                .patientPaid("20")
                .other(Parts.otherCoverage())
                .line(aLine().procedure("90837", "HO")
                        .place("10")
                        .pointers(1, 2)
                        .flags(true, false, false))
                .line(aLine().from("2026-03-01").through("2026-03-02").drug("65757030001", "1.5", "ML"));
        var second = aSnapshot()
                .claimNumber("CT2")
                .billing(GoodFile::withContact)
                .dependent()
                .sentAs(Frequency.VOID, "PCN1");
        var third = aSnapshot()
                .claimNumber("CT3")
                .billing(Parts.soleProprietor())
                .terms(Parts.terms("S", "18"))
                .other(Parts.answeredFirst());
        return new String(
                Written.file(Parts.envelope(), List.of(List.of(first.build(), second.build()), List.of(third.build()))),
                StandardCharsets.US_ASCII);
    }

    private static BillingProvider withContact(BillingProvider b) {
        Contact contact = new Contact("DESK", null, null, null, "DESK@HARBOR.EXAMPLE");
        return new BillingProvider(b.name(), b.printedName(), b.address(), null, contact, b.numbers());
    }
}
