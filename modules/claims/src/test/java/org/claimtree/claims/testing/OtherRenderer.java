package org.claimtree.claims.testing;

import java.util.List;
import org.claimtree.claimdoc.ClaimRenderer;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Envelope;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.MediumLimits;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.PrintOptions;

/** The real 837P renderer, for a test to change one thing about. */
public class OtherRenderer implements ClaimRenderer {
    private final ClaimRenderer real = Product.RENDERER;

    @Override
    public Medium medium() {
        return real.medium();
    }

    @Override
    public MediumLimits limits(PrintOptions payer) {
        return real.limits(payer);
    }

    @Override
    public List<Finding> check(ClaimSnapshot claim) {
        return real.check(claim);
    }

    @Override
    public byte[] opening(Envelope envelope) {
        return real.opening(envelope);
    }

    @Override
    public byte[] part(Envelope envelope, int number, List<ClaimSnapshot> claims) {
        return real.part(envelope, number, claims);
    }

    @Override
    public byte[] closing(Envelope envelope, int parts) {
        return real.closing(envelope, parts);
    }

    @Override
    public List<Finding> verify(Envelope envelope, byte[] part) {
        return real.verify(envelope, part);
    }
}
