package org.claimtree.claims.replay;

/**
 * One thing in which a replayed claim is not what was stored.
 *
 * @param kind of thing
 * @param line number of the service line, null when it is about the claim
 * @param field name of the field, or a JSON pointer into the snapshot
 * @param before as stored; null when nothing was sent, or when only the place is told
 * @param after as replayed
 */
record Difference(Kind kind, Integer line, String field, String before, String after) {
    /** What differs. */
    enum Kind {
        /** A field of the tree has another value. */
        FIELD,
        /** The value is the same, and the reason another. */
        REASON,
        /** The snapshot says something else; the field is where. */
        SNAPSHOT,
        /** What the claim was made of is not what was stored. */
        INPUT,
        /** The bytes of the file are others. */
        BYTES,
        /** Nothing is stored to prove the claim. */
        MISSING,
        /** The claim could not be made again; what is after is the kind of error. */
        FAILED,
        /** Made by another version of the engine, and not compared. */
        ENGINE
    }

    /** Where something is another, without what: it may be about a person. */
    static Difference at(Kind kind, String place) {
        return new Difference(kind, null, place, null, null);
    }
}
