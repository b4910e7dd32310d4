package org.claimtree.profiles.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.claimtree.platform.Versions.Version;
import org.claimtree.profiles.Choice;
import org.claimtree.profiles.DefaultProfile;
import org.claimtree.profiles.FieldKey;
import org.claimtree.profiles.Labels;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.analysis.TreeFinding.Kind;

/** Finds rules that change nothing: because what they say is sent anyway, or because their profile has not begun. */
final class Effects {
    private static final int LOOKS = 50_000;

    private final Possible possible;
    private final Sayings sayings;
    private final Words words;
    private final LocalDate today;
    private final List<TreeFinding> findings = new ArrayList<>();
    private List<Placed> top;
    private int looks;

    Effects(Possible possible, Sayings sayings, Words words, LocalDate today) {
        this.possible = possible;
        this.sayings = sayings;
        this.words = words;
        this.today = today;
    }

    List<TreeFinding> find(List<Placed> rules) {
        top = rules;
        rules.forEach(this::look);
        return findings;
    }

    private void look(Placed rule) {
        if (rule.isAlive()) {
            String profile = rule.profile();
            if (profile != null
                    && sayings.knows(profile)
                    && sayings.on(profile, today).isEmpty()) {
                findings.add(notBegun(rule, profile));
            } else if (rule.below().isEmpty()) {
                // A rule that carries others is there for their sake.
                noEffect(rule);
            }
            rule.below().forEach(this::look);
        }
    }

    private TreeFinding notBegun(Placed rule, String profile) {
        LocalDate begins = sayings.versions(profile).stream()
                .map(Version::effective)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return TreeFinding.of(
                Kind.NEVER_IN_EFFECT,
                rule.id(),
                List.of(),
                "It has never been in effect: profile " + profile + " begins on " + Labels.date(begins) + ".");
    }

    private void noEffect(Placed rule) {
        String profile = rule.profile();
        if (profile == null) {
            add(rule, List.of(), "It changes nothing: there is no profile above it to inherit.");
        } else if (sayings.knows(profile) && sayings.fields(rule) == 0) {
            add(rule, List.of(), "It changes nothing: profile " + profile + " says nothing about any field.");
        } else if (sayings.knows(profile)) {
            Set<String> already = new LinkedHashSet<>();
            if (saysSame(rule, already) && !isRivalled(rule)) {
                add(
                        rule,
                        List.copyOf(already),
                        "It changes nothing: all that profile " + profile
                                + " says is sent anyway, by "
                                + (already.isEmpty() ? "the Default Profile" : above(rule, already)) + ".");
            }
        }
    }

    private String above(Placed rule, Set<String> already) {
        return String.join(
                " and ",
                rule.path().stream()
                        .filter(r -> already.contains(r.id()))
                        .map(r -> words.rule(r.rule()))
                        .toList());
    }

    private void add(Placed rule, List<String> others, String sentence) {
        findings.add(TreeFinding.of(Kind.NO_EFFECT, rule.id(), others, sentence));
    }

    /** Whether on every day all that it says is what the nearest rule above says that says anything, or the Default Profile. */
    private boolean saysSame(Placed rule, Set<String> already) {
        for (LocalDate day : days(rule)) {
            for (FieldKey field : FieldKey.values()) {
                Optional<Choice> choice = sayings.choice(rule, field, day);
                if (choice.isPresent()) {
                    Placed speaker = speakerAbove(rule, field, day);
                    Optional<Choice> anyway = speaker == null
                            ? sayings.on(DefaultProfile.REF, day).flatMap(p -> p.choice(field))
                            : sayings.choice(speaker, field, day);
                    if (!choice.equals(anyway)) {
                        return false;
                    }
                    if (speaker != null) {
                        already.add(speaker.id());
                    }
                }
            }
        }
        return true;
    }

    private Placed speakerAbove(Placed rule, FieldKey field, LocalDate day) {
        Placed above = rule.above();
        while (above != null && sayings.choice(above, field, day).isEmpty()) {
            above = above.above();
        }
        return above;
    }

    /** Every day on which anything begins that decides here. */
    private SortedSet<LocalDate> days(Placed rule) {
        SortedSet<LocalDate> days = new TreeSet<>();
        sayings.versions(DefaultProfile.REF).forEach(v -> days.add(v.effective()));
        for (Placed one : rule.path()) {
            if (one.profile() != null) {
                sayings.versions(one.profile()).forEach(v -> days.add(v.effective()));
            }
        }
        return days;
    }

    /** Whether a sibling, its own or of a rule above, may say something else to the same charge: then it counts who is first. */
    private boolean isRivalled(Placed rule) {
        for (Placed one : rule.path()) {
            for (Placed sibling : one.above() == null ? top : one.above().below()) {
                if (sibling != one && speaksAgainst(sibling, rule)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean speaksAgainst(Placed rival, Placed rule) {
        if ((sayings.branch(rival) & sayings.fields(rule)) == 0) {
            return false;
        }
        looks++;
        if (looks > LOOKS) {
            // Better silent than wrong.
            return true;
        }
        List<RuleTree.Condition> both = new ArrayList<>(rule.way());
        both.addAll(rival.way());
        if (!rival.isAlive() || !possible.isPossible(both)) {
            return false;
        }
        return saysOther(rival, rule) || rival.below().stream().anyMatch(child -> speaksAgainst(child, rule));
    }

    private boolean saysOther(Placed rival, Placed rule) {
        for (FieldKey field : FieldKey.values()) {
            Set<Choice> choices = new LinkedHashSet<>(sayings.choices(rule, field));
            Set<Choice> others = sayings.choices(rival, field);
            choices.addAll(others);
            if (!others.isEmpty()
                    && choices.size() > 1
                    && !sayings.choices(rule, field).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
