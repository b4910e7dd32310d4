package org.claimtree.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one append-only, gap-free, hash-chained log of everything that decides what goes on claims: master data, codes,
 * profiles, trees. What was known at a revision can be read back at any time, which is how a claim is replayed.
 *
 * <p>A transaction makes at most one revision, as its last step: the number is taken under a lock that is held until
 * commit, so numbers have no gaps and commit in order.
 */
public interface RevisionLog {
    /** Number of the newest revision that this transaction can see; 0 when there is none. */
    long current();

    /**
     * Records a revision. Must be the last thing the transaction does.
     *
     * @param cause why, in a few words without client data, such as {@code practice import}
     * @param entries at least one
     * @return the new revision's number
     */
    long append(String cause, List<RevisionEntry> entries);

    /** The newest revision that says something about a subject; 0 when there is none. */
    long newestOf(String kind, String subject);

    /** Who recorded a revision, when and why. */
    Optional<RevisionHeader> header(long revision);

    /** Who recorded each of these revisions, when and why, by number; a number that was never given is left out. */
    Map<Long, RevisionHeader> headers(Collection<Long> revisions);

    /** Hash of a revision, 64 hexadecimal digits; of zeros for 0. */
    String hash(long revision);

    /** All entries of these kinds recorded at or before a revision, in the order of the log. */
    List<RecordedEntry> entries(Collection<String> kinds, long asOf);
}
