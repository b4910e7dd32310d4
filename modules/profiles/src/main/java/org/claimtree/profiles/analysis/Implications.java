package org.claimtree.profiles.analysis;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.directory.FormType;
import org.claimtree.directory.Location;
import org.claimtree.directory.MasterData;
import org.claimtree.directory.MasterKind;
import org.claimtree.directory.Payer;
import org.claimtree.directory.Plan;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.Versions;
import org.claimtree.platform.Versions.Version;

/**
 * What follows from a value of a charge by what directory and catalog know, as charges are given their facts. Each answer
 * has everything that can follow: on one day, or on any; empty for none. Of what was never saved nothing is known.
 */
final class Implications {
    private final MasterData data;
    private final Catalog catalog;
    private final Map<Asked, Set<Optional<String>>> known = new HashMap<>();
    private Map<String, Set<String>> plans;

    private record Asked(String what, String ref, LocalDate day) {}

    Implications(MasterData data, Catalog catalog) {
        this.data = data;
        this.catalog = catalog;
    }

    /** The division of a location. */
    Set<Optional<String>> divisions(String location, LocalDate day) {
        return states("division", data.all(MasterKind.LOCATION), location, day, l -> ((Location) l).division());
    }

    /** How claims of a form type travel. */
    Set<Optional<String>> mediums(String formType, LocalDate day) {
        return states(
                "medium",
                data.all(MasterKind.FORM_TYPE),
                formType,
                day,
                f -> ((FormType) f).medium().name());
    }

    /** The payer of a plan, whose coverages name both, whatever the day. */
    Set<Optional<String>> payers(String plan) {
        return states("payer", data.all(MasterKind.PLAN), plan, null, p -> ((Plan) p).payer()).stream()
                .filter(Optional::isPresent)
                .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
    }

    /** The payer type that a plan says itself; empty where it leaves that to its payer. */
    Set<Optional<String>> typesOfPlan(String plan, LocalDate day) {
        return states("plan's type", data.all(MasterKind.PLAN), plan, day, p -> ((Plan) p).filingCode());
    }

    /** The payer type where no plan says another. */
    Set<Optional<String>> typesOfPayer(String payer, LocalDate day) {
        return states("payer's type", data.all(MasterKind.PAYER), payer, day, p -> ((Payer) p).filingCode());
    }

    /** Plans that belong to a payer, or once did. */
    Set<String> plansOf(String payer) {
        if (plans == null) {
            plans = new HashMap<>();
            for (String plan : data.refs(MasterKind.PLAN)) {
                payers(plan)
                        .forEach(of -> plans.computeIfAbsent(of.orElseThrow(), p -> new LinkedHashSet<>())
                                .add(plan));
            }
        }
        return plans.getOrDefault(payer, Set.of());
    }

    /** Whether a code can be in a group, where the value is the group's ref, or out of it, where it is empty. */
    Set<Optional<String>> memberships(String code, String group, LocalDate day) {
        return states(
                "group of " + code,
                catalog.groups(),
                group,
                day,
                g -> ((CodeGroup) g).codes().contains(code) ? group : null);
    }

    boolean knowsCode(String code) {
        return catalog.codes().subjects().contains(code);
    }

    private Set<Optional<String>> states(
            String what, Versions<?> versions, String ref, LocalDate day, Function<Object, String> value) {
        return known.computeIfAbsent(new Asked(what, ref, day), asked -> {
            Set<Optional<String>> states = new LinkedHashSet<>();
            if (day == null) {
                inForce(versions.history(ref)).forEach(v -> states.add(Optional.ofNullable(value.apply(v.content()))));
                if (!startsFirst(versions.history(ref))) {
                    states.add(Optional.empty());
                }
            } else if (!versions.history(ref).isEmpty()) {
                states.add(versions.on(ref, day).map(Version::content).map(value));
            }
            return states;
        });
    }

    /** Of versions with one date the newest; the others are in force on no day. */
    private static Iterable<Version<?>> inForce(List<? extends Version<?>> newestFirst) {
        Map<LocalDate, Version<?>> byDate = new LinkedHashMap<>();
        newestFirst.forEach(version -> byDate.putIfAbsent(version.effective(), version));
        return byDate.values();
    }

    /** Whether there is a version on every day, or none at all. */
    private static boolean startsFirst(List<? extends Version<?>> newestFirst) {
        return newestFirst.isEmpty()
                || !newestFirst.get(newestFirst.size() - 1).effective().isAfter(RevisionEntry.ALWAYS);
    }
}
