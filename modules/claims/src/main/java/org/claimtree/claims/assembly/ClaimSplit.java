package org.claimtree.claims.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claimtree.claimdoc.MediumLimits;
import org.claimtree.kernel.DiagnosisCode;

/**
 * Cuts the lines of one group into claims that fit. A medium with room for one number has a claim for each number; then,
 * in line order, a new claim begins where the next line would be one too many, or would make the diagnoses that are
 * pointed to more than fit.
 */
final class ClaimSplit {
    private ClaimSplit() {}

    static List<List<PreparedLine>> split(List<PreparedLine> lines, MediumLimits limits) {
        if (!limits.oneNumber()) {
            return cut(lines, limits);
        }
        Map<Optional<String>, List<PreparedLine>> byNumber = new LinkedHashMap<>();
        lines.forEach(line -> byNumber.computeIfAbsent(firstNumber(line), number -> new ArrayList<>())
                .add(line));
        return byNumber.values().stream()
                .flatMap(ofNumber -> cut(ofNumber, limits).stream())
                .toList();
    }

    /** The number that a line has when it may have one only: CLIA, authorization, referral, mammography (item 23). */
    private static Optional<String> firstNumber(PreparedLine line) {
        return Stream.of(
                        line.code().needsClia() ? line.resolved().line().clia() : null,
                        line.charge().claiming().authorization(),
                        line.sent().referralNumber(),
                        line.code().needsMammography() ? line.resolved().line().mammography() : null)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static List<List<PreparedLine>> cut(List<PreparedLine> lines, MediumLimits limits) {
        List<List<PreparedLine>> claims = new ArrayList<>();
        List<PreparedLine> current = new ArrayList<>();
        Set<DiagnosisCode> diagnoses = new LinkedHashSet<>();
        for (PreparedLine line : lines) {
            Set<DiagnosisCode> with = new LinkedHashSet<>(diagnoses);
            with.addAll(line.charge().reasons().pointedTo());
            if (!current.isEmpty() && (current.size() == limits.lines() || with.size() > limits.diagnoses())) {
                claims.add(List.copyOf(current));
                current.clear();
                with = new LinkedHashSet<>(line.charge().reasons().pointedTo());
            }
            current.add(line);
            diagnoses = with;
        }
        if (!current.isEmpty()) {
            claims.add(List.copyOf(current));
        }
        return claims;
    }

    /** Diagnoses of a claim: those pointed to, line by line in pointer order; then, while there is room, the others. */
    static List<String> diagnoses(List<PreparedLine> lines, MediumLimits limits) {
        Set<DiagnosisCode> codes = new LinkedHashSet<>();
        lines.forEach(line -> codes.addAll(line.charge().reasons().pointedTo()));
        for (PreparedLine line : lines) {
            for (DiagnosisCode other : line.charge().reasons().diagnoses()) {
                if (codes.size() < limits.diagnoses()) {
                    codes.add(other);
                }
            }
        }
        return codes.stream().map(DiagnosisCode::code).toList();
    }

    /** Whether diagnoses that no line points to have no room. */
    static boolean leavesDiagnosesOut(List<PreparedLine> lines, MediumLimits limits) {
        return lines.stream()
                        .flatMap(line -> line.charge().reasons().diagnoses().stream())
                        .distinct()
                        .count()
                > limits.diagnoses();
    }
}
