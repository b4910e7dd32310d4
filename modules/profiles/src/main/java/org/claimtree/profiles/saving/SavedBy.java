package org.claimtree.profiles.saving;

import java.time.Instant;
import org.claimtree.platform.RevisionHeader;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who saved something, when and why.
 *
 * @param revision that recorded it
 */
@Schema(name = "SavedBy")
public record SavedBy(long revision, String by, Instant at, String cause) {
    /** As the log tells it. */
    public static SavedBy of(RevisionHeader header) {
        return new SavedBy(header.number(), header.actor(), header.at(), header.cause());
    }
}
