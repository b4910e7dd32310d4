package org.claimtree.profiles.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.directory.Division;
import org.claimtree.directory.FormType;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Payer;
import org.claimtree.directory.Plan;
import org.claimtree.directory.Provider;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Versions;
import org.claimtree.platform.Versions.Version;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.TreeCheck;
import org.claimtree.profiles.analysis.TreeFinding.Kind;

/** Finds what rules name that is not there, which refuses the save, or is no longer offered. */
final class References {
    private final MasterData data;
    private final Catalog catalog;
    private final TreeCheck check;
    private final Words words;
    private final Map<String, RuleTree.Rule> byPointer = new HashMap<>();
    private final List<TreeFinding> findings = new ArrayList<>();

    References(MasterData data, Catalog catalog, TreeCheck check, Words words) {
        this.data = data;
        this.catalog = catalog;
        this.check = check;
        this.words = words;
    }

    List<TreeFinding> find(RuleTree tree) {
        look(tree.rules(), "");
        for (InputProblem problem : check.problems(tree)) {
            findings.add(unknown(problem));
        }
        return findings;
    }

    private void look(List<RuleTree.Rule> rules, String pointer) {
        for (int i = 0; i < rules.size(); i++) {
            String here = pointer + "/rules/" + i;
            byPointer.put(here, rules.get(i));
            inactive(rules.get(i));
            look(rules.get(i).children(), here);
        }
    }

    /** The check of the save speaks of places in the document; here it is the rule that counts. */
    private TreeFinding unknown(InputProblem problem) {
        String pointer = problem.pointer();
        int condition = pointer.indexOf("/when/");
        boolean isProfile = condition < 0;
        RuleTree.Rule rule = byPointer.get(pointer.substring(0, isProfile ? pointer.lastIndexOf("/use") : condition));
        String named = isProfile
                ? rule.profile()
                : rule.when().values().get(Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1)));
        String sentence = problem.message();
        return TreeFinding.of(
                Kind.UNKNOWN_REFERENCE,
                rule.id(),
                List.of(),
                problem.code().startsWith("UNKNOWN")
                        ? sentence.substring(0, sentence.length() - 1) + ": " + named + "."
                        : sentence);
    }

    private void inactive(RuleTree.Rule rule) {
        Dimension dimension = rule.when().dimension();
        List<String> inactive = rule.when().values().stream()
                .filter(ref -> !isActive(dimension, ref))
                .map(ref -> words.name(dimension, ref))
                .toList();
        if (!inactive.isEmpty()) {
            findings.add(TreeFinding.of(
                    Kind.INACTIVE_REFERENCE,
                    rule.id(),
                    List.of(),
                    "No longer active: "
                            + inactive.stream().collect(Collectors.joining(", ", Words.noun(dimension) + " ", "."))));
        }
    }

    /** As its latest version says; what is no record, or was never saved, is not inactive. */
    private boolean isActive(Dimension dimension, String ref) {
        return switch (dimension) {
            case PROVIDER, REFERRING_PROVIDER ->
                latest(MasterKind.PROVIDER, ref, Provider.class)
                        .map(Provider::active)
                        .orElse(true);
            case LOCATION ->
                latest(MasterKind.LOCATION, ref, Location.class)
                        .map(Location::active)
                        .orElse(true);
            case PAYER ->
                latest(MasterKind.PAYER, ref, Payer.class).map(Payer::active).orElse(true);
            case PLAN ->
                latest(MasterKind.PLAN, ref, Plan.class).map(Plan::active).orElse(true);
            case FORM_TYPE ->
                latest(MasterKind.FORM_TYPE, ref, FormType.class)
                        .map(FormType::active)
                        .orElse(true);
            case DIVISION ->
                latest(MasterKind.DIVISION, ref, Division.class)
                        .map(Division::active)
                        .orElse(true);
            case BILLING_CODE ->
                latest(catalog.codes(), ref).map(BillingCode::active).orElse(true);
            case BILLING_CODE_GROUP ->
                latest(catalog.groups(), ref).map(CodeGroup::active).orElse(true);
            default -> true;
        };
    }

    private <T> Optional<T> latest(MasterKind kind, String ref, Class<T> content) {
        return data.all(kind).latest(ref).map(Version::content).map(content::cast);
    }

    private static <T> Optional<T> latest(Versions<T> versions, String ref) {
        return versions.latest(ref).map(Version::content);
    }
}
