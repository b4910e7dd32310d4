package org.claimtree.profiles.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtree.platform.Problem;

/** Which version a save started from, as the caller's headers say it. */
final class IfMatch {
    private static final Pattern TAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    private IfMatch() {}

    /**
     * The revision of an entity tag of ours; 0 for {@code If-None-Match: *}, which says that nothing is there yet.
     *
     * @throws Problem 428 without such a header, 400 when it is no tag of ours
     */
    static long revision(String ifMatch, String ifNoneMatch) {
        if (ifMatch == null && ifNoneMatch != null) {
            if (ifNoneMatch.strip().equals("*")) {
                return 0;
            }
            throw Problem.malformed("If-None-Match is * here: it creates what is not there yet.");
        }
        if (ifMatch == null) {
            throw new Problem(
                    "precondition-required",
                    428,
                    "The version that was changed must be named",
                    "Send the ETag of the version you started from as If-Match.",
                    List.of());
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.malformed("If-Match is the ETag of the version you started from.");
        }
        long revision = Long.parseLong(tag.group(1));
        if (ifNoneMatch != null && revision != 0) {
            throw Problem.malformed(
                    "If-Match names what is there, If-None-Match says that there is nothing: send one.");
        }
        return revision;
    }
}
