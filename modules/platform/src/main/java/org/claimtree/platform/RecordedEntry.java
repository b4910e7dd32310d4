package org.claimtree.platform;

/**
 * An entry with its place in the log. Entries of one revision are ordered by {@code ordinal}.
 *
 * @param revision number of the revision that recorded it
 * @param ordinal 1, 2, 3 … within the revision
 */
public record RecordedEntry(long revision, int ordinal, RevisionEntry entry) {}
