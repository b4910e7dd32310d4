package org.claimtree.hcfa1500;

import java.util.ArrayList;
import java.util.List;
import org.claimtree.kernel.PostalAddress;

/** Streets, cities and ZIP codes: in boxes of their own (items 5, 7) or as one line (carrier block, items 32, 33). */
final class Addresses {
    private final Entries out;

    Addresses(Entries out) {
        this.out = out;
    }

    /** Both street lines as one. */
    static String street(PostalAddress address) {
        return address.line2() == null ? address.line1() : address.line1() + " " + address.line2();
    }

    /**
     * Items 5 and 7. They have no box for a country.
     *
     * @param path of the address
     * @param whose how the grid calls the boxes: patient, insured
     */
    void boxes(String path, String whose, PostalAddress address) {
        out.at(path);
        out.requiredText(whose + "'s street", "line1", street(address));
        out.requiredText(whose + " city", "city", address.city());
        out.identifier(whose + " state", "state", address.state());
        out.identifier(whose + " zip", "zip", address.zip());
        if (address.country() != null) {
            out.report(Problems.noRoom(
                    "COUNTRY_NOT_PRINTED",
                    out.path("country"),
                    "The form has no box for the country of this address."));
        }
    }

    /**
     * City, state, ZIP without hyphen and, abroad, the country, with one blank between them. Where that is too long the
     * city is cut, never what stands behind it.
     *
     * @param path of the address
     * @param width of the line
     */
    String cityLine(String path, PostalAddress address, int width) {
        out.at(path);
        List<String> behind = new ArrayList<>();
        behind.add(out.identifier("state", address.state(), 3));
        behind.add(out.identifier("zip", address.zip(), 15));
        behind.add(out.identifier("country", address.country(), 2));
        behind.removeIf(part -> part == null);
        String rest = behind.isEmpty() ? "" : " " + String.join(" ", behind);
        String city = out.required("city", out.folded("city", address.city()));
        return city == null ? rest.strip() : out.fitting("city", city, width - rest.length()) + rest;
    }
}
