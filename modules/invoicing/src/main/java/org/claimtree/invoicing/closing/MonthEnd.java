package org.claimtree.invoicing.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Through which day the books are closed.
 *
 * @param closedThrough last day of the last closed month; left out where none is closed
 * @param history who closed or reopened what, newest first
 */
@Schema(name = "MonthEnd")
public record MonthEnd(LocalDate closedThrough, List<Step> history) {
    /**
     * @param closedThrough as it was from then on; left out where nothing was closed any more
     * @param reopened whether a month was opened again
     * @param reason in words; left out where nobody gave one
     */
    @Schema(name = "MonthEndStep")
    public record Step(LocalDate closedThrough, boolean reopened, String reason, String by, Instant at) {}

    /** For If-Match. */
    public String tag() {
        return Integer.toString(history.size());
    }
}
