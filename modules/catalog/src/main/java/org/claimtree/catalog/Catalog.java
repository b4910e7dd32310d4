package org.claimtree.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.Versions;

/**
 * Billing codes and code groups as they were known at one revision. A group that was deleted by then is none of them, for
 * no date of service. Immutable.
 */
public final class Catalog {
    /** Kind of a billing code in the revision log. */
    public static final String CODE_KIND = "catalog.code";

    /** Kind of a code group in the revision log. */
    public static final String GROUP_KIND = "catalog.group";

    private final Versions<BillingCode> codes;
    private final Versions<CodeGroup> groups;
    private final Set<String> deletedGroups;

    private Catalog(Versions<BillingCode> codes, Versions<CodeGroup> groups) {
        this.codes = codes;
        this.deletedGroups = groups.subjects().stream()
                .filter(ref -> isDeleted(groups, ref))
                .collect(Collectors.toUnmodifiableSet());
        this.groups = Versions.of(groups.subjects().stream()
                .filter(ref -> !deletedGroups.contains(ref))
                .flatMap(ref -> groups.history(ref).stream())
                .toList());
    }

    private static boolean isDeleted(Versions<CodeGroup> groups, String ref) {
        return groups.latest(ref).orElseThrow().content().deleted();
    }

    /** From the log entries of both kinds. */
    public static Catalog of(Collection<RecordedEntry> entries) {
        return new Catalog(
                Versions.of(only(entries, CODE_KIND), text -> CanonicalJson.read(text, BillingCode.class)),
                Versions.of(only(entries, GROUP_KIND), text -> CanonicalJson.read(text, CodeGroup.class)));
    }

    private static List<RecordedEntry> only(Collection<RecordedEntry> entries, String kind) {
        return entries.stream().filter(e -> e.entry().kind().equals(kind)).toList();
    }

    public Optional<BillingCode> code(String code, LocalDate day) {
        return codes.contentOn(code, day);
    }

    public Versions<BillingCode> codes() {
        return codes;
    }

    public Versions<CodeGroup> groups() {
        return groups;
    }

    /** Refs of deleted groups; none is given again. */
    public Set<String> deletedGroups() {
        return deletedGroups;
    }

    /** Refs of the groups that hold a code on a day, in their order. */
    public Set<String> groupsOf(String code, LocalDate day) {
        Set<String> refs = new TreeSet<>();
        for (String group : groups.subjects()) {
            if (groups.contentOn(group, day)
                    .filter(g -> g.codes().contains(code))
                    .isPresent()) {
                refs.add(group);
            }
        }
        return refs;
    }
}
