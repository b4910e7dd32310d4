package org.claimtree.platform;

/** Who is acting: the name that revisions, batches and audit rows carry. */
public interface Actor {
    /** Sign-in name, or the name of a job. */
    String name();
}
