package org.claimtree.profiles.uses;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.claimtree.catalog.CodeGroupUse;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Sql;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.Parsed;
import org.claimtree.profiles.PlacedRule;
import org.claimtree.profiles.ProfileBook;
import org.claimtree.profiles.RuleTree;
import org.claimtree.profiles.RuleWords;
import org.claimtree.profiles.TreeJson;
import org.claimtree.profiles.history.TreeHistory;

/**
 * Rules that ask for a code group: those of the current tree need it; those that somebody is still typing are told, and
 * nothing of them but that there are some, because a draft is its owner's.
 */
@ApplicationScoped
public class GroupsInRules implements CodeGroupUse {
    private TreeHistory history;
    private Sql sql;

    /** For the container. */
    protected GroupsInRules() {}

    @Inject
    public GroupsInRules(TreeHistory history, Sql sql) {
        this.history = history;
        this.sql = sql;
    }

    @Override
    public List<Use> of(String group) {
        ProfileBook book = history.now();
        RuleWords words = history.words(book);
        List<Use> uses = new ArrayList<>(PlacedRule.all(book.tree()).stream()
                .filter(placed -> names(placed.rule(), group))
                .map(placed -> new Use("RULE", words.path(placed.path()), true))
                .toList());
        long drafts = drafts().stream()
                .filter(tree -> PlacedRule.all(tree).stream().anyMatch(placed -> names(placed.rule(), group)))
                .count();
        if (drafts > 0) {
            String name = drafts == 1 ? "One unsaved draft of the rules" : drafts + " unsaved drafts of the rules";
            uses.add(new Use("RULE_DRAFT", name, false));
        }
        return uses;
    }

    private static boolean names(RuleTree.Rule rule, String group) {
        return rule.when().dimension() == Dimension.BILLING_CODE_GROUP
                && rule.when().values().contains(group);
    }

    private List<RuleTree> drafts() {
        return sql
                .query(h -> h.createQuery("select rules from profiles.tree_draft")
                        .mapTo(String.class)
                        .list())
                .stream()
                .map(text -> TreeJson.parse(CanonicalJson.read(text, ObjectNode.class)))
                .filter(Parsed::isValid)
                .map(Parsed::value)
                .toList();
    }
}
