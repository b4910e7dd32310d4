package org.claimtree.claimdoc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the payer of a further coverage answered about the services of a claim (837P 2320, 2330B, 2430). Paid and adjusted
 * are together what was charged, by line and for the claim.
 *
 * @param paid by this payer for all lines, in dollars; 0 where it denied them (2320 AMT D; item 29)
 * @param adjustments of the whole claim, which no line repeats (2320 CAS)
 * @param answeredOn date of the answer where its lines have none of their own (2330B DTP 573), else null
 * @param claimNumber the payer's own number of the claim, or null (2330B REF F8)
 * @param patientOwes what it left to the patient where its lines do not say so (2320 AMT EAF), else null
 * @param lines what it answered line by line, in the order of the claim; none for an answer about the claim as a whole
 */
public record Adjudication(
        BigDecimal paid,
        List<Adjustment> adjustments,
        LocalDate answeredOn,
        String claimNumber,
        BigDecimal patientOwes,
        List<Line> lines) {
    public Adjudication {
        adjustments = List.copyOf(adjustments);
        lines = List.copyOf(lines);
    }

    /** Never the answer: it is about a client. */
    @Override
    public String toString() {
        return "Adjudication";
    }

    /**
     * A part of a charge that a payer did not pay, and why.
     *
     * @param group CO, CR, OA, PI or PR (CAS01)
     * @param code claim adjustment reason code (CARC)
     * @param amount in dollars; below zero where the payer paid more than was charged, never 0
     * @param quantity units that were adjusted, or null
     */
    public record Adjustment(String group, String code, BigDecimal amount, BigDecimal quantity) {
        boolean isSameAs(Adjustment other) {
            return group.equals(other.group()) && code.equals(other.code());
        }
    }

    /**
     * What a payer answered about one line (2430).
     *
     * @param number of the claim's line, from 1
     * @param paid in dollars (SVD02)
     * @param procedure code and modifiers as that payer was told them (SVD03)
     * @param units that it paid for (SVD05)
     * @param adjustments of the line (CAS)
     * @param answeredOn date of the answer (DTP 573)
     * @param patientOwes what it left to the patient, or null for nothing (AMT EAF)
     */
    public record Line(
            int number,
            BigDecimal paid,
            ServiceLine.Procedure procedure,
            BigDecimal units,
            List<Adjustment> adjustments,
            LocalDate answeredOn,
            BigDecimal patientOwes) {
        public Line {
            adjustments = List.copyOf(adjustments);
        }

        /** Never the answer. */
        @Override
        public String toString() {
            return "Line";
        }

        /** Paid and adjusted. */
        BigDecimal accountedFor() {
            return paid.add(sum(adjustments.stream().map(Adjustment::amount)));
        }
    }

    /** What it answered about a line of the claim; bundled and split lines have several. */
    public List<Line> ofLine(int number) {
        return lines.stream().filter(line -> line.number() == number).toList();
    }

    /** Paid and adjusted, at both levels. */
    BigDecimal accountedFor() {
        Stream<Adjustment> all =
                Stream.concat(adjustments.stream(), lines.stream().flatMap(line -> line.adjustments().stream()));
        return paid.add(sum(all.map(Adjustment::amount)));
    }

    /** What the lines say was paid, less what was adjusted of the claim as a whole: {@link #paid()}, if it balances. */
    BigDecimal paidByLines() {
        return sum(lines.stream().map(Line::paid))
                .subtract(sum(adjustments.stream().map(Adjustment::amount)));
    }

    static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
