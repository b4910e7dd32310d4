package org.claimtree.claims.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Envelope;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.MediumLimits;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.PrintOptions;

/** Forms that say no more than the number of the claim and the day: what claims are about here is where they go. */
public final class PlainForms extends OtherRenderer {
    @Override
    public Medium medium() {
        return Medium.PAPER;
    }

    @Override
    public MediumLimits limits(PrintOptions payer) {
        return new MediumLimits(payer.pages().maxLines(), 12, 4, true);
    }

    @Override
    public List<Finding> check(ClaimSnapshot claim) {
        return List.of();
    }

    @Override
    public byte[] opening(Envelope envelope) {
        return new byte[0];
    }

    @Override
    public byte[] part(Envelope envelope, int number, List<ClaimSnapshot> claims) {
        return claims.stream()
                .map(claim ->
                        claim.control().claimNumber() + " " + envelope.at().toLocalDate() + "\n\f")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Laid lay(Envelope envelope, ClaimSnapshot claim) {
        return new Laid(
                "draft " + envelope.at().toLocalDate() + "\n\f",
                List.of(
                        new Place("insured.subscriber.memberId", "1a", 1, 10, 50, 29),
                        new Place("facts.signatures.release", "12", 1, 32, 7, 25)));
    }

    @Override
    public byte[] closing(Envelope envelope, int parts) {
        return new byte[0];
    }

    @Override
    public List<Finding> verify(Envelope envelope, byte[] part) {
        return List.of();
    }
}
