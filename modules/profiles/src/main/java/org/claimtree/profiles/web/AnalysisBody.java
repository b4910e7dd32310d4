package org.claimtree.profiles.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.profiles.Parsed;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.TreeJson;

/**
 * A tree to be analysed: {@code {"rules":[…],"startedFrom":7}}.
 *
 * @param startedFrom revision of the tree that it was made of; null for the current one
 */
record AnalysisBody(RuleTree tree, Long startedFrom) {
    /**
     * @param newest the newest revision that there is
     * @throws Problem 422 with everything that is wrong
     */
    static AnalysisBody of(JsonNode body, long newest) {
        JsonNode rules = body.deepCopy();
        JsonNode startedFrom = rules instanceof ObjectNode object ? object.remove("startedFrom") : null;
        Parsed<RuleTree> tree = TreeJson.parse(rules);
        List<InputProblem> problems = new ArrayList<>(tree.problems());
        if (startedFrom != null
                && !(startedFrom.canConvertToExactIntegral()
                        && startedFrom.canConvertToLong()
                        && startedFrom.longValue() >= 0
                        && startedFrom.longValue() <= newest)) {
            problems.add(new InputProblem("/startedFrom", "NO_SUCH_REVISION", "This is the number of no revision."));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return new AnalysisBody(tree.value(), startedFrom == null ? null : startedFrom.longValue());
    }
}
