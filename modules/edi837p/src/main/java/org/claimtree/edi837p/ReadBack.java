package org.claimtree.edi837p;

/**
 * Rules that a schema cannot express, asked segment by segment as a file is read back. Knows nothing of the schema: it
 * goes by the segments alone, so that the two do not fall asleep together.
 */
interface ReadBack {
    /** The next segment, from ISA to IEA. */
    void take(ReadSegment segment);
}
