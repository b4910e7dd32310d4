package org.claimtree.identity;

/** Tells who is behind the work that is being done now. */
public interface CurrentCaller {
    /** The caller of this request; {@link Caller#SYSTEM} outside of requests. */
    Caller get();
}
