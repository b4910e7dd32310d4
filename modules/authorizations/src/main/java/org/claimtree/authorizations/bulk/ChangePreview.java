package org.claimtree.authorizations.bulk;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a change would do.
 *
 * @param listed authorizations that the filter lists
 * @param changed those in which anything changes
 * @param broken those that it would leave with a last day before the first, or managed without a last day; while there
 *     are any it is not done
 * @param rows old and new value of the first 200 fields that change, broken ones first
 * @param fingerprint of all of it: the change is done only while it would still do this
 */
@Schema(name = "AuthorizationChangePreview")
public record ChangePreview(long listed, long changed, long broken, List<Row> rows, String fingerprint) {
    /**
     * @param number of the authorization, ours
     * @param clientName last, first
     * @param field that changes
     * @param before left out where it was empty
     * @param after left out where it is emptied
     */
    @Schema(name = "AuthorizationChangeRow")
    public record Row(
            UUID authorization,
            long number,
            String clientName,
            String code,
            String field,
            String before,
            String after,
            boolean broken) {}
}
