package org.claimtree.edi837p;

import static org.claimtree.edi837p.testing.ASnapshot.aSnapshot;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.UnaryOperator;
import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.claimdoc.BillingProvider.BillingNumbers;
import org.claimtree.claimdoc.ClaimFacts.Numbers;
import org.claimtree.claimdoc.ClaimFacts.Signatures;
import org.claimtree.edi837p.testing.ALine;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;
import org.junit.jupiter.params.provider.Arguments;

/** Claims with one defect, and how findings are written in the tables of tests. */
class CheckRows {
    private CheckRows() {}

    static List<String> findings(ASnapshot claim) {
        return Written.RENDERER.check(claim.build()).stream()
                .map(finding -> finding.severity() + " " + finding.code() + " " + finding.field())
                .toList();
    }

    static Arguments row(ASnapshot claim, String... findings) {
        return arguments(claim, findings);
    }

    static String in(String path) {
        return "HOLD IDENTIFIER_CHARACTERS " + path;
    }

    static String code(String field) {
        return "HOLD CODE_NOT_ALLOWED facts.signatures." + field;
    }

    static ASnapshot line(ALine line) {
        return aSnapshot().line(line);
    }

    static ASnapshot member(String id) {
        return aSnapshot().subscriber(Parts.subscriber(Parts.person("DOE", "JANE"), id));
    }

    static ASnapshot named(String last, String first) {
        return aSnapshot().dependent().patient(Parts.patient(Parts.person(last, first)));
    }

    static ASnapshot numbers(Numbers numbers) {
        return aSnapshot().numbers(numbers);
    }

    static ASnapshot signed(Signatures signatures) {
        return aSnapshot().signatures(signatures);
    }

    static ASnapshot at(PostalAddress address) {
        return aSnapshot()
                .billing(b ->
                        new BillingProvider(b.name(), b.printedName(), address, b.payTo(), b.contact(), b.numbers()));
    }

    static UnaryOperator<BillingProvider> contact(String email) {
        Contact contact = new Contact("DESK", null, null, null, email);
        return b -> new BillingProvider(b.name(), b.printedName(), b.address(), b.payTo(), contact, b.numbers());
    }

    static BillingNumbers withPayerNumber(BillingNumbers n, QualifiedNumber number) {
        return new BillingNumbers(n.taxId(), n.npi(), n.taxonomy(), number, n.otherIds(), null);
    }
}
