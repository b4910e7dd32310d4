package org.claimtree.claimdoc;

import java.util.List;
import java.util.Objects;
import org.claimtree.kernel.EntityName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.kernel.QualifiedNumber;

/**
 * Providers of the claim beside the billing provider (2310), each null where it is not sent.
 *
 * @param referring 2310A DN (item 17)
 * @param rendering 2310B, the most frequent of the lines (item 24J)
 * @param facility 2310C (item 32)
 * @param supervising 2310D DQ (item 17)
 * @param billingAsRendering the billing provider as the one who rendered: 837P says so by leaving 2310B out, item 24J
 *     prints it; null when somebody else rendered, or nobody is sent
 */
public record ClaimProviders(
        Provider referring, Provider rendering, Facility facility, Provider supervising, Provider billingAsRendering) {

    /**
     * @param name person, or organisation for a rendering organisation
     * @param npi ten digits, or null
     * @param taxonomy PRV PE of a rendering provider, or null
     * @param numbers REF 0B, 1G, G2, LU
     * @param box24IJ what paper prints in the shaded 24I/24J, or null
     */
    public record Provider(
            EntityName name, String npi, String taxonomy, List<QualifiedNumber> numbers, QualifiedNumber box24IJ) {
        public Provider {
            Objects.requireNonNull(name);
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * Where the service was given.
     *
     * @param name organisation's name
     * @param address with ZIP+4
     * @param npi when it has one that is not the billing NPI, else null
     * @param number G2 or LU, or null
     * @param box32b what paper prints in 32b, or null
     */
    public record Facility(
            String name, PostalAddress address, String npi, QualifiedNumber number, QualifiedNumber box32b) {}
}
