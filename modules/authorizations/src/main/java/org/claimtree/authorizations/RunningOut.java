package org.claimtree.authorizations;

/** Counts what runs out, for who looks at the day's work. */
public interface RunningOut {
    /** Authorizations that whoever is calling sees, at their alert level or within their alert days. Nobody is shown. */
    long count();
}
