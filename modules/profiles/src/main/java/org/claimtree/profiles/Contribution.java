package org.claimtree.profiles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one profile version, at one place of the tree, says about one field of one charge. */
public final class Contribution {
    private final FieldKey field;
    private final Choice choice;
    private final Optional<FieldValue> value;
    private final Layer layer;

    Contribution(FieldKey field, Choice choice, Optional<FieldValue> value, Layer layer) {
        this.field = field;
        this.choice = choice;
        this.value = value;
        this.layer = layer;
    }

    public FieldKey field() {
        return field;
    }

    /** Looked up where, typed in, or blank. */
    public Choice choice() {
        return choice;
    }

    /** What it would send; empty when it is blank or its source has nothing. */
    public Optional<FieldValue> value() {
        return value;
    }

    /** Ref of the profile. */
    public String profile() {
        return layer.version().subject();
    }

    /** Name of the profile in this version. */
    public String profileName() {
        return layer.version().content().name();
    }

    /** Effective date of the profile's version. */
    public LocalDate effective() {
        return layer.version().effective();
    }

    /** Revision that recorded the profile's version. */
    public long revision() {
        return layer.version().revision();
    }

    /** Ids of the matching rules from the top down; empty for the Default Profile. */
    public List<String> path() {
        return layer.path().stream().map(RuleTree.Rule::id).toList();
    }

    /** Id of the rule that lends the profile to an inheriting one. */
    public Optional<String> inheritedFrom() {
        return Optional.ofNullable(layer.inheritedFrom()).map(RuleTree.Rule::id);
    }

    /** Value and origin in words: {@code 05D0937000, from location TWO: profile LOC TWO CLIA (…) under rule …}. */
    String words() {
        return valueWords() + ": " + origin();
    }

    private String valueWords() {
        String shown = value.map(layer.labels()::value).orElse(null);
        if (choice instanceof Choice.From from) {
            String source = layer.labels().source(from.source());
            return shown == null ? "empty, because " + source + " has none" : shown + ", from " + source;
        }
        return shown == null ? "left blank" : shown + ", typed in";
    }

    private String origin() {
        String profile = "profile " + profileName() + " (effective " + Labels.date(effective()) + ", revision "
                + revision() + ")";
        if (layer.path().isEmpty()) {
            return profile;
        }
        String lent = layer.inheritedFrom() == null
                ? ""
                : ", inherited from rule " + layer.labels().rule(layer.inheritedFrom()) + ",";
        return profile + lent + " under rule " + layer.labels().path(layer.path());
    }

    static String list(List<Contribution> contributions) {
        return contributions.stream().map(Contribution::words).collect(Collectors.joining("; "));
    }
}
