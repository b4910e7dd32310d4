package org.claimtree.profiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.claimtree.catalog.Catalog;
import org.claimtree.directory.FormType;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Payer;
import org.claimtree.platform.InputProblem;

/** Whether everything that a tree names exists. Structure and limits were checked when it was read. */
public final class TreeCheck {
    private final Predicate<String> profiles;
    private final MasterData data;
    private final Catalog catalog;

    /**
     * @param profiles whether a profile of this ref exists
     */
    public TreeCheck(Predicate<String> profiles, MasterData data, Catalog catalog) {
        this.profiles = profiles;
        this.data = data;
        this.catalog = catalog;
    }

    /** Everything that refuses the save, in tree order, with pointers into {@link TreeJson}'s document. */
    public List<InputProblem> problems(RuleTree tree) {
        return problems(tree, "");
    }

    /**
     * @param pointer where the tree stands in a larger document
     */
    public List<InputProblem> problems(RuleTree tree, String pointer) {
        List<InputProblem> problems = new ArrayList<>();
        level(tree.rules(), pointer + "/rules", problems);
        return problems;
    }

    /**
     * The problem of a value that names nothing.
     *
     * @param pointer where it stands in its document
     */
    public Optional<InputProblem> unknown(Dimension dimension, String value, String pointer) {
        boolean exists = dimension == Dimension.PLACE_OF_SERVICE
                ? value.matches("[0-9]{2}")
                : known(dimension).contains(value);
        return exists
                ? Optional.empty()
                : Optional.of(new InputProblem(
                        pointer,
                        "UNKNOWN_VALUE",
                        "There is no such " + dimension.label().toLowerCase(java.util.Locale.ROOT) + "."));
    }

    private void level(List<RuleTree.Rule> rules, String pointer, List<InputProblem> problems) {
        for (int i = 0; i < rules.size(); i++) {
            String here = InputReader.element(pointer, i);
            condition(rules.get(i).when(), here + "/when", problems);
            if (rules.get(i).then() instanceof RuleTree.Use use) {
                use(use, here + "/use", problems);
            }
            level(rules.get(i).children(), here + "/rules", problems);
        }
    }

    private void use(RuleTree.Use use, String pointer, List<InputProblem> problems) {
        if (use.profile().equals(DefaultProfile.REF)) {
            problems.add(new InputProblem(
                    pointer,
                    "DEFAULT_NOT_USABLE",
                    "A rule cannot use the Default Profile: it would undo everything above the rule."));
        } else if (!profiles.test(use.profile())) {
            problems.add(new InputProblem(pointer, "UNKNOWN_PROFILE", "There is no profile of this ref."));
        }
    }

    private void condition(RuleTree.Condition when, String pointer, List<InputProblem> problems) {
        String values = pointer + (when.operator() == RuleTree.Operator.IS ? "/is" : "/isNot");
        for (int i = 0; i < when.values().size(); i++) {
            unknown(when.dimension(), when.values().get(i), InputReader.element(values, i))
                    .ifPresent(problems::add);
        }
    }

    private Set<String> known(Dimension dimension) {
        return switch (dimension) {
            case PROVIDER, REFERRING_PROVIDER -> data.refs(MasterKind.PROVIDER);
            case LOCATION -> data.refs(MasterKind.LOCATION);
            case PAYER -> data.refs(MasterKind.PAYER);
            case PLAN -> data.refs(MasterKind.PLAN);
            case FORM_TYPE -> data.refs(MasterKind.FORM_TYPE);
            case DIVISION -> data.refs(MasterKind.DIVISION);
            case MEDIUM -> mediums();
            case PAYER_TYPE -> Payer.FILING_CODES;
            // The list of places lives above this module; two digits is what can be said here.
            case PLACE_OF_SERVICE -> Set.of();
            case BILLING_CODE -> catalog.codes().subjects();
            case BILLING_CODE_GROUP -> catalog.groups().subjects();
        };
    }

    private static Set<String> mediums() {
        return Set.copyOf(
                Arrays.stream(FormType.Medium.values()).map(Enum::name).toList());
    }
}
