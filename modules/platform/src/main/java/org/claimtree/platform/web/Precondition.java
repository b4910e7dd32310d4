package org.claimtree.platform.web;

import java.util.List;
import org.claimtree.platform.Problem;

/**
 * What a caller says about the state that a save starts from (RFC 9110 If-Match, If-None-Match).
 *
 * @param ifMatch entity tag that was read, or null
 * @param ifNoneMatch {@code *} for "there is none yet", or null
 */
public record Precondition(String ifMatch, String ifNoneMatch) {
    /**
     * Refuses a save that starts from another state.
     *
     * @param tag of what is there now, null when there is nothing
     * @param existing names who saved it last, for the answer
     */
    public void check(String tag, String existing) {
        if (ifMatch == null && ifNoneMatch == null) {
            throw new Problem(
                    "precondition-required",
                    428,
                    "Say what you start from",
                    "Send If-Match with the ETag that you read, or If-None-Match: * for a new record.",
                    List.of());
        }
        if (ifNoneMatch != null && tag != null) {
            throw Problem.conflict("already-there", "There is such a record already.");
        }
        if (ifMatch != null && tag == null) {
            throw Problem.notFound("This record");
        }
        if (ifMatch != null && !ifMatch.strip().replaceAll("^W/|\"", "").equals(tag)) {
            throw Problem.conflict("stale-record", "The record was saved meanwhile" + existing + "; read it again.");
        }
    }
}
