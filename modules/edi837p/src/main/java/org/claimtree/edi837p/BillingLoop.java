package org.claimtree.edi837p;

import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.TaxId;

/** 2000A, 2010AA, 2010AB: who is paid. */
final class BillingLoop {
    private final Elements out;
    private final Contact submitterContact;

    /**
     * @param submitterContact contact of 1000A; a billing contact that is the same is not repeated. Null when no file
     *     is being written
     */
    BillingLoop(Elements out, Contact submitterContact) {
        this.out = out;
        this.submitterContact = submitterContact;
    }

    void write(int level, BillingProvider billing) {
        out.start("HL")
                .put(Integer.toString(level))
                .put(null)
                .put("20")
                .put("1")
                .end();
        BillingProvider.BillingNumbers numbers = billing.numbers();
        out.at("billing.numbers");
        if (numbers.taxonomy() != null) {
            out.start("PRV")
                    .put("BI")
                    .put("PXC")
                    .taxonomy("taxonomy", numbers.taxonomy())
                    .end();
        }
        name(billing);
        if (billing.payTo() != null) {
            // In 5010 the pay-to loop is an address: its name goes on statements only.
            out.start("NM1").put("87").put(billing.name().person() ? "1" : "2").end();
            Parties.address(out, "billing.payTo", "address", billing.payTo().address());
        }
    }

    private void name(BillingProvider billing) {
        BillingProvider.BillingNumbers numbers = billing.numbers();
        Parties.name(out, "85", "billing.name", billing.name());
        out.at("billing.numbers").npiIfAny("npi", numbers.npi()).end();
        Parties.address(out, "billing", "address", billing.address());
        taxId(numbers.taxId());
        Parties.references(out, "billing.numbers.otherIds", numbers.otherIds(), Codes.BILLING_OTHER, 2);
        if (billing.contact() != null && !billing.contact().equals(submitterContact)) {
            Parties.contact(
                    out, "billing.contact", billing.contact(), billing.contact().name());
        }
    }

    private void taxId(TaxId taxId) {
        if (out.at("billing.numbers").required("taxId", taxId) != null) {
            out.start("REF")
                    .put(taxId.kind() == TaxId.Kind.EIN ? "EI" : "SY")
                    .id("taxId", taxId.digits(), IdForm.TAX_ID);
            out.end();
        }
    }
}
