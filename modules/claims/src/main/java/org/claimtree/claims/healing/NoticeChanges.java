package org.claimtree.claims.healing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.claims.drafts.DueChecks;
import org.claimtree.claims.drafts.OpenCharges;
import org.claimtree.claims.life.PracticeToday;
import org.claimtree.codesets.Codes;
import org.claimtree.platform.RevisionLog;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/**
 * Notices what drafts of many clients rest on. After master data, codes of the practice or rules were saved, what is held
 * is due: it may be mended. What is ready is looked at again when it is sent. After a publisher's list was taken in all
 * drafts are due, and when a day begins everything that is open.
 */
@ApplicationScoped
public class NoticeChanges {
    private static final String DRAFTS = "select distinct client from claims.draft";

    private Sql sql;
    private RevisionLog log;
    private Codes codes;
    private PracticeToday today;

    /** For the container. */
    protected NoticeChanges() {}

    @Inject
    public NoticeChanges(Sql sql, RevisionLog log, Codes codes, PracticeToday today) {
        this.sql = sql;
        this.log = log;
        this.codes = codes;
        this.today = today;
    }

    /** A server that is just begun takes the day as looked at: nobody has waited for it. */
    @Transactional
    public void notice() {
        sql.run(h -> {
            long revision = log.current();
            if (set(h, "revision = :value where revision < :value", revision)) {
                h.createUpdate(DueChecks.ask(DRAFTS + " where status = 'HELD' and revision < :revision"))
                        .bind("revision", revision)
                        .execute();
            }
            if (set(h, "release = :value where release < :value", codes.newestRelease())) {
                h.execute(DueChecks.ask(DRAFTS));
            }
            LocalDate day = today.date();
            if (!set(h, "night = :value where night is null", day)
                    && set(h, "night = :value where night < :value", day)) {
                all(h, day);
            }
        });
    }

    private void all(Handle h, LocalDate day) {
        h.execute(DueChecks.ask(DRAFTS));
        OpenCharges.bind(
                        h.createUpdate(DueChecks.ask("select distinct client from (" + OpenCharges.CHECKED + ") o")),
                        ClaimFilter.ALL,
                        today.master(),
                        day)
                .execute();
    }

    private static boolean set(Handle h, String what, Object value) {
        return h.createUpdate("update claims.check_state set " + what)
                        .bind("value", value)
                        .execute()
                == 1;
    }
}
