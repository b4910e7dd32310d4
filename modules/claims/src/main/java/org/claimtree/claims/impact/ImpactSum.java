package org.claimtree.claims.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.claimtree.claims.impact.MeasureImpact.FieldChange;
import org.claimtree.claims.impact.MeasureImpact.Group;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.FieldKey;
import org.claimtree.profiles.FieldValue;
import org.claimtree.profiles.Resolution;

/** Adds up, claim by claim, what another book sends for the same facts. Pure. */
final class ImpactSum {
    private static final int NUMBERS_SHOWN = 5;

    private final Function<Facts, Resolution> now;
    private final Function<Facts, Resolution> then;
    private final Map<Facts, List<FieldChange>> known = new HashMap<>();
    private final Map<List<FieldChange>, Group> groups = new LinkedHashMap<>();
    private long claims;
    private long changed;

    /**
     * @param now what is sent under what is saved
     * @param then under what is to be saved
     */
    ImpactSum(Function<Facts, Resolution> now, Function<Facts, Resolution> then) {
        this.now = now;
        this.then = then;
    }

    /**
     * @param number of the claim
     * @param lines facts of its lines
     */
    void add(String number, List<Facts> lines) {
        claims++;
        Set<FieldChange> changes = new LinkedHashSet<>();
        lines.forEach(facts -> changes.addAll(known.computeIfAbsent(facts, this::changes)));
        if (changes.isEmpty()) {
            return;
        }
        changed++;
        groups.merge(List.copyOf(changes), new Group(List.copyOf(changes), 1, List.of(number)), ImpactSum::together);
    }

    private static Group together(Group some, Group one) {
        List<String> numbers = new ArrayList<>(some.claims());
        if (numbers.size() < NUMBERS_SHOWN) {
            numbers.addAll(one.claims());
        }
        return new Group(some.fields(), some.count() + 1, List.copyOf(numbers));
    }

    private List<FieldChange> changes(Facts facts) {
        Resolution before = now.apply(facts);
        Resolution after = then.apply(facts);
        List<FieldChange> changes = new ArrayList<>();
        for (FieldKey field : FieldKey.values()) {
            String was = before.field(field).value().map(FieldValue::text).orElse(null);
            String is = after.field(field).value().map(FieldValue::text).orElse(null);
            if (!Objects.equals(was, is)) {
                changes.add(new FieldChange(field.json(), was, is));
            }
        }
        return changes;
    }

    /** Groups of claims that change alike, the largest first. */
    MeasureImpact.Impact total(int mostGroups) {
        List<Group> ordered = groups.values().stream()
                .sorted(Comparator.comparingLong(Group::count).reversed())
                .toList();
        return new MeasureImpact.Impact(
                claims, changed, ordered.size(), ordered.subList(0, Math.min(mostGroups, ordered.size())));
    }
}
