package org.claimtree.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.claimtree.kernel.InvalidValue;

/**
 * A named list of billing codes.
 *
 * @param name unique, upper and lower case count as equal
 * @param codes in order, each once
 * @param active offered for new uses; existing uses go on when it is not
 * @param isDefault its codes are proposed for new clients and users; "default" in JSON
 * @param deleted out of use throughout, and seen only as of earlier revisions
 */
public record CodeGroup(
        String name,
        List<String> codes,
        boolean active,
        @JsonProperty("default") boolean isDefault,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean deleted) {
    public CodeGroup {
        if (name == null || name.isBlank()) {
            throw new InvalidValue("GROUP_NAME", "A code group has a name.");
        }
        codes = codes == null ? List.of() : codes.stream().distinct().toList();
    }

    /** An ordinary group. */
    public CodeGroup(String name, List<String> codes, boolean active) {
        this(name, codes, active, false, false);
    }

    /** The same group, taken out of use. */
    public CodeGroup gone() {
        return new CodeGroup(name, codes, false, false, true);
    }
}
