package org.claimtree.claims.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.claims.impact.MeasureImpact;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.profiles.Parsed;
import org.claimtree.profiles.Profile;
import org.claimtree.profiles.ProfileJson;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.TreeJson;

/**
 * A plan as it is sent in: {@code {"rules":[…],"profile":{"ref":…,"effective":…,"name":…,"overrides":{…}},"days":90}}. Its
 * shape is held against the schema before; rules and overrides have readers of their own.
 */
final class ImpactPlan {
    private ImpactPlan() {}

    /**
     * @throws Problem 422 with everything that is wrong
     */
    static MeasureImpact.Plan of(JsonNode body) {
        List<InputProblem> problems = new ArrayList<>();
        RuleTree rules = null;
        if (body.has("rules")) {
            ObjectNode tree = ((ObjectNode) body).objectNode();
            tree.set("rules", body.get("rules"));
            Parsed<RuleTree> parsed = TreeJson.parse(tree);
            problems.addAll(parsed.problems());
            rules = parsed.isValid() ? parsed.value() : null;
        }
        MeasureImpact.PlannedProfile profile = body.has("profile") ? profile(body.get("profile"), problems) : null;
        if (!body.has("rules") && !body.has("profile")) {
            problems.add(new InputProblem("/rules", "MISSING", "Rules or a profile are needed."));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return new MeasureImpact.Plan(rules, profile, body.path("days").asInt(MeasureImpact.USUAL_DAYS));
    }

    private static MeasureImpact.PlannedProfile profile(JsonNode body, List<InputProblem> problems) {
        ObjectNode content = body.deepCopy();
        String ref = content.remove("ref").textValue();
        LocalDate effective = LocalDate.parse(content.remove("effective").textValue());
        Parsed<Profile> parsed = ProfileJson.parse(content, "/profile");
        problems.addAll(parsed.problems());
        return parsed.isValid() ? new MeasureImpact.PlannedProfile(ref, effective, parsed.value()) : null;
    }
}
