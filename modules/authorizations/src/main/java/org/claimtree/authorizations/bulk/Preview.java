package org.claimtree.authorizations.bulk;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an addition would do.
 *
 * @param clients how many
 * @param codes which, in order
 * @param add authorizations that would be added
 * @param overlapping client and code for whom there is one on some of the days
 * @param withoutCoverage billable, and no coverage is valid on the first day
 * @param coverageChanges billable, and the coverage ends or another comes first within the dates; added all the same
 * @param perDiems clients who would have two billable codes per day, with units on the same days
 * @param rows the first 200 that are not simply added
 * @param fingerprint of all of it: the addition is done only while it would still do this
 */
@Schema(name = "AuthorizationAdditionPreview")
public record Preview(
        long clients,
        List<String> codes,
        long add,
        long overlapping,
        long withoutCoverage,
        long coverageChanges,
        long perDiems,
        List<Row> rows,
        String fingerprint) {
    /**
     * @param clientName last, first
     * @param outcome OVERLAPS, NO_COVERAGE or COVERAGE_CHANGES
     */
    @Schema(name = "AuthorizationAdditionRow")
    public record Row(UUID client, String clientName, String code, String outcome) {}
}
