package org.claimtree.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimtree.platform.Actor;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.RevisionHeader;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The revision log in PostgreSQL. */
@ApplicationScoped
public class SqlRevisionLog implements RevisionLog {
    /** Key of the advisory lock that puts revisions in a row; held until commit. */
    private static final long LOCK = 0x5265766973696f6eL;

    private Sql sql;
    private Actor actor;
    private Clock clock;

    /** For the container. */
    protected SqlRevisionLog() {}

    @Inject
    public SqlRevisionLog(Sql sql, Actor actor, Clock clock) {
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public long current() {
        return sql.query(h -> h.createQuery("select coalesce(max(number), 0) from platform.revision")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public long append(String cause, List<RevisionEntry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("A revision says something");
        }
        return sql.query(h -> {
            h.createQuery("select 1 from pg_advisory_xact_lock(:key)")
                    .bind("key", LOCK)
                    .mapTo(Integer.class)
                    .one();
            Link last = h.createQuery("select number, hash from platform.revision order by number desc limit 1")
                    .map((row, ctx) -> new Link(row.getLong("number"), row.getString("hash")))
                    .findOne()
                    .orElse(Link.START);
            // Microseconds are what the database keeps: the hash must be over what is read back.
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            RevisionHeader header = new RevisionHeader(last.number() + 1, actor.name(), at, cause);
            insert(h, header, RevisionHash.of(last.hash(), header, entries), last.hash());
            insertEntries(h, header.number(), entries);
            return header.number();
        });
    }

    private static void insert(Handle h, RevisionHeader header, String hash, String previous) {
        h.createUpdate("insert into platform.revision (number, actor, at, cause, hash, previous)"
                        + " values (:number, :actor, :at, :cause, :hash, :previous)")
                .bindMethods(header)
                .bind("hash", hash)
                .bind("previous", previous)
                .execute();
    }

    private static void insertEntries(Handle h, long revision, List<RevisionEntry> entries) {
        PreparedBatch batch = h.prepareBatch(
                "insert into platform.revision_entry (revision, ordinal, kind, subject, effective, content)"
                        + " values (:revision, :ordinal, :kind, :subject, :effective, :content)");
        for (int i = 0; i < entries.size(); i++) {
            batch.bindMethods(entries.get(i))
                    .bind("revision", revision)
                    .bind("ordinal", i + 1)
                    .add();
        }
        batch.execute();
    }

    @Override
    public long newestOf(String kind, String subject) {
        return sql.query(h -> h.createQuery("select coalesce(max(revision), 0) from platform.revision_entry"
                        + " where kind = :kind and subject = :subject")
                .bind("kind", kind)
                .bind("subject", subject)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Optional<RevisionHeader> header(long revision) {
        return Optional.ofNullable(headers(List.of(revision)).get(revision));
    }

    @Override
    public Map<Long, RevisionHeader> headers(Collection<Long> revisions) {
        return sql.query(h -> h.createQuery(
                        "select number, actor, at, cause from platform.revision where number = any(:numbers)")
                .bindArray("numbers", Long.class, revisions)
                .map((row, ctx) -> new RevisionHeader(
                        row.getLong("number"),
                        row.getString("actor"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("cause")))
                .collect(Collectors.toMap(RevisionHeader::number, header -> header)));
    }

    @Override
    public String hash(long revision) {
        return revision == 0
                ? RevisionHash.START
                : sql.query(h -> h.createQuery("select hash from platform.revision where number = :number")
                        .bind("number", revision)
                        .mapTo(String.class)
                        .one());
    }

    @Override
    public List<RecordedEntry> entries(Collection<String> kinds, long asOf) {
        return sql.query(h -> h.createQuery("select revision, ordinal, kind, subject, effective, content"
                        + " from platform.revision_entry where kind = any(:kinds) and revision <= :asOf"
                        + " order by revision, ordinal")
                .bindArray("kinds", String.class, kinds)
                .bind("asOf", asOf)
                .map((row, ctx) -> new RecordedEntry(
                        row.getLong("revision"),
                        row.getInt("ordinal"),
                        new RevisionEntry(
                                row.getString("kind"),
                                row.getString("subject"),
                                row.getObject("effective", LocalDate.class),
                                row.getString("content"))))
                .list());
    }

    /**
     * The newest link of the chain.
     *
     * @param number its revision
     * @param hash its hash
     */
    private record Link(long number, String hash) {
        /** Before the first revision. */
        static final Link START = new Link(0, RevisionHash.START);
    }
}
