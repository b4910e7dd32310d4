package org.claimtree.iop.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why, and what about.
 *
 * @param code stable
 * @param sentence for people
 */
@Schema(name = "IopReason")
public record Reason(Why code, String sentence) {
    static Reason of(Why why, Object names) {
        return new Reason(why, why.sentence(String.valueOf(names)));
    }

    static Reason of(Why why) {
        return of(why, "");
    }
}
