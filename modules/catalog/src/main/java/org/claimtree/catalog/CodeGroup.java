package org.claimtree.catalog;

import java.util.List;
import org.claimtree.kernel.InvalidValue;

/**
 * A named list of billing codes.
 *
 * @param name unique, upper and lower case count as equal
 * @param codes in order
 * @param active offered for new uses; existing uses go on when it is not
 */
public record CodeGroup(String name, List<String> codes, boolean active) {
    public CodeGroup {
        if (name == null || name.isBlank()) {
            throw new InvalidValue("GROUP_NAME", "A code group has a name.");
        }
        codes = codes == null ? List.of() : List.copyOf(codes);
    }
}
