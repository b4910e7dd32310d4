package org.claimtree.hcfa1500;

import java.util.List;
import org.claimtree.claimdoc.ClaimProviders;
import org.claimtree.claimdoc.ClaimProviders.Provider;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Insured.CoverageTerms;
import org.claimtree.claimdoc.Insured.PayerForm;
import org.claimtree.claimdoc.Insured.PayerParty;
import org.claimtree.edi837p.testing.Parts;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PrintOptions;
import org.claimtree.kernel.QualifiedNumber;

/** Invented parts of claims that only the form asks for. */
final class Claims {
    private Claims() {}

    /** A valid NPI for each number from 0. */
    static String npi(int number) {
        return Npi.withCheckDigit("2%08d".formatted(number)).digits();
    }

    static PayerParty payer(PrintOptions options) {
        return payer(new PayerForm(null, false, options));
    }

    static PayerParty payer(PayerForm form) {
        PayerParty usual = Parts.payer("AETNA", "60054");
        return new PayerParty("AETNA", "60054", usual.address(), false, List.of(), form);
    }

    static CoverageTerms terms(String order, String relationship, String filingIndicator) {
        return new CoverageTerms(order, relationship, null, null, null, filingIndicator);
    }

    static CoverageTerms group(String number) {
        return new CoverageTerms("P", "18", number, null, null, "CI");
    }

    static Provider provider(String last, String first, String middle, String npi, QualifiedNumber... numbers) {
        return new Provider(new EntityName(true, last, first, middle, null), npi, null, List.of(numbers), null);
    }

    static Provider shaded(String last, String first, String npi, QualifiedNumber box24IJ) {
        return new Provider(new EntityName(true, last, first, null, null), npi, null, List.of(), box24IJ);
    }

    /** The claim with the billing provider as the one who rendered. */
    static ClaimSnapshot billingRenders(ClaimSnapshot claim, Provider self) {
        ClaimProviders p = claim.providers();
        return new ClaimSnapshot(
                claim.control(),
                claim.billing(),
                claim.insured(),
                claim.facts(),
                new ClaimProviders(p.referring(), p.rendering(), p.facility(), p.supervising(), self),
                claim.lines());
    }

    /** Codes, severities and fields of what a check finds, such as {@code HOLD ITEM_MISSING insured.payer.name}. */
    static List<String> findings(ClaimSnapshot claim) {
        return new Hcfa1500Renderer().check(claim).stream().map(Claims::shown).toList();
    }

    static String shown(Finding finding) {
        return finding.severity() + " " + finding.code() + " " + finding.field();
    }
}
