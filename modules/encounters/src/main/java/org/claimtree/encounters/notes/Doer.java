package org.claimtree.encounters.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.claimtree.platform.Actor;

/** Who does something to a note now, and when that is. */
@ApplicationScoped
public class Doer {
    private Actor actor;
    private Clock clock;

    /** For the container. */
    protected Doer() {}

    @Inject
    public Doer(Actor actor, Clock clock) {
        this.actor = actor;
        this.clock = clock;
    }

    String name() {
        return actor.name();
    }

    OffsetDateTime at() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
