package org.claimtree.claims.life;

import java.time.LocalDate;
import java.util.Optional;

/** Whether the charges of a claim go on a new one, as an original with a number of its own. Pure. */
final class ResubmitRule {
    private ResubmitRule() {}

    /**
     * What decides about it beside where the claim stands.
     *
     * @param corrects whether it replaces or voids another claim
     * @param answerBy first day on which its payer has had its time to answer; null where it is not known
     * @param today the practice's date
     * @param free whether a charge of it, as it is now, may go on a new claim
     */
    record Sent(boolean corrects, LocalDate answerBy, LocalDate today, boolean free) {}

    /**
     * Why it is not sent anew, as a sentence. One that was rejected is at once; one that nobody answered after its payer had
     * its time, and then it is marked rejected first.
     *
     * @return empty when it is
     */
    static Optional<String> obstacle(ClaimLife.Facts claim, Sent sent) {
        if (claim.status() == ClaimStatus.SUBMITTED || claim.status() == ClaimStatus.ACCEPTED) {
            return Optional.ofNullable(waiting(claim, sent));
        }
        Optional<String> standing = ClaimLife.obstacle(claim, ClaimAction.RESUBMIT);
        return standing.isPresent() || sent.free()
                ? standing
                : Optional.of(
                        "The claim is rejected, and nothing of it is left to send: its charges are on another claim,"
                                + " held, not released or taken back.");
    }

    private static String waiting(ClaimLife.Facts claim, Sent sent) {
        String is = "The claim is " + claim.status().words() + ": ";
        if (sent.corrects()) {
            return is + "where it never arrived mark it rejected, and correct or void the claim before it again.";
        }
        if (!claim.latest()) {
            return is + "a later claim of its chain is under way.";
        }
        boolean inTime = sent.answerBy() == null || sent.today().isBefore(sent.answerBy());
        String until = sent.answerBy() == null ? "" : " until " + sent.answerBy();
        return inTime
                ? is + "its payer has time to answer" + until + "; mark it rejected where its receiver refused it."
                : null;
    }
}
