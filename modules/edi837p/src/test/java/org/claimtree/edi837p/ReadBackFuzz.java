package org.claimtree.edi837p;

import org.claimtree.claimdoc.InterchangeEnvelope;
import org.claimtree.edi837p.testing.Parts;

/** Parts of an 837P, damaged, read back and told in words: {@code deploy/fuzz 837p}. */
public final class ReadBackFuzz {
    private static final InterchangeEnvelope ENVELOPE = Parts.envelope();

    private ReadBackFuzz() {}

    /** What is wrong is found, and what is left is explained. */
    public static void fuzzerTestOneInput(byte[] input) {
        Written.RENDERER.verify(ENVELOPE, input);
        Written.RENDERER.explain(ENVELOPE, input, "CT0000001");
        Written.verified(input);
    }
}
