package org.claimtree.edi837p.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What other payers answered, added up from the file of one claim by itself: 2320 AMT D and CAS, 2430 SVD and CAS. */
final class AnswerVerifier {
    private final List<Segment> claim;
    private final List<String> problems;

    AnswerVerifier(List<Segment> claim, List<String> problems) {
        this.claim = claim;
        this.problems = problems;
    }

    void verify() {
        int lines = first("LX", 0);
        Map<String, BigDecimal> paid = new HashMap<>();
        Map<String, BigDecimal> adjusted = new HashMap<>();
        for (int i = first("SBR", 0); i < lines; i = first("SBR", i + 1)) {
            List<Segment> coverage = claim.subList(i, Math.min(lines, first("SBR", i + 1)));
            String payer = coverage.stream()
                    .filter(s -> s.is("NM1", "PR"))
                    .findFirst()
                    .map(s -> s.at(9))
                    .orElse("");
            coverage.stream().filter(s -> s.is("AMT", "D")).forEach(s -> paid.put(payer, new BigDecimal(s.at(2))));
            adjusted.put(payer, adjustments(coverage));
        }
        Map<String, BigDecimal> byLines = new HashMap<>();
        Map<String, BigDecimal> all = new HashMap<>(adjusted);
        for (int i = lines; i < claim.size(); i = first("LX", i + 1)) {
            line(claim.subList(i, first("LX", i + 1)), byLines, all);
        }
        Segment clm = claim.get(0);
        expect(clm, paid.keySet().containsAll(byLines.keySet()), "has an answer to a line of a payer without AMT D");
        paid.forEach((payer, amount) -> {
            BigDecimal total = amount.add(all.getOrDefault(payer, BigDecimal.ZERO));
            expect(clm, total.compareTo(new BigDecimal(clm.at(2))) == 0, "has an answer that is not its total");
            BigDecimal lineSum = byLines.get(payer);
            expect(
                    clm,
                    lineSum == null || lineSum.subtract(adjusted.get(payer)).compareTo(amount) == 0,
                    "has AMT D that is not what its lines say");
        });
    }

    private void line(List<Segment> line, Map<String, BigDecimal> byLines, Map<String, BigDecimal> all) {
        Segment sv1 = line.stream().filter(s -> s.is("SV1")).findFirst().orElse(line.get(0));
        Map<String, BigDecimal> said = new HashMap<>();
        List<Segment> loop = new ArrayList<>();
        for (int i = 0; i <= line.size(); i++) {
            boolean ends = i == line.size() || line.get(i).is("SVD");
            if (ends && !loop.isEmpty()) {
                String payer = loop.get(0).at(1);
                BigDecimal paid = new BigDecimal(loop.get(0).at(2));
                BigDecimal adjusted = adjustments(loop);
                byLines.merge(payer, paid, BigDecimal::add);
                all.merge(payer, adjusted, BigDecimal::add);
                said.merge(payer, paid.add(adjusted), BigDecimal::add);
                expect(loop.get(0), loop.stream().anyMatch(s -> s.is("DTP", "573")), "is an answer without its day");
                loop.clear();
            }
            if (i < line.size() && (line.get(i).is("SVD") || !loop.isEmpty())) {
                loop.add(line.get(i));
            }
        }
        said.values()
                .forEach(sum -> expect(
                        sv1, sum.compareTo(new BigDecimal(sv1.at(2))) == 0, "has an answer that is not its charge"));
    }

    private static BigDecimal adjustments(List<Segment> segments) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Segment cas : segments.stream().filter(s -> s.is("CAS")).toList()) {
            for (int element = 3; element < cas.elements().size(); element += 3) {
                sum = sum.add(new BigDecimal(cas.at(element)));
            }
        }
        return sum;
    }

    /** Index of the next such segment, or the end. */
    private int first(String tag, int from) {
        for (int i = from; i < claim.size(); i++) {
            if (claim.get(i).is(tag)) {
                return i;
            }
        }
        return claim.size();
    }

    private void expect(Segment segment, boolean holds, String otherwise) {
        if (!holds) {
            problems.add(segment.where() + " " + otherwise);
        }
    }
}
