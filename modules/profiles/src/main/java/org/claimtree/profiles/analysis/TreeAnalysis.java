package org.claimtree.profiles.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimtree.catalog.Catalog;
import org.claimtree.directory.MasterData;
import org.claimtree.profiles.Facts;
import org.claimtree.profiles.Labels;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.TreeCheck;
import org.claimtree.profiles.analysis.TreeFinding.Kind;

/**
 * Says of a tree what can be said before any charge is resolved: see {@link Kind}. A pure function of the tree, the
 * profiles, directory and catalog of one revision, and the day on which somebody asks.
 */
public final class TreeAnalysis {
    private final ProfileBook book;
    private final MasterData data;
    private final Catalog catalog;
    private final LocalDate today;

    /**
     * @param book the profiles that rules may use
     * @param today as of which names are read, and from which on rules may conflict
     */
    public TreeAnalysis(ProfileBook book, MasterData data, Catalog catalog, LocalDate today) {
        this.book = book;
        this.data = data;
        this.catalog = catalog;
        this.today = today;
    }

    /**
     * @param tree maybe a draft, which may name what does not exist
     * @param startedFrom the tree that it was made of
     */
    public TreeFindings of(RuleTree tree, RuleTree startedFrom) {
        Words words = new Words(data, new Labels(data, Facts.on(today).build()));
        Implications implications = new Implications(data, catalog);
        Possible possible = new Possible(implications);
        Sayings sayings = new Sayings(book);
        List<Placed> rules = Placed.of(tree);
        List<TreeFinding> items = new ArrayList<>(
                new References(data, catalog, new TreeCheck(book::knows, data, catalog), words).find(tree));
        items.addAll(new DeadEnds(possible, implications, words).find(rules));
        items.addAll(new Effects(possible, sayings, words, today).find(rules));
        items.addAll(new Inherited(startedFrom, words).find(rules));
        Conflicts conflicts = new Conflicts(possible, sayings, words, today);
        items.addAll(conflicts.find(rules));
        return new TreeFindings(inOrder(items, rules), counts(items), conflicts.isBounded());
    }

    private static List<TreeFinding> inOrder(List<TreeFinding> items, List<Placed> rules) {
        Map<String, Integer> places = new HashMap<>();
        number(rules, places);
        return items.stream()
                .sorted(Comparator.<TreeFinding>comparingInt(f -> places.get(f.rule()))
                        .thenComparing(TreeFinding::kind))
                .toList();
    }

    private static void number(List<Placed> rules, Map<String, Integer> places) {
        for (Placed rule : rules) {
            places.put(rule.id(), places.size());
            number(rule.below(), places);
        }
    }

    private static Map<Kind, Integer> counts(List<TreeFinding> items) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        items.forEach(item -> counts.merge(item.kind(), 1, Integer::sum));
        return counts;
    }
}
