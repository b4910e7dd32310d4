package org.claimtree.identity;

import java.time.ZoneId;

/** Question upward: the time zone in which the practice's days begin and end. */
public interface PracticeZone {
    /** The zone as of now. */
    ZoneId now();
}
