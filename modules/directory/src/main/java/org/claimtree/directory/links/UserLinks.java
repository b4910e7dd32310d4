package org.claimtree.directory.links;

import java.util.List;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;

/**
 * What a user is in the practice.
 *
 * @param divisions refs, each once, in order
 * @param provider ref, or null
 */
public record UserLinks(List<String> divisions, String provider) {
    /** Nothing: with a restricted reach the user sees no client. */
    public static final UserLinks NONE = new UserLinks(null, null);

    public UserLinks {
        divisions = divisions == null
                ? List.of()
                : divisions.stream().distinct().sorted().toList();
    }

    /** Entity tag: changes with any of them. */
    public String tag() {
        return Fingerprint.of(CanonicalJson.write(this)).substring(0, 16);
    }
}
