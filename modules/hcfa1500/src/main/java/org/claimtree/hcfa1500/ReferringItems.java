package org.claimtree.hcfa1500;

import java.util.List;
import java.util.Set;
import org.claimtree.claimdoc.ClaimProviders;
import org.claimtree.claimdoc.ClaimProviders.Provider;
import org.claimtree.claimdoc.ServiceLine;
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
        Provider supervising = providers.supervising();
        Named named = named(providers.referring(), ordering(), supervising);
        if (named != null) {
            provider(named.qualifier(), named.path(), named.provider());
        }
        boolean supervises = named != null && named.provider() == supervising;
        return supervising == null || supervises || wanted == Item17.NONE ? null : inItem19(supervising);
    }

    /** Who stands in item 17: referring, else ordering, else supervising, unless the payer wants one kind alone. */
    private Named named(Provider referring, Named ordering, Provider supervising) {
        boolean refers = referring != null && (wanted == Item17.FIRST || wanted == Item17.REFERRING);
        if (referring != null && !refers && wanted != Item17.NONE) {
            out.report(Problems.noRoom(
                    "PROVIDER_NOT_PRINTED",
                    "providers.referring",
                    "The payer wants another provider in item 17: the referring one is not on the form."));
        }
        boolean orders = ordering != null && !refers && (wanted == Item17.FIRST || wanted == Item17.ORDERING);
        if (ordering != null && !orders && wanted != Item17.NONE) {
            out.report(Problems.noRoom(
                    "PROVIDER_NOT_PRINTED",
                    ordering.path(),
                    "Item 17 has room for one provider: the ordering one is not on the form."));
        }
        if (refers) {
            return new Named("DN", "providers.referring", referring);
        }
        if (orders) {
            return ordering;
        }
        boolean supervises = supervising != null && (wanted == Item17.SUPERVISING || wanted == Item17.FIRST);
        return supervises ? new Named("DQ", SUPERVISING, supervising) : null;
    }

    /** Who ordered services of the claim, the first of them where they are several. */
    private Named ordering() {
        List<ServiceLine> lines = terms.claim().lines();
        Named first = null;
        for (int i = 0; i < lines.size(); i++) {
            Provider ordering = lines.get(i).ordering();
            String path = "lines[" + i + "].ordering";
            if (ordering != null && first == null) {
                first = new Named("DK", path, ordering);
            } else if (ordering != null && !ordering.equals(first.provider()) && wanted != Item17.NONE) {
                out.report(Problems.noRoom(
                        "PROVIDER_NOT_PRINTED",
                        path,
                        "Item 17 has room for one provider: who ordered this service is not on the form."));
            }
        }
        return first;
    }

    /** A provider with the qualifier and the path of item 17. */
    private record Named(String qualifier, String path, Provider provider) {}

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
