package org.claimtree.identity;

import java.util.Collection;

/** Tells what has ever happened here. */
public interface Milestones {
    /** Whether somebody who may sign in has chosen a password of his own. */
    boolean ownPassword();

    /** Whether something of these kinds ever left, as the audit trail has it. */
    boolean exported(Collection<String> kinds);
}
