package org.claimtree.claims.edits;

import static org.claimtree.claims.edits.EditsTest.broken;
import static org.claimtree.claims.testing.ACharge.aCharge;

import java.util.List;
import org.claimtree.claims.testing.Office;

/** The billing provider. */
final class BillingCases {
    private BillingCases() {}

    static List<EditsTest.Case> all() {
        return List.of(
                broken("nobody bills", s -> s.snapshot("/billing/name", null), "BILLING_ENTITY_MISSING billing.entity"),
                broken(
                        "no name for box 33",
                        s -> s.snapshot("/billing/printedName", null),
                        "BILLING_PRINTED_NAME_MISSING billing.printedName"),
                broken(
                        "a provider without tax id bills",
                        s -> s.office.always("billing.taxId", "{'from':'provider'}"),
                        "TAX_ID_MISSING billing.taxId"),
                broken(
                        "a person without first name bills",
                        s -> s.office.practice("/name", "{'last':'BAKER'}").practice("/identity/npi", "'1000001028'"),
                        "BILLING_FIRST_NAME_MISSING billing.entity"),
                broken(
                        "no billing address",
                        s -> s.snapshot("/billing/address", null),
                        "BILLING_ADDRESS_MISSING billing.address"),
                broken(
                        "a PO box as billing address",
                        s -> s.office
                                .practice("/places/address/line1", "'PO BOX 5'")
                                .payer("AETNA", "/terms/facilitySend", "'NEVER'"),
                        "BILLING_PO_BOX billing.address"),
                broken(
                        "a billing address without ZIP+4",
                        s -> s.office.practice("/places/address/zip", "'21201'"),
                        "BILLING_ZIP4 billing.address"),
                broken(
                        "neither NPI nor number with the payer",
                        s -> s.office.practice("/identity/npi", null),
                        "BILLING_ID_MISSING billing.npi"),
                broken(
                        "no NPI and only a location number on a file",
                        s -> s.office
                                .practice("/identity/npi", null)
                                .practice("/numbers", "[{'payer':'AETNA','qualifier':'LU','number':'L-1'}]"),
                        "BILLING_ID_MISSING billing.npi"),
                broken(
                        "a licence as number with the payer on a file",
                        s -> s.office.practice("/numbers", "[{'payer':'AETNA','qualifier':'0B','number':'77'}]"),
                        "BILLING_NUMBER_QUALIFIER billing.payerNumber"),
                broken(
                        "a further id of the wrong kind",
                        s -> s.snapshot("/billing/numbers/otherIds", "[{'qualifier':'G2','number':'1'}]"),
                        "BILLING_OTHER_IDS billing.otherIds"),
                broken(
                        "three further ids",
                        s -> s.snapshot(
                                "/billing/numbers/otherIds",
                                "[{'qualifier':'0B','number':'1'},{'qualifier':'0B','number':'2'},"
                                        + "{'qualifier':'1G','number':'3'}]"),
                        "BILLING_OTHER_IDS billing.otherIds"),
                broken(
                        "nobody says whether assignment is accepted",
                        s -> s.office.always("acceptAssignment", "{'from':'provider'}"),
                        "ACCEPT_ASSIGNMENT_MISSING acceptAssignment"),
                broken(
                        "an organisation under a doctor's NPI",
                        s -> {
                            s.office.practice("/identity/npi", "'1000001028'");
                            s.charges(aCharge().by("STAUB"));
                        },
                        "NPI_ENTITY_MISMATCH billing.npi"),
                broken(
                        "a doctor under the group's NPI",
                        s -> s.office.always("billing.entity", "{'from':'provider'}"),
                        "NPI_ENTITY_MISMATCH billing.npi"),
                broken(
                        "a doctor under a location's NPI",
                        s -> s.office
                                .always("billing.entity", "{'from':'provider'}")
                                .location("HARBOR", "/billing", "{'groupNpi':'" + Office.GROUP_NPI.digits() + "'}")
                                .practice("/identity/npi", null)
                                .always("billing.npi", "{'typed':'" + Office.GROUP_NPI.digits() + "'}"),
                        "NPI_ENTITY_MISMATCH billing.npi"));
    }
}
