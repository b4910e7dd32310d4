package org.claimtree.claims.edits;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimtree.codesets.CodeDays;
import org.claimtree.codesets.CodeSet;

/** What the publishers' lists say of the codes on claims, as far as the practice has taken these lists in. */
public final class CodeLists {
    /** No list was taken in. */
    public static final CodeLists NONE = new CodeLists(Set.of(), List.of());

    private final Set<CodeSet> taken;
    private final Map<String, List<CodeDays>> listed;

    /**
     * @param taken sets of which a publisher's file was taken in; of others a code that is not listed may exist
     * @param listed days of the codes that are asked about
     */
    public CodeLists(Set<CodeSet> taken, Collection<CodeDays> listed) {
        this.taken = Set.copyOf(taken);
        this.listed = listed.stream().collect(Collectors.groupingBy(CodeDays::code));
    }

    /** Whether a code has the form of a set whose list is here, and the list does not have it on the day. */
    boolean refuses(CodeSet set, String code, LocalDate day) {
        if (!taken.contains(set) || code == null || !set.takes(code)) {
            return false;
        }
        List<CodeDays> own = listed.getOrDefault(code, List.of()).stream()
                .filter(days -> days.set() == set)
                .toList();
        // A list of the practice's own may lack codes that exist.
        return own.isEmpty() ? set.isPublishedWhole() : own.stream().noneMatch(days -> days.takes(day));
    }
}
