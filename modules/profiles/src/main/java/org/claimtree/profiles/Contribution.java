package org.claimtree.profiles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one profile version, at one place of the tree, says about one field of one charge. */
public final class Contribution {
    private final Layer.Bid bid;
    private final Optional<FieldValue> value;
    private final Labels labels;

    Contribution(Layer.Bid bid, Optional<FieldValue> value, Labels labels) {
        this.bid = bid;
        this.value = value;
        this.labels = labels;
    }

    public FieldKey field() {
        return bid.field();
    }

    /** Looked up where, typed in, or blank. */
    public Choice choice() {
        return bid.choice();
    }

    /** What it would send; empty when it is blank or its source has nothing. */
    public Optional<FieldValue> value() {
        return value;
    }

    /** Ref of the profile. */
    public String profile() {
        return bid.layer().version().subject();
    }

    /** Name of the profile in this version. */
    public String profileName() {
        return bid.layer().version().content().name();
    }

    /** Effective date of the profile's version. */
    public LocalDate effective() {
        return bid.layer().version().effective();
    }

    /** Revision that recorded the profile's version. */
    public long revision() {
        return bid.layer().version().revision();
    }

    /** Ids of the matching rules from the top down; empty for the Default Profile. */
    public List<String> path() {
        return bid.layer().path().stream().map(RuleTree.Rule::id).toList();
    }

    /** Id of the rule that lends the profile to an inheriting one. */
    public Optional<String> inheritedFrom() {
        return Optional.ofNullable(bid.layer().inheritedFrom()).map(RuleTree.Rule::id);
    }

    /** Value and origin in words: {@code 05D0937000, from location TWO: profile LOC TWO CLIA (…) under rule …}. */
    String words() {
        return valueWords() + ": " + origin();
    }

    private String valueWords() {
        String shown = value.map(labels::value).orElse(null);
        if (bid.choice() instanceof Choice.From from) {
            String source = labels.source(from.source());
            return shown == null ? "empty, because " + source + " has none" : shown + ", from " + source;
        }
        return shown == null ? "left blank" : shown + ", typed in";
    }

    private String origin() {
        String profile = "profile " + profileName() + " (effective " + Labels.date(effective()) + ", revision "
                + revision() + ")";
        if (bid.layer().path().isEmpty()) {
            return profile;
        }
        String lent = bid.layer().inheritedFrom() == null
                ? ""
                : ", inherited from rule " + labels.rule(bid.layer().inheritedFrom()) + ",";
        return profile + lent + " under rule " + labels.path(bid.layer().path());
    }

    static String list(List<Contribution> contributions) {
        return contributions.stream().map(Contribution::words).collect(Collectors.joining("; "));
    }
}
