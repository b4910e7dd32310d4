package org.claimtree.platform;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One thing that a revision says: from this date of service on, this subject is so.
 *
 * @param kind what it is, such as {@code directory.payer} or {@code profiles.tree}
 * @param subject which one, its ref
 * @param effective first date of service it applies to
 * @param content canonical text, the whole new state
 */
public record RevisionEntry(String kind, String subject, LocalDate effective, String content) {
    /** Effective date of a first version: earlier than any service that is billed. */
    public static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    public RevisionEntry {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(effective);
        Objects.requireNonNull(content);
    }
}
