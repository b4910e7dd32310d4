package org.claimtree.iop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.claimtree.identity.PracticeZone;
import org.claimtree.identity.Settings;
import org.claimtree.platform.Actor;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/**
 * Ends the time that authors had for their notes: when the hour of the night has come, the days up to then are due, and what
 * was pending is looked at again. A night that was missed is made up for by the next, because what is due is a date and no
 * list. When master data have changed, pending days are due at once; when programs, groups or settings have, those too that
 * were below their threshold, and those that were billed lately.
 */
@ApplicationScoped
public class CloseNight {
    private Sql sql;
    private DayDesk desk;
    private ReadFacts facts;
    private Settings settings;
    private When when;

    /** For the container. */
    protected CloseNight() {}

    @Inject
    public CloseNight(Sql sql, DayDesk desk, ReadFacts facts, Settings settings, When when) {
        this.sql = sql;
        this.desk = desk;
        this.facts = facts;
        this.settings = settings;
        this.when = when;
    }

    /** Who asks, and what time it is where the practice is. */
    @ApplicationScoped
    public static class When {
        private Actor actor;
        private PracticeZone zone;
        private Clock clock;

        /** For the container. */
        protected When() {}

        @Inject
        public When(Actor actor, PracticeZone zone, Clock clock) {
            this.actor = actor;
            this.zone = zone;
            this.clock = clock;
        }

        LocalDateTime local() {
            return LocalDateTime.ofInstant(clock.instant(), zone.now());
        }

        OffsetDateTime at() {
            return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        }

        String by() {
            return actor.name();
        }
    }

    /**
     * @return whether there is something to do that there was not before
     */
    @Transactional
    public boolean close() {
        if (!desk.isMine()) {
            return false;
        }
        LocalDateTime now = when.local();
        boolean isNight = now.getHour() >= settings.get(IopSettings.HOUR);
        LocalDate due =
                isNight ? through(now.toLocalDate()) : through(now.toLocalDate().minusDays(1));
        return sql.query(h -> {
            boolean night = set(h, "closed_through = :value where closed_through < :value", due);
            boolean changed = set(h, "revision = :value where revision <> :value", facts.revision());
            boolean ruled = set(h, "rules = :value where rules <> :value", facts.rules());
            if (night || changed || ruled) {
                Waiting.addOpen(h, null);
            }
            if (ruled) {
                // What is too old to be billed unasked becomes a proposal.
                Waiting.addRuled(h, facts.recently());
            }
            if (night) {
                Waiting.addOpenWeeks(h);
                write(h, due);
            }
            return night || changed || ruled;
        });
    }

    private static boolean set(Handle h, String what, Object value) {
        return h.createUpdate("update iop.state set " + what)
                        .bind("value", value)
                        .execute()
                == 1;
    }

    /** Programs are asked in their order, so a day waits for the slowest of them. */
    private LocalDate through(LocalDate today) {
        int arrears = facts.programs(today).stream()
                .mapToInt(program -> program.terms().billing().arrears())
                .max()
                .orElse(0);
        return today.minusDays(arrears);
    }

    private void write(Handle h, LocalDate due) {
        h.createUpdate("insert into iop.run (id, asked_by, through_day, started_at, total) select :id, :by, :due, :at,"
                        + " count(*) from iop.waiting where at_once or day <= :due")
                .bind("id", UUID.randomUUID())
                .bind("by", when.by())
                .bind("due", due)
                .bind("at", when.at())
                .execute();
    }
}
