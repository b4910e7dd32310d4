package org.claimtree.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.RevisionHeader;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Sql;

/** Recomputes the hash chain of the revision log over what is stored, and names the first broken link. */
@ApplicationScoped
public class VerifyRevisions {
    private Sql sql;
    private RevisionLog log;

    /** For the container. */
    protected VerifyRevisions() {}

    @Inject
    public VerifyRevisions(Sql sql, RevisionLog log) {
        this.sql = sql;
        this.log = log;
    }

    /** Number of the first revision that is missing or whose hash does not fit; empty when the chain is whole. */
    public OptionalLong firstBroken() {
        String previous = RevisionHash.START;
        long expected = 1;
        List<Stored> stored = stored();
        for (Stored revision : stored) {
            long number = revision.header().number();
            String hash = RevisionHash.of(previous, revision.header(), entriesOf(number));
            if (number != expected
                    || !revision.previous().equals(previous)
                    || !revision.hash().equals(hash)) {
                return OptionalLong.of(expected);
            }
            previous = hash;
            expected++;
        }
        return OptionalLong.empty();
    }

    private List<Stored> stored() {
        return sql.query(h -> h.createQuery(
                        "select number, actor, at, cause, hash, previous from platform.revision order by number")
                .map((row, ctx) -> new Stored(
                        log.header(row.getLong("number")).orElseThrow(),
                        row.getString("hash"),
                        row.getString("previous")))
                .list());
    }

    private List<RevisionEntry> entriesOf(long revision) {
        List<RevisionEntry> entries = new ArrayList<>();
        sql.run(h -> h.createQuery("select kind, subject, effective, content from platform.revision_entry"
                        + " where revision = :revision order by ordinal")
                .bind("revision", revision)
                .map((row, ctx) -> new RecordedEntry(
                        revision,
                        1,
                        new RevisionEntry(
                                row.getString("kind"),
                                row.getString("subject"),
                                row.getObject("effective", java.time.LocalDate.class),
                                row.getString("content"))))
                .forEach(recorded -> entries.add(recorded.entry())));
        return entries;
    }

    /**
     * A revision as it stands in the table.
     *
     * @param hash stored hash
     * @param previous stored hash of the one before
     */
    private record Stored(RevisionHeader header, String hash, String previous) {}
}
