package org.claimtree.claims.healing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Works off the clients that wait to be checked. */
final class Due {
    /** Lets one server at a time check what is due. */
    private static final long LOCK = 0x4472616674447565L;

    private Due() {}

    /** Whether nobody else is at it; if so, nobody will be until this transaction ends. */
    static boolean isMine(Handle h) {
        return h.createQuery("select pg_try_advisory_xact_lock(:key)")
                .bind("key", LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    static List<Asked> first(Handle h, int most) {
        return h.createQuery("select client, asked from claims.check_due order by client limit :most")
                .bind("most", most)
                .map((row, ctx) -> new Asked(row.getObject("client", UUID.class), row.getInt("asked")))
                .list();
    }

    /** What was asked again meanwhile stays. */
    static void done(Handle h, Collection<Asked> all) {
        h.createUpdate("delete from claims.check_due d using unnest(cast(:clients as uuid[]), cast(:asked as int[]))"
                        + " x (client, asked) where d.client = x.client and d.asked = x.asked")
                .bindArray(
                        "clients", UUID.class, all.stream().map(Asked::client).toList())
                .bindArray(
                        "asked", Integer.class, all.stream().map(Asked::asked).toList())
                .execute();
    }

    /**
     * @param asked how often
     */
    record Asked(UUID client, int asked) {}
}
