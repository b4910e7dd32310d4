package org.claimtree.claims.assembly;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.claimtree.clients.Coverage;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.PostedAnswer;
import org.claimtree.kernel.Money;

/**
 * A claim that its payer has answered, as far as its lines go to the next payer. A claim to that payer takes the lines of
 * exactly one of these, in their order.
 *
 * @param number of the claim
 * @param coverage ref of the coverage that the lines go to
 * @param lines in the order of the claim
 */
public record AnsweredClaim(String number, String coverage, List<Line> lines) {
    public AnsweredClaim {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param charges more than one where they were added up
     * @param told what each payer before was told of the service, by ref of the coverage
     * @param answers what payers said of the charges
     */
    public record Line(List<Charge> charges, Map<String, ClaimInput.Told> told, List<PostedAnswer> answers) {
        public Line {
            charges = List.copyOf(charges);
            told = Map.copyOf(told);
            answers = List.copyOf(answers);
        }

        /** What a payer answered about all of its charges; empty while one of them is open with it. */
        private Optional<ClaimInput.Said> said(int number, Coverage coverage) {
            List<PostedAnswer> own = of(coverage.id());
            ClaimInput.Told service = told.get(coverage.ref());
            if (own.size() < charges.size() || service == null) {
                return Optional.empty();
            }
            Money paid = own.stream().map(PostedAnswer::paid).reduce(Money.ZERO, Money::plus);
            LocalDate on = own.stream()
                    .map(PostedAnswer::answeredOn)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return Optional.of(new ClaimInput.Said(number, on, paid, together(own), service));
        }

        private List<PostedAnswer> of(UUID coverage) {
            return answers.stream()
                    .filter(answer -> answer.coverage().equals(coverage))
                    .toList();
        }

        /** Each reason once; one that adds up to nothing is none. */
        private static List<PostedAnswer.Adjusted> together(Collection<PostedAnswer> answers) {
            Map<List<String>, Money> sums = new LinkedHashMap<>();
            answers.stream()
                    .flatMap(answer -> answer.adjustments().stream())
                    .forEach(one -> sums.merge(List.of(one.group(), one.code()), one.amount(), Money::plus));
            return sums.entrySet().stream()
                    .filter(sum -> !sum.getValue().equals(Money.ZERO))
                    .map(sum -> new PostedAnswer.Adjusted(
                            sum.getKey().get(0), sum.getKey().get(1), sum.getValue()))
                    .toList();
        }
    }

    /** Without lines that somebody holds, or that were taken back. */
    public AnsweredClaim openOn(LocalDate today) {
        return new AnsweredClaim(
                number,
                coverage,
                lines.stream()
                        .filter(line -> line.charges().stream()
                                .allMatch(charge -> charge.claiming().isOpen(today)))
                        .toList());
    }

    /** What the payers of coverages answered about some of the lines, which are numbered anew. */
    ClaimInput.Before before(List<Line> some, List<Coverage> payers) {
        return new ClaimInput.Before(
                number, payers.stream().map(payer -> answer(some, payer)).toList());
    }

    private static ClaimInput.Answer answer(List<Line> some, Coverage payer) {
        String claimNumber = some.stream()
                .flatMap(line -> line.of(payer.id()).stream())
                .filter(answer -> answer.claimNumber() != null)
                .max(Comparator.comparing(PostedAnswer::answeredOn))
                .map(PostedAnswer::claimNumber)
                .orElse(null);
        return new ClaimInput.Answer(
                payer.ref(),
                claimNumber,
                IntStream.range(0, some.size())
                        .mapToObj(i -> some.get(i).said(i + 1, payer))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
