package org.claimtree.claims.access;

import java.time.LocalDate;

/** Between which days a service began; nulls ask nothing. */
public record Days(LocalDate from, LocalDate through) {
    /** Any day. */
    public static final Days ALL = new Days(null, null);
}
