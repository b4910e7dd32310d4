package org.claimtree.hcfa1500;

import java.util.List;
import java.util.Set;
import org.claimtree.claimdoc.ClaimProviders;
import org.claimtree.claimdoc.ClaimProviders.Provider;
import org.claimtree.kernel.PrintOptions.Item17;
import org.claimtree.kernel.QualifiedNumber;

/** Items 17, 17a, 17b: the one provider beside those who rendered and bill that the form has room for. */
final class ReferringItems {
    private static final Set<String> QUALIFIERS = Set.of("0B", "1G", "G2", "LU");

    /** Numbers of 17 characters begin one column to the left (item 17a). */
    private static final int OTHER_ID = 17;

    private static final String SUPERVISING = "providers.supervising";

    private final Entries out;
    private final FormTerms terms;
    private final Item17 wanted;

    ReferringItems(Entries out, FormTerms terms) {
        this.out = out;
        this.terms = terms;
        this.wanted = terms.options().providers().item17();
    }

    /** @return what item 19 says of the supervising provider when item 17 has no room for it, else null */
    String write() {
        ClaimProviders providers = terms.claim().providers();
        Provider referring = providers.referring();
        Provider supervising = providers.supervising();
        boolean refers = referring != null && (wanted == Item17.FIRST || wanted == Item17.REFERRING);
        boolean supervises =
                supervising != null && (wanted == Item17.SUPERVISING || (wanted == Item17.FIRST && referring == null));
        if (refers) {
            provider("DN", "providers.referring", referring);
        } else if (supervises) {
            provider("DQ", SUPERVISING, supervising);
        }
        if (referring != null && !refers && wanted != Item17.NONE) {
            out.report(Problems.noRoom(
                    "PROVIDER_NOT_PRINTED",
                    "providers.referring",
                    "The payer wants another provider in item 17: the referring one is not on the form."));
        }
        return supervising == null || supervises || wanted == Item17.NONE ? null : inItem19(supervising);
    }

    private void provider(String qualifier, String path, Provider provider) {
        out.item("17").at(path);
        String name = new Names(out).firstLast("name", provider.name(), !terms.medicare());
        out.put("qualifier", qualifier);
        out.put(
                "name",
                out.fitting("name", out.required("name", name), out.box("name").width()));
        out.item("17b").npi("NPI", "npi", provider.npi());
        if (!terms.medicare()) {
            otherId(path, provider.numbers());
        }
    }

    /** Item 17a has room for one; Medicare returns claims that have any. */
    private void otherId(String path, List<QualifiedNumber> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        QualifiedNumber number = numbers.get(0);
        out.item("17a").at(path + ".numbers[0]");
        if (!QUALIFIERS.contains(number.qualifier())) {
            out.report(Problems.code(out.path("qualifier"), "17a"));
        }
        out.put("other ID qualifier", number.qualifier());
        String id = out.identifier("number", number.number(), OTHER_ID);
        if (id != null) {
            out.put(Placement.wide(out.box("other ID"), id));
        }
        if (numbers.size() > 1) {
            out.report(Problems.noRoom(
                    "NUMBER_NOT_PRINTED", path + ".numbers", "Item 17a has room for one number: it has the first."));
        }
    }

    private String inItem19(Provider provider) {
        out.item("19").at(SUPERVISING);
        String npi = out.npi("npi", provider.npi());
        String name = new Names(out).firstLast("name", provider.name(), !terms.medicare());
        return "DQ" + (npi == null ? name : npi + " " + name);
    }
}
