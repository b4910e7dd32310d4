package org.claimtree.authorizations.bulk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimtree.authorizations.Status;
import org.claimtree.authorizations.keeping.Filter;

/**
 * The same change to all authorizations that a filter lists. What is not said stays as it is.
 *
 * @param filter which
 * @param set what is written
 * @param clear names of fields that are emptied: PAYER_NUMBER, THROUGH, UNMANAGED, LEVEL, DAYS
 * @param reason why remaining units change; needed for that
 * @param fingerprint of the preview that was seen; needed to do it
 */
public record Change(Filter filter, Set set, List<Field> clear, String reason, String fingerprint) {
    public Change {
        filter = filter == null ? new Filter(null, null, false) : filter;
        set = set == null ? new Set(null, null, null, null, null) : set;
        clear = clear == null ? List.of() : clear.stream().distinct().toList();
    }

    /**
     * @param unmanaged null leaves it; to say "as the code says" it is cleared
     * @param dates first and last day
     * @param numbers units and alerts
     */
    public record Set(String payerNumber, Status status, Boolean unmanaged, Dates dates, Numbers numbers) {
        public Set {
            payerNumber = payerNumber == null || payerNumber.isBlank() ? null : payerNumber.strip();
            dates = dates == null ? new Dates(null, null) : dates;
            numbers = numbers == null ? new Numbers(null, null, null, null) : numbers;
        }
    }

    /** First and last day. */
    public record Dates(LocalDate from, LocalDate through) {}

    /**
     * @param level alert when so many units are left, or fewer
     * @param days alert so many days before the end
     */
    public record Numbers(BigDecimal allotted, BigDecimal remaining, BigDecimal level, Integer days) {}

    /** What can be changed, with its column and the type of that. */
    public enum Field {
        PAYER_NUMBER("payer_number", "text", true),
        STATUS("status", "text", false),
        FROM("start_on", "date", false),
        THROUGH("end_on", "date", true),
        UNMANAGED("unmanaged", "boolean", true),
        LEVEL("alert_level", "numeric(9,2)", true),
        DAYS("alert_days", "int", true),
        /** Of the pool; moved by the ledger. */
        ALLOTTED("allotted", "numeric(9,2)", false),
        /** Of the pool; moved by the ledger. */
        REMAINING("remaining", "numeric(9,2)", false);

        private final String column;
        private final String type;
        private final boolean clearable;

        Field(String column, String type, boolean clearable) {
            this.column = column;
            this.type = type;
            this.clearable = clearable;
        }

        String column() {
            return column;
        }

        String type() {
            return type;
        }

        boolean isClearable() {
            return clearable;
        }

        boolean isOfPool() {
            return this == ALLOTTED || this == REMAINING;
        }
    }
}
