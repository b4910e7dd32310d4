package org.claimtree.app.today;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimtree.claims.ClaimCounts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What waits for somebody, and how far things have come.
 *
 * @param date the practice's date
 * @param waits what the person may see, whether there is any of it or not
 * @param pipeline how far the services of the last 30 days have come
 */
@Schema(name = "Today")
public record Today(LocalDate date, List<Wait> waits, List<Stage> pipeline) {
    /** Work of one kind, in the order in which it is done. */
    public enum Kind {
        /** Booked, over, and not said what became of them. */
        SESSIONS_TO_COMPLETE,
        NOTES_TO_RELEASE,
        /** Documented days that something keeps from being billed. */
        IOP_DAYS_PENDING,
        /** Days for which somebody is to accept or decline something. */
        IOP_DAYS_PROPOSED,
        CHARGES_TO_RELEASE,
        /** Released, and no check has looked at them. */
        CHARGES_UNCHECKED,
        CLAIMS_HELD,
        CLAIMS_DUE,
        CLAIMS_READY,
        BATCHES_FAILED,
        /** Built, and neither downloaded nor printed. */
        BATCHES_TO_SEND,
        /** Claims on paper whose forms nobody has printed. */
        FORMS_TO_PRINT,
        /** Claims whose forms were printed and not mailed. */
        FORMS_TO_MAIL,
        /** Left so many days ago as the practice has set, and not answered. */
        CLAIMS_UNANSWERED,
        /** Claims that the person is to look at again. */
        CLAIMS_TO_FOLLOW_UP,
        /** Drafts that the person is to look at again. */
        DRAFTS_TO_FOLLOW_UP,
        /** Something of them is on account. */
        PAYMENTS_TO_ALLOCATE,
        DENIALS,
        /** At their alert level, or close to their end. */
        AUTHORIZATIONS_LOW,
        ALERTS,
        /** Typed into and not saved. */
        FORMS
    }

    /**
     * How much work of one kind waits.
     *
     * @param amount dollars, or null where nothing has a price
     * @param oldest first day of service of the oldest, or the day since when it waits; null when there is none
     * @param path of the page that lists it
     */
    @Schema(name = "TodayWait")
    public record Wait(Kind kind, long count, BigDecimal amount, LocalDate oldest, String path) {}

    /**
     * How much stands at a stage.
     *
     * @param count of charges, or of drafts and claims
     * @param amount dollars
     * @param path of the page that lists them
     */
    @Schema(name = "TodayStage")
    public record Stage(ClaimCounts.Stage stage, long count, BigDecimal amount, String path) {}
}
