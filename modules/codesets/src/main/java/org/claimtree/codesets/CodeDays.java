package org.claimtree.codesets;

import java.time.LocalDate;

/**
 * Days on which a code is listed.
 *
 * @param code as claims have it
 * @param billable whether it can stand on a claim; a header of ICD-10-CM cannot
 * @param from first day
 * @param through last day, or null
 */
public record CodeDays(CodeSet set, String code, boolean billable, LocalDate from, LocalDate through) {
    /** Whether a claim may carry it on a day. */
    public boolean takes(LocalDate day) {
        return billable && !day.isBefore(from) && (through == null || !day.isAfter(through));
    }
}
