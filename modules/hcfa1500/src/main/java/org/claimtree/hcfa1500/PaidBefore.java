package org.claimtree.hcfa1500;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtree.claimdoc.Adjudication;
import org.claimtree.claimdoc.Insured;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.kernel.PrintOptions.Item29;

/**
 * What other payers paid for the services of a claim, which item 29 shows beside what the patient paid. Medicare and some
 * others want there what the patient paid alone: their contractors read the rest from the attached answer.
 */
record PaidBefore(List<Adjudication> answers) {
    static PaidBefore of(FormTerms terms) {
        boolean counts = !terms.medicare() && terms.options().amounts().item29() == Item29.PATIENT_AND_PAYERS;
        return new PaidBefore(
                !counts
                        ? List.of()
                        : terms.claim().insured().others().stream()
                                .map(Insured.OtherCoverage::adjudication)
                                .filter(Objects::nonNull)
                                .toList());
    }

    /**
     * @param ofLines for the lines of each form
     * @param ofClaim by answers that say nothing of lines
     */
    record ByForm(List<BigDecimal> ofLines, BigDecimal ofClaim) {
        BigDecimal all() {
            return sum(Stream.concat(ofLines.stream(), Stream.of(ofClaim)));
        }
    }

    /** @param forms the claim's lines, form by form */
    ByForm byForm(List<List<ServiceLine>> forms) {
        return new ByForm(
                forms.stream().map(this::ofLines).toList(),
                sum(answers.stream().filter(answer -> answer.lines().isEmpty()).map(Adjudication::paid)));
    }

    private BigDecimal ofLines(List<ServiceLine> lines) {
        Set<Integer> numbers = lines.stream().map(ServiceLine::number).collect(Collectors.toSet());
        return sum(answers.stream()
                .flatMap(answer -> answer.lines().stream())
                .filter(line -> numbers.contains(line.number()))
                .map(Adjudication.Line::paid));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
