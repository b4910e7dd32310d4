package org.claimtree.identity;

import jakarta.enterprise.context.RequestScoped;

/** Keeps who is calling for as long as the request runs. */
@RequestScoped
public class CallerHolder {
    private Caller caller = Caller.SYSTEM;

    Caller get() {
        return caller;
    }

    /** Says who is calling, once that is known. */
    public void set(Caller known) {
        caller = known;
    }
}
