package org.claimtree.catalog;

import java.time.LocalDate;

/** A row of a table that says something of a code for a payer, on some dates of service. */
interface TableRow {
    /** What it is about: on one day at most one row says something about it. */
    Object about();

    boolean active();

    /** Last date of service, or null when open. */
    LocalDate through();
}
