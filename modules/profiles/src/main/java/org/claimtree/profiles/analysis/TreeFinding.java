package org.claimtree.profiles.analysis;

import java.util.List;
import java.util.Map;
import org.claimtree.profiles.Dimension;

/**
 * Something that a person who edits the tree should know about one rule.
 *
 * @param kind what it is
 * @param rule id of the rule that it is about
 * @param others ids of the other rules that it names
 * @param field JSON name of the field that it is about, or null
 * @param sentence for people
 * @param example values of a charge that shows it, several groups joined by commas; or null
 * @param stops whether the tree cannot be saved with it
 */
public record TreeFinding(
        Kind kind,
        String rule,
        List<String> others,
        String field,
        String sentence,
        Map<Dimension, String> example,
        boolean stops) {
    public TreeFinding {
        others = List.copyOf(others);
    }

    /** What there is to find. */
    public enum Kind {
        /** Names something that was never saved, or the Default Profile. */
        UNKNOWN_REFERENCE,
        /** No charge can ever reach the rule. */
        DEAD_END,
        /** A charge can match two siblings that say different things. */
        POSSIBLE_CONFLICT,
        /** The rules above already say it. */
        ALWAYS_TRUE,
        /** All that it says is sent anyway. */
        NO_EFFECT,
        /** Its profile has not begun. */
        NEVER_IN_EFFECT,
        /** Inherits from another rule than before. */
        INHERIT_MOVED,
        /** Names something that is no longer offered. */
        INACTIVE_REFERENCE
    }

    static TreeFinding of(Kind kind, String rule, List<String> others, String sentence) {
        return new TreeFinding(kind, rule, others, null, sentence, null, kind == Kind.UNKNOWN_REFERENCE);
    }
}
