package org.claimtree.platform;

import java.time.Instant;

/**
 * Who recorded a revision, when and why.
 *
 * @param number its number in the log
 * @param actor who
 * @param at when it was recorded
 * @param cause why
 */
public record RevisionHeader(long number, String actor, Instant at, String cause) {}
