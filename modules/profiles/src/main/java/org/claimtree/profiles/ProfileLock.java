package org.claimtree.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.claimtree.platform.Sql;

/**
 * Lets one transaction at a time save trees and profiles. Whoever compares what is saved with what is there, and then
 * saves, takes it before looking; it is held until the transaction ends.
 */
@ApplicationScoped
public class ProfileLock {
    private static final long LOCK = 0x50726f66696c6573L;

    private Sql sql;

    /** For the container. */
    protected ProfileLock() {}

    @Inject
    public ProfileLock(Sql sql) {
        this.sql = sql;
    }

    /** Waits until nobody else holds it. */
    public void take() {
        sql.run(h -> h.createQuery("select 1 from pg_advisory_xact_lock(:key)")
                .bind("key", LOCK)
                .mapTo(Integer.class)
                .one());
    }
}
