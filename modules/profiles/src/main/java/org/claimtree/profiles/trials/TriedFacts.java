package org.claimtree.profiles.trials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimtree.platform.InputProblem;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.TreeCheck;

/**
 * Facts as somebody typed them, in his order, so that what is wrong can be told at its place.
 *
 * @param date of service
 * @param values at most one per single-valued dimension
 * @param codeGroups refs of billing code groups
 */
public record TriedFacts(LocalDate date, Map<Dimension, String> values, List<String> codeGroups) {
    Facts facts() {
        Facts.Builder facts = Facts.on(date).inGroups(codeGroups);
        values.forEach(facts::with);
        return facts.build();
    }

    List<InputProblem> unknown(TreeCheck check, String pointer) {
        List<InputProblem> problems = new ArrayList<>();
        values.forEach((dimension, value) -> check.unknown(dimension, value, pointer + "/values/" + dimension)
                .ifPresent(problems::add));
        for (int i = 0; i < codeGroups.size(); i++) {
            check.unknown(Dimension.BILLING_CODE_GROUP, codeGroups.get(i), pointer + "/codeGroups/" + i)
                    .ifPresent(problems::add);
        }
        return problems;
    }
}
