package org.claimtree.claims.life;

import java.util.Optional;

/** Whether what a payer has answered goes to the payer that comes next. Pure. */
public final class NextPayerRule {
    private NextPayerRule() {}

    /**
     * What decides about it beside where the claim stands.
     *
     * @param payer ref of the payer that comes next, or null when no further coverage is valid
     * @param answered whether all lines of the claim were answered
     * @param left whether the answer leaves something for that payer
     * @param crossesOver whether the payer before sends its answer there by itself
     * @param open whether a line is released and neither held nor in a batch that is being built
     */
    public record Next(String payer, boolean answered, boolean left, boolean crossesOver, boolean open) {}

    /**
     * Why nothing goes there, as a sentence.
     *
     * @return empty when it does
     */
    public static Optional<String> obstacle(ClaimLife.Facts claim, Next next) {
        Optional<String> standing = ClaimLife.obstacle(claim, ClaimAction.NEXT_PAYER);
        return standing.isPresent() ? standing : Optional.ofNullable(sentence(next));
    }

    private static String sentence(Next next) {
        if (next.payer() == null) {
            return "No further coverage is valid on the day of service: what is left is the client's.";
        }
        if (!next.answered()) {
            return "Its payer has not answered all of its lines.";
        }
        if (!next.left()) {
            return "Its answer leaves nothing for " + next.payer() + ", or another payer before has not answered.";
        }
        if (next.crossesOver()) {
            return "The payer before sends its answer to " + next.payer() + " by itself: that payer gets no claim.";
        }
        return next.open() ? null : "Its lines are held, not released, or in a batch that is being built.";
    }
}
