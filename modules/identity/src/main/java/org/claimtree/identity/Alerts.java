package org.claimtree.identity;

/** Where alerts are raised. */
public interface Alerts {
    /**
     * Raises an alert in the transaction of the work that found the reason. While an alert of this kind and key is open
     * nothing happens, so whoever looks for reasons may raise whatever he finds, every night anew. Once somebody has done
     * it, the next call raises it again: a reason that lasts beyond that belongs into the key (the threshold, the month).
     *
     * @return whether it is new
     */
    boolean raise(Alert alert);
}
