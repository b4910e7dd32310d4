package org.claimtree.claims.assembly;

import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.Taxonomy;
import org.claimtree.profiles.Resolution;

/** Turns what the tree resolved into the shapes of a claim; what is blank or unknown becomes null. */
final class ChargeResolution {
    private ChargeResolution() {}

    static ResolvedBilling billing(Resolution resolution) {
        return new ResolvedBilling(
                new BillingProvider(
                        resolution.entity().orElse(null),
                        resolution.printedName().orElse(null),
                        resolution.address().orElse(null),
                        resolution
                                .payTo()
                                .map(p -> new BillingProvider.PayTo(p.name(), p.address()))
                                .orElse(null),
                        resolution.contact().orElse(null),
                        numbers(resolution)),
                new ResolvedBilling.Choices(
                        resolution.renderingSend().orElse(null),
                        resolution.facilitySend().orElse(null),
                        resolution.acceptAssignment().orElse(null),
                        resolution.signature().orElse(null)),
                resolution
                        .facility()
                        .map(f -> new ResolvedBilling.Facility(
                                f.name(),
                                f.address(),
                                f.npi(),
                                f.number(),
                                resolution.box32b().orElse(null)))
                        .orElse(null),
                new ResolvedBilling.LineValues(
                        resolution.clia().orElse(null),
                        resolution.mammography().orElse(null),
                        resolution.renderingTaxonomy().map(Taxonomy::code).orElse(null),
                        resolution.renderingPayerNumber().orElse(null),
                        resolution.box24IJ().orElse(null)));
    }

    private static BillingProvider.BillingNumbers numbers(Resolution resolution) {
        return new BillingProvider.BillingNumbers(
                resolution.taxId().orElse(null),
                resolution.npi().map(Npi::digits).orElse(null),
                resolution.taxonomy().map(Taxonomy::code).orElse(null),
                resolution.payerNumber().orElse(null),
                resolution.otherIds(),
                resolution.box33b().orElse(null));
    }
}
