package org.claimtree.claims.batches;

import org.claimtree.claimdoc.Envelope;
import org.claimtree.claimdoc.InterchangeEnvelope;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.PrintEnvelope;
import org.claimtree.platform.CanonicalJson;

/** Envelopes of files as they are pinned. */
public final class StoredEnvelope {
    private StoredEnvelope() {}

    /** A pinned envelope from its text. */
    public static Envelope read(Medium medium, String text) {
        return medium == Medium.ELECTRONIC
                ? CanonicalJson.read(text, InterchangeEnvelope.class)
                : CanonicalJson.read(text, PrintEnvelope.class);
    }
}
