package org.claimtree.profiles.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.profiles.Choice;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.Labels;
import org.claimtree.profiles.RuleTree;

/** How findings say it. Names are the directory's; a ref stands beside a name that several records have. */
final class Words {
    private static final int SHOWN = 3;
    private static final Map<Dimension, MasterKind> KINDS = new EnumMap<>(Map.of(
            Dimension.PROVIDER, MasterKind.PROVIDER,
            Dimension.REFERRING_PROVIDER, MasterKind.PROVIDER,
            Dimension.LOCATION, MasterKind.LOCATION,
            Dimension.PAYER, MasterKind.PAYER,
            Dimension.PLAN, MasterKind.PLAN,
            Dimension.FORM_TYPE, MasterKind.FORM_TYPE,
            Dimension.DIVISION, MasterKind.DIVISION));

    private final MasterData data;
    private final Labels labels;
    private final Map<Dimension, Map<String, Integer>> bearers = new EnumMap<>(Dimension.class);

    Words(MasterData data, Labels labels) {
        this.data = data;
        this.labels = labels;
    }

    /** Such as {@code insurance doctor}. */
    static String noun(Dimension dimension) {
        return dimension == Dimension.PROVIDER
                ? "insurance doctor"
                : dimension.label().toLowerCase(Locale.ROOT);
    }

    /** A rule by its condition. */
    String rule(RuleTree.Rule rule) {
        return "rule " + labels.rule(rule);
    }

    /** Name of a record, or its ref where it has none. */
    String name(Dimension dimension, String ref) {
        Optional<String> name = labels.name(dimension, ref);
        return name.filter(n -> bearers(dimension).getOrDefault(n, 0) == 1)
                .orElseGet(() -> labels.named(dimension, ref));
    }

    private Map<String, Integer> bearers(Dimension dimension) {
        return bearers.computeIfAbsent(dimension, d -> {
            Map<String, Integer> counts = new HashMap<>();
            if (KINDS.containsKey(d)) {
                data.refs(KINDS.get(d))
                        .forEach(ref -> labels.name(d, ref).ifPresent(name -> counts.merge(name, 1, Integer::sum)));
            }
            return counts;
        });
    }

    /** Why a charge cannot meet all of these, the lowest at the end. */
    String impossible(List<RuleTree.Condition> conditions, Implications implications) {
        Set<Dimension> dimensions = new LinkedHashSet<>();
        conditions.forEach(c -> dimensions.add(c.dimension()));
        if (dimensions.size() > 1) {
            String known = known(conditions, dimensions, implications);
            return known + "a charge cannot have "
                    + all(conditions.stream()
                            .map(c -> noun(c.dimension()) + " " + values(c))
                            .toList())
                    + ".";
        }
        Dimension only = dimensions.iterator().next();
        String values = all(conditions.stream().map(this::values).toList());
        return only.isMultiValued()
                ? "A charge's " + noun(only) + "s cannot be " + values + "."
                : "A charge has one " + noun(only) + ": it cannot be " + values + ".";
    }

    private static String all(List<String> parts) {
        int last = parts.size() - 1;
        return parts.size() == 2
                ? "both " + parts.get(0) + " and " + parts.get(1)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last) + " at once";
    }

    private String values(RuleTree.Condition condition) {
        List<String> names = condition.values().stream()
                .limit(SHOWN)
                .map(ref -> name(condition.dimension(), ref))
                .collect(Collectors.toCollection(ArrayList::new));
        if (condition.values().size() > SHOWN) {
            names.add((condition.values().size() - SHOWN) + " more");
        }
        boolean is = condition.operator() == RuleTree.Operator.IS;
        return (is ? names.size() == 1 ? "" : "one of " : "other than ") + String.join(", ", names);
    }

    /** What the directory says of the values that conditions want: that is what the others contradict. */
    private String known(List<RuleTree.Condition> conditions, Set<Dimension> dimensions, Implications implications) {
        List<String> known = new ArrayList<>();
        for (RuleTree.Condition condition : conditions) {
            if (condition.operator() == RuleTree.Operator.IS) {
                condition.values().stream()
                        .limit(SHOWN)
                        .forEach(ref -> known.addAll(known(condition.dimension(), ref, dimensions, implications)));
            }
        }
        if (known.isEmpty()) {
            return "As the directory stands, ";
        }
        String text = String.join("; ", known) + ": ";
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private List<String> known(Dimension dimension, String ref, Set<Dimension> others, Implications implications) {
        List<String> known = new ArrayList<>();
        switch (dimension) {
            case LOCATION -> known.add(goes(dimension, ref, Dimension.DIVISION, implications.divisions(ref, null)));
            case FORM_TYPE -> known.add(goes(dimension, ref, Dimension.MEDIUM, implications.mediums(ref, null)));
            case PLAN -> {
                if (others.contains(Dimension.PAYER)) {
                    known.add(goes(dimension, ref, Dimension.PAYER, implications.payers(ref)));
                }
                if (others.contains(Dimension.PAYER_TYPE)) {
                    known.add(goes(dimension, ref, Dimension.PAYER_TYPE, types(ref, implications)));
                }
            }
            case PAYER -> {
                if (others.contains(Dimension.PAYER_TYPE)) {
                    Set<Optional<String>> types = new LinkedHashSet<>(implications.typesOfPayer(ref, null));
                    implications.plansOf(ref).forEach(plan -> types.addAll(types(plan, implications)));
                    known.add(goes(dimension, ref, Dimension.PAYER_TYPE, types));
                }
            }
            default -> {
                // Of codes and groups the conditions themselves say enough.
            }
        }
        return known;
    }

    private static Set<Optional<String>> types(String plan, Implications implications) {
        Set<Optional<String>> types = new LinkedHashSet<>();
        implications.typesOfPlan(plan, null).stream()
                .filter(Optional::isPresent)
                .forEach(types::add);
        if (implications.typesOfPlan(plan, null).contains(Optional.<String>empty())) {
            implications.payers(plan).forEach(p -> types.addAll(implications.typesOfPayer(p.orElseThrow(), null)));
        }
        return types;
    }

    private String goes(Dimension dimension, String ref, Dimension to, Set<Optional<String>> values) {
        return noun(dimension) + " " + name(dimension, ref) + " goes with "
                + values.stream()
                        .map(v ->
                                v.map(value -> noun(to) + " " + name(to, value)).orElse("no " + noun(to)))
                        .collect(Collectors.joining(" or "));
    }

    /** What a profile says about a field. */
    static String choice(Choice choice) {
        if (choice instanceof Choice.From from) {
            return "from " + from.source().label();
        }
        return choice instanceof Choice.Typed typed ? typed.value().text() + ", typed in" : "left blank";
    }
}
