package org.claimtree.claims.edits;

import java.util.List;
import java.util.Set;
import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Practice;
import org.claimtree.directory.Provider;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.Npi;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;

/** What the billing provider needs (005010X222A1 2010AA; CMS-1500 items 25, 33). */
final class BillingEdits {
    private static final String MEND = "profile-tree";

    private BillingEdits() {}

    static List<Finding> complete(EditedClaim c) {
        BillingProvider billing = c.claim().billing();
        return new Findings()
                .holdIf(
                        billing.name() == null,
                        "BILLING_ENTITY_MISSING",
                        "billing.entity",
                        "Nobody bills: the billing entity is empty.",
                        MEND)
                .holdIf(
                        billing.printedName() == null,
                        "BILLING_PRINTED_NAME_MISSING",
                        "billing.printedName",
                        "The name for box 33 is empty.",
                        MEND)
                .holdIf(
                        billing.numbers().taxId() == null,
                        "TAX_ID_MISSING",
                        "billing.taxId",
                        "The billing provider has no tax id.",
                        MEND)
                .holdIf(
                        billing.name() != null
                                && billing.name().person()
                                && billing.name().first() == null,
                        "BILLING_FIRST_NAME_MISSING",
                        "billing.entity",
                        "A person who bills has a first name.",
                        MEND)
                .all();
    }

    static List<Finding> address(EditedClaim c) {
        PostalAddress address = c.claim().billing().address();
        if (address == null) {
            return List.of(Finding.hold("BILLING_ADDRESS_MISSING", "billing.address", "The billing address is empty.")
                    .mendedAt(MEND));
        }
        return new Findings()
                .holdIf(
                        address.isPoBox(),
                        "BILLING_PO_BOX",
                        "billing.address",
                        "The billing address is a PO box: payers want a street address here. A PO box belongs in the pay-to address.",
                        MEND)
                .holdIf(
                        !address.hasZipPlus4(),
                        "BILLING_ZIP4",
                        "billing.address",
                        "The billing address needs all nine digits of its ZIP.",
                        MEND)
                .all();
    }

    static List<Finding> identifiers(EditedClaim c) {
        BillingProvider.BillingNumbers numbers = c.claim().billing().numbers();
        return new Findings()
                .holdIf(
                        numbers.npi() == null && !identifies(numbers.payerNumber(), c),
                        "BILLING_ID_MISSING",
                        "billing.npi",
                        "The billing provider has neither an NPI nor a number (G2) that this payer assigned.",
                        MEND)
                .holdIf(
                        numbers.payerNumber() != null
                                && !numbers.payerNumber().qualifier().matches("G2|LU")
                                && c.isElectronic(),
                        "BILLING_NUMBER_QUALIFIER",
                        "billing.payerNumber",
                        "On an 837P the number with the payer is qualified G2 or LU.",
                        MEND)
                .holdIf(
                        numbers.otherIds().size() > 2
                                || numbers.otherIds().stream()
                                        .anyMatch(id -> !id.qualifier().matches("0B|1G")),
                        "BILLING_OTHER_IDS",
                        "billing.otherIds",
                        "At most two further ids, qualified 0B or 1G.",
                        MEND)
                .holdIf(
                        c.claim().facts().signatures().acceptAssignment() == null,
                        "ACCEPT_ASSIGNMENT_MISSING",
                        "acceptAssignment",
                        "Whether assignment is accepted is not said.",
                        MEND)
                .all();
    }

    /** Whether a number with the payer stands for the NPI of an atypical provider: on an 837P only G2 does. */
    private static boolean identifies(QualifiedNumber number, EditedClaim c) {
        return number != null && (!c.isElectronic() || number.qualifier().equals("G2"));
    }

    /** An organisation bills under an organisation's NPI, a person under a person's (NM102 and NM109 agree). */
    static List<Finding> npiOfTheRightKind(EditedClaim c) {
        BillingProvider billing = c.claim().billing();
        String npi = billing.numbers().npi();
        if (npi == null || billing.name() == null) {
            return List.of();
        }
        // A doctor who bills alone may have lent the NPI to the locations.
        boolean wrong = billing.name().person() ? isOrganizations(c, npi) && !isPersons(c, npi) : isPersons(c, npi);
        return new Findings()
                .holdIf(
                        wrong,
                        "NPI_ENTITY_MISMATCH",
                        "billing.npi",
                        billing.name().person()
                                ? "A person bills under the NPI of an organisation."
                                : "An organisation bills under the NPI of a person.",
                        MEND)
                .all();
    }

    private static boolean isPersons(EditedClaim c, String npi) {
        return providers(c).stream()
                .anyMatch(p -> p.name().person() && is(p.identity().npi(), npi));
    }

    private static boolean isOrganizations(EditedClaim c, String npi) {
        MasterData master = c.master();
        boolean practices =
                master.practice(c.day()).filter(p -> isGroup(p, npi)).isPresent();
        boolean providers = providers(c).stream()
                .anyMatch(p -> !p.name().person() && is(p.identity().npi(), npi));
        boolean locations = master.refs(MasterKind.LOCATION).stream()
                .flatMap(ref -> master.location(ref, c.day()).stream())
                .anyMatch(l -> hasNpi(l, npi));
        return practices || providers || locations;
    }

    /** A practice of one person bills under that person's NPI. */
    private static boolean isGroup(Practice practice, String npi) {
        return !practice.name().person() && is(practice.identity().npi(), npi);
    }

    private static boolean hasNpi(Location location, String npi) {
        return is(location.billing().groupNpi(), npi) || is(location.facility().npi(), npi);
    }

    private static List<Provider> providers(EditedClaim c) {
        Set<String> refs = c.master().refs(MasterKind.PROVIDER);
        return refs.stream()
                .flatMap(ref -> c.master().provider(ref, c.day()).stream())
                .toList();
    }

    private static boolean is(Npi one, String other) {
        return one != null && one.digits().equals(other);
    }
}
