package org.claimtree.claimdoc;

import java.time.LocalDateTime;

/** What a file says around its claims, pinned when its batch is built so that it can be written again byte for byte. */
public sealed interface Envelope permits InterchangeEnvelope, PrintEnvelope {
    /** Date and time of the batch in the practice's time zone. */
    LocalDateTime at();
}
