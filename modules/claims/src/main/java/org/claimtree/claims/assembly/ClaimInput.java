package org.claimtree.claims.assembly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.clients.Client;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.PostedAnswer;
import org.claimtree.kernel.Money;
import org.claimtree.profiles.Facts;

/**
 * What a claim was made of, stored with it as canonical text: with the revision's tree, profiles and master data it
 * gives the same snapshot again.
 *
 * @param engine version of the assembler
 * @param client as the client was, all coverages included, without who cares for the client
 * @param coverage ref of the coverage that the claim is sent to
 * @param lines the claim's lines in order
 * @param prior the claim that this one replaces or voids; null for an original
 * @param before what the payers before answered; null for a claim to the first payer
 */
public record ClaimInput(int engine, Client client, String coverage, List<Line> lines, Prior prior, Before before) {
    /** Version of the assembler that this source code is. Raised when equal input gives another snapshot. */
    public static final int ENGINE = 1;

    public ClaimInput {
        client = client.withoutCare();
        lines = List.copyOf(lines);
    }

    /** The same claim as one that replaces or voids another. */
    public ClaimInput after(Prior earlier) {
        return new ClaimInput(engine, client, coverage, lines, earlier, before);
    }

    /**
     * The claim that a replacement or a void is about.
     *
     * @param claim our number of it
     * @param frequency REPLACEMENT or VOID (837P CLM05-3; CMS-1500 item 22)
     * @param reference the payer's own number of the claim that it answered last (REF F8; item 22)
     * @param was what may not change
     */
    public record Prior(String claim, ClaimSnapshot.Frequency frequency, String reference, Identity was) {}

    /**
     * By what a payer finds the claim that is replaced or voided.
     *
     * @param payer ref of the payer
     * @param memberId of the subscriber
     * @param billingNpi null for an atypical provider
     * @param from first day of service
     * @param through last day of service
     */
    public record Identity(String payer, String memberId, String billingNpi, LocalDate from, LocalDate through) {}

    /**
     * What the payers before answered about a claim to a further payer.
     *
     * @param claim our number of the claim that the payer before answered: the lines are of this one alone
     * @param answers in the order of payment
     */
    public record Before(String claim, List<Answer> answers) {
        public Before {
            answers = List.copyOf(answers);
        }

        /** What the payer of a coverage answered; empty where it has not answered at all. */
        Optional<Answer> of(String coverage) {
            return answers.stream()
                    .filter(answer -> answer.coverage().equals(coverage)
                            && !answer.lines().isEmpty())
                    .findFirst();
        }

        /** When the payer that stands last before this claim's answered a line; empty where it has not. */
        public Optional<LocalDate> answeredOn(int line) {
            return answers.isEmpty()
                    ? Optional.empty()
                    : answers.get(answers.size() - 1).lines().stream()
                            .filter(said -> said.line() == line)
                            .map(Said::answeredOn)
                            .findFirst();
        }
    }

    /**
     * What one payer answered.
     *
     * @param coverage ref
     * @param claimNumber the payer's own number of the claim, or null
     * @param lines of the claim to the further payer, as far as they were answered
     */
    public record Answer(String coverage, String claimNumber, List<Said> lines) {
        public Answer {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What one payer answered about one line.
     *
     * @param line number on the claim to the further payer, from 1
     * @param adjustments each reason once
     * @param told what that payer was told of the service
     */
    public record Said(int line, LocalDate answeredOn, Money paid, List<PostedAnswer.Adjusted> adjustments, Told told) {
        public Said {
            adjustments = List.copyOf(adjustments);
        }
    }

    /** A service as a claim said it. */
    public record Told(String code, List<String> modifiers, BigDecimal units) {
        public Told {
            modifiers = List.copyOf(modifiers);
        }
    }

    /**
     * What one line is made of.
     *
     * @param charge the only one, or the first of those that are added up
     * @param facts that the tree was asked
     * @param added the others that are added up in the line, in the order of service; null when there are none
     * @param byHand what people decided of it; null for nothing
     */
    public record Line(Charge charge, Facts facts, List<Charge> added, ByHand byHand) {
        public Line {
            // Nothing is written for null: inputs of before there were any stay what they are.
            added = added == null || added.isEmpty() ? null : List.copyOf(added);
        }

        ByHand decided() {
            return byHand == null ? ByHand.NOTHING : byHand;
        }

        /** All charges of the line. */
        public List<Charge> charges() {
            return Stream.concat(Stream.of(charge), added == null ? Stream.empty() : added.stream())
                    .toList();
        }
    }
}
