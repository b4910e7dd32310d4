package org.claimtree.hcfa1500;

import org.claimtree.claimdoc.Insured.PayerParty;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.PostalAddress;

/** The payer's name and claims address at the top right: four lines, of which the third may be empty. */
final class CarrierBlock {
    private static final int LAST_COLUMN = 78;

    private final Entries out;
    private final Addresses addresses;

    CarrierBlock(Entries out) {
        this.out = out.item("carrier");
        this.addresses = new Addresses(out);
    }

    void write(FormTerms terms) {
        PayerParty payer = terms.claim().insured().payer();
        int column = terms.options().sheet().carrierColumn();
        int width = LAST_COLUMN + 1 - column;
        out.at("insured.payer");
        line("payer name", column, out.required("name", text("name", payer.name(), width)));
        PostalAddress address = payer.address();
        if (address == null) {
            // What is mailed must have somewhere to go; that is held before. A reference copy goes nowhere.
            out.report(Finding.warn(
                    "CARRIER_ADDRESS_MISSING",
                    "insured.payer.address",
                    "The payer has no address for claims: the carrier block shows its name only."));
            return;
        }
        out.at("insured.payer.address");
        line("payer address line 1", column, out.required("line1", text("line1", address.line1(), width)));
        line("payer address line 2 (attention / suite); blank if none", column, text("line2", address.line2(), width));
        line("payer city state zip", column, addresses.cityLine("insured.payer.address", address, width));
    }

    private String text(String field, String value, int width) {
        return out.fitting(field, out.folded(field, value), width);
    }

    private void line(String box, int column, String text) {
        if (text != null) {
            out.put(new Placement(out.box(box).line(), column, text));
        }
    }
}
