package org.claimtree.codesets.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.claimtree.codesets.CodeSet;
import org.claimtree.platform.Actor;
import org.jdbi.v3.core.Handle;

/** What was taken in so far. */
@ApplicationScoped
public class Releases {
    private static final long LOCK = 0x636f646573657473L;

    private Clock clock;
    private Actor actor;

    /** For the container. */
    protected Releases() {}

    @Inject
    public Releases(Clock clock, Actor actor) {
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * The last release of a set.
     *
     * @param start whether it is the start set
     * @param effective day from which it holds
     * @param fingerprint of its file
     */
    record Last(boolean start, LocalDate effective, String fingerprint) {
        boolean is(CodeFile file, LocalDate day) {
            return !start && fingerprint.equals(file.fingerprint()) && effective.equals(day);
        }
    }

    /**
     * What a release is called.
     *
     * @param start whether it is the start set
     */
    record Title(String name, boolean start, LocalDate effective, String fingerprint) {}

    /** Lets one import at a time go on, until its transaction ends. */
    static void lock(Handle h) {
        h.createQuery("select pg_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .map((row, ctx) -> true)
                .one();
    }

    Optional<Last> last(Handle h, CodeSet set) {
        return h.createQuery("select start_set, effective, fingerprint from codesets.release where code_set = :set"
                        + " order by id desc limit 1")
                .bind("set", set.name())
                .map((row, ctx) -> new Last(
                        row.getBoolean("start_set"),
                        row.getObject("effective", LocalDate.class),
                        row.getString("fingerprint")))
                .findOne();
    }

    /** @return id of the release */
    long add(Handle h, Title title, CodeImportReport.Part part) {
        return h.createUpdate("""
                insert into codesets.release (code_set, name, start_set, effective, taken_at, taken_by, fingerprint,
                  added, changed, closed, unchanged, codes, headers)
                values (:set, :name, :start, :effective, :at, :by, :fingerprint,
                  :added, :changed, :closed, :unchanged, :codes, :headers)""")
                .bind("set", part.set().name())
                .bind("name", title.name())
                .bind("start", title.start())
                .bind("effective", title.effective())
                .bind("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .bind("by", actor.name())
                .bind("fingerprint", title.fingerprint())
                .bind("added", part.added())
                .bind("changed", part.changed())
                .bind("closed", part.closed())
                .bind("unchanged", part.unchanged())
                .bind("codes", part.codes())
                .bind("headers", part.headers())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(long.class)
                .one();
    }
}
