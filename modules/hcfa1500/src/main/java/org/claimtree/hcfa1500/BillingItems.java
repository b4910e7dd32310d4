package org.claimtree.hcfa1500;

import java.time.LocalDate;
import org.claimtree.claimdoc.BillingProvider;
import org.claimtree.claimdoc.ClaimProviders.Facility;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;
import org.claimtree.kernel.TaxId;

/** Items 25–27 and 31–33: who is paid, under which number, who signs, and where the service was given. */
final class BillingItems {
    private static final int OTHER_ID_32B = 14;
    private static final int OTHER_ID_33B = 17;

    private final Entries out;
    private final FormTerms terms;
    private final ClaimSnapshot claim;
    private final Addresses addresses;

    BillingItems(Entries out, FormTerms terms) {
        this.out = out;
        this.terms = terms;
        this.claim = terms.claim();
        this.addresses = new Addresses(out);
    }

    /** @param day of item 31 */
    void write(LocalDate day) {
        taxId();
        out.item("26").at("control");
        String number = claim.control().claimNumber();
        out.code("patient's account number", "claimNumber", out.required("claimNumber", number), 2, 14);
        assignment();
        signature(day);
        if (claim.providers().facility() != null) {
            facility(claim.providers().facility());
        }
        billing();
    }

    private void taxId() {
        out.item("25").at("billing.numbers");
        TaxId taxId = out.required("taxId", claim.billing().numbers().taxId());
        if (taxId != null) {
            out.put("federal tax ID", taxId.digits());
            out.tick(taxId.kind() + " box");
        }
    }

    /** Item 27, one X. Assignment of laboratory services alone is no assignment of the claim. */
    private void assignment() {
        out.item("27").at("facts.signatures");
        String code =
                out.required("acceptAssignment", claim.facts().signatures().acceptAssignment());
        if (code == null) {
            return;
        }
        switch (code) {
            case "A" -> out.tick("accept assignment YES");
            case "C" -> out.tick("accept assignment NO");
            case "B" -> {
                out.tick("accept assignment NO");
                out.report(Problems.noRoom(
                        "ASSIGNMENT_LABORATORY",
                        "facts.signatures.acceptAssignment",
                        "The form can't say that assignment is accepted for laboratory services alone: item 27 says"
                                + " NO."));
            }
            default -> out.report(Problems.code(out.path("acceptAssignment"), "27"));
        }
    }

    /** Item 31. Without text it is left for ink, and so is its date. */
    private void signature(LocalDate day) {
        out.item("31").at("facts.signatures");
        String text = claim.facts().signatures().providerText();
        if (text == null || text.isBlank()) {
            return;
        }
        out.text("signature of physician or supplier", "providerText", text);
        int digits = terms.options().boxes().dateDigits() == 6 ? 2 : 4;
        String year = out.year("date", day, digits);
        if (year != null) {
            out.put("date signed", "%02d %02d %s".formatted(day.getMonthValue(), day.getDayOfMonth(), year));
        }
    }

    private void facility(Facility facility) {
        String path = "providers.facility";
        out.item("32").at(path);
        out.requiredText("service facility name", "name", facility.name());
        if (out.required("address", facility.address()) != null) {
            place("service facility", path + ".address", facility.address());
        }
        out.item("32a").at(path);
        boolean own = facility.npi() != null
                && !facility.npi().equals(claim.billing().numbers().npi());
        out.npi("service facility NPI", "npi", own ? facility.npi() : null);
        out.item("32b");
        other("other ID", path + ".box32b", facility.box32b(), OTHER_ID_32B);
    }

    private void billing() {
        BillingProvider billing = claim.billing();
        out.item("33").at("billing");
        boolean named = billing.printedName() != null && !billing.printedName().isBlank();
        if (named) {
            out.requiredText("billing provider name", "printedName", billing.printedName());
        } else if (out.required("name", billing.name()) != null) {
            out.requiredText("billing provider name", "name", billing.name().inReadingOrder());
        }
        if (billing.contact() != null) {
            out.at("billing.contact").phone("", "phone", billing.contact().phone());
        }
        if (out.at("billing").required("address", billing.address()) != null) {
            place("billing provider", "billing.address", billing.address());
        }
        out.item("33a")
                .at("billing.numbers")
                .npi("billing NPI", "npi", billing.numbers().npi());
        out.item("33b");
        other("other ID", "billing.numbers.box33b", billing.numbers().box33b(), OTHER_ID_33B);
    }

    /** Street and city of items 32 and 33, where a service is given and mail is not. */
    private void place(String whose, String path, PostalAddress address) {
        out.at(path);
        String street = whose + " street";
        out.requiredText(street, "line1", Addresses.street(address));
        String city = whose + " city state zip";
        out.put(city, addresses.cityLine(path, address, out.box(city).width()));
        if (address.isPoBox()) {
            out.report(Finding.warn("PO_BOX", path, "Most payers want a street here, not a PO box (items 32, 33)."));
        }
        if (!address.hasZipPlus4()) {
            out.report(Finding.warn("ZIP_PLUS4", path + ".zip", "Payers want ZIP+4 here (items 32, 33)."));
        }
    }

    /** Items 32b and 33b: qualifier and number without a blank; Medicare wants neither. */
    private void other(String box, String path, QualifiedNumber number, int width) {
        if (number == null || terms.medicare()) {
            return;
        }
        out.at(path);
        String id = out.identifier(
                "number", number.number(), width - number.qualifier().length());
        if (id != null) {
            out.put(Placement.wide(out.box(box), number.qualifier() + id));
        }
    }
}
