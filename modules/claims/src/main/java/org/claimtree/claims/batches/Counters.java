package org.claimtree.claims.batches;

import org.jdbi.v3.core.Handle;

/**
 * Numbers without gaps, each given once. The row stays locked until the transaction ends, so that a number that is
 * rolled back is the next one given.
 */
final class Counters {
    /** Name of the counter of claim numbers. */
    static final String CLAIM_NUMBER = "claim-number";

    private Counters() {}

    /** Name of a partner's counter of interchange control numbers (ISA13). */
    static String interchange(String partner) {
        return "interchange:" + partner;
    }

    /** Takes numbers; the answer is the first of them. */
    static long take(Handle h, String counter, int howMany) {
        long last = h.createQuery("insert into claims.counter as c (name, value) values (:name, :n)"
                        + " on conflict (name) do update set value = c.value + :n returning value")
                .bind("name", counter)
                .bind("n", howMany)
                .mapTo(Long.class)
                .one();
        return last - howMany + 1;
    }
}
