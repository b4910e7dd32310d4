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
 * A tree as it is sent in: {@code {"rules":[…],"comment":"…"}}.
 *
 * @param comment why it is saved, or null
 */
record TreeBody(RuleTree tree, String comment) {
    private static final int MAX_COMMENT = 200;

    /**
     * @throws Problem 422 with everything that is wrong
     */
    static TreeBody of(JsonNode body) {
        List<InputProblem> problems = new ArrayList<>();
        JsonNode rules = body.deepCopy();
        JsonNode comment = rules instanceof ObjectNode object ? object.remove("comment") : null;
        Parsed<RuleTree> tree = TreeJson.parse(rules);
        problems.addAll(tree.problems());
        if (comment != null && !isComment(comment)) {
            problems.add(new InputProblem(
                    "/comment",
                    "COMMENT_FORM",
                    "A comment is a text of 1–" + MAX_COMMENT + " characters on one line."));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return new TreeBody(tree.value(), comment == null ? null : comment.textValue());
    }

    private static boolean isComment(JsonNode comment) {
        return comment.isTextual()
                && !comment.textValue().isBlank()
                && comment.textValue().length() <= MAX_COMMENT
                && comment.textValue().chars().noneMatch(Character::isISOControl);
    }
}
