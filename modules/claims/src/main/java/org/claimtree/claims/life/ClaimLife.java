package org.claimtree.claims.life;

import java.util.Optional;

/** What can be done with a claim, by where it stands. Pure. */
public final class ClaimLife {
    private ClaimLife() {}

    /**
     * What decides about a claim.
     *
     * @param paper whether it goes as forms
     * @param latest whether no later claim of its chain is in force or waits for its receiver
     * @param byHand whether the last step is one that somebody told
     * @param payerNumber the payer's own number of the claim, or null while the payer has not told it
     * @param takesReplacements whether the payer takes frequency 7 and 8
     * @param nextClaim number of a claim that counts and took its answer to the next payer, or null
     */
    public record Facts(
            ClaimStatus status,
            boolean paper,
            boolean latest,
            boolean byHand,
            String payerNumber,
            boolean takesReplacements,
            String nextClaim) {}

    /**
     * Why an action is not possible, as a sentence that says what is.
     *
     * @return empty when it is possible
     */
    public static Optional<String> obstacle(Facts claim, ClaimAction action) {
        if (claim.status() == ClaimStatus.TEST) {
            return Optional.of("The claim went into a test file: it counts for nothing, and its charges are open.");
        }
        return switch (action) {
            case MAIL -> mail(claim);
            case ACCEPT -> claim.status() == ClaimStatus.SUBMITTED ? none() : notSubmitted(claim, "accepted");
            case REJECT ->
                claim.status() == ClaimStatus.SUBMITTED || claim.status() == ClaimStatus.ACCEPTED
                        ? later(claim)
                        : notSubmitted(claim, "rejected");
            case UNDO ->
                claim.byHand()
                        ? later(claim)
                        : Optional.of(is(claim) + "nobody told that by hand, so nothing is taken back.");
            case TAKE_OUT ->
                claim.status() == ClaimStatus.BATCHED || claim.status() == ClaimStatus.PRINTED
                        ? none()
                        : Optional.of(is(claim) + "only a claim that has not left is taken out of its batch.");
            case RESUBMIT -> resubmit(claim);
            case CORRECT, VOID -> resend(claim);
            case NEXT_PAYER -> next(claim);
            case WRITE_OFF ->
                claim.status().isAdjudicated()
                        ? none()
                        : Optional.of(is(claim) + "only what its payer has answered is written off or billed.");
        };
    }

    private static Optional<String> resubmit(Facts claim) {
        return switch (claim.status()) {
            case REJECTED -> none();
            case SUBMITTED, ACCEPTED -> Optional.of(is(claim) + "mark it rejected first; then its charges are free.");
            case BATCHED, PRINTED ->
                Optional.of(is(claim) + "it has not left; taken out of its batch, its charges are free.");
            case PAID, DENIED -> Optional.of(is(claim) + "its payer has answered it; correct or void it.");
            default -> Optional.of(is(claim) + "only a rejected claim is sent anew.");
        };
    }

    private static Optional<String> mail(Facts claim) {
        if (!claim.paper()) {
            return Optional.of(
                    "The claim goes electronically: it is submitted when its file is downloaded or delivered.");
        }
        return claim.status() == ClaimStatus.BATCHED || claim.status() == ClaimStatus.PRINTED
                ? none()
                : Optional.of(is(claim) + "only forms that have not left are mailed.");
    }

    private static Optional<String> notSubmitted(Facts claim, String wanted) {
        boolean here = claim.status() == ClaimStatus.BATCHED || claim.status() == ClaimStatus.PRINTED;
        return Optional.of(is(claim)
                + (here
                        ? claim.paper() ? "mark its forms mailed first." : "download its file first."
                        : "only a submitted claim is " + wanted + "."));
    }

    private static Optional<String> resend(Facts claim) {
        if (!claim.status().isAdjudicated()) {
            boolean waits = claim.status() == ClaimStatus.SUBMITTED || claim.status() == ClaimStatus.ACCEPTED;
            return Optional.of(is(claim)
                    + (waits
                            ? "a correction waits until the payer has answered it and told its number."
                            : "only a claim that its payer has answered is corrected or voided."));
        }
        if (!claim.takesReplacements()) {
            return Optional.of("The payer takes no replacements and voids (frequency 7 and 8): correct it by phone or"
                    + " in writing.");
        }
        if (claim.payerNumber() == null) {
            return Optional.of("The payer's own number of the claim is not known: post it with the payer's answer.");
        }
        if (claim.nextClaim() != null) {
            return Optional.of("Claim " + claim.nextClaim() + " told its answer to the next payer: void or reject that"
                    + " one first.");
        }
        return later(claim);
    }

    /** What the lines say comes after this: {@link NextPayerRule}. */
    private static Optional<String> next(Facts claim) {
        if (!claim.status().isAdjudicated()) {
            return Optional.of(is(claim) + "nothing goes to the next payer before its payer has answered.");
        }
        return claim.nextClaim() == null
                ? later(claim)
                : Optional.of("Claim " + claim.nextClaim() + " told its answer to the next payer.");
    }

    private static Optional<String> later(Facts claim) {
        return claim.latest() ? none() : Optional.of(is(claim) + "a later claim of its chain is under way.");
    }

    private static String is(Facts claim) {
        return "The claim is " + claim.status().words() + ": ";
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    /** Where a claim stands after an action that somebody tells. */
    static ClaimStatus after(ClaimAction action) {
        return switch (action) {
            case MAIL -> ClaimStatus.SUBMITTED;
            case ACCEPT -> ClaimStatus.ACCEPTED;
            case REJECT -> ClaimStatus.REJECTED;
            default -> throw new IllegalArgumentException(action + " is told by no word");
        };
    }
}
