package org.claimtree.claims.edits;

import java.util.List;
import java.util.Set;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.kernel.Finding;

/** Modifiers that go together, and those that do not (005010X222A1 2400 SV101-3 to -6; item 24D). */
final class ModifierEdits {
    /** Of each set a line has at most one: both together say nothing, or two things. */
    private static final List<Set<String>> ONE_OF = List.of(
            // A distinct service, in general or for one reason.
            Set.of("59", "XE", "XP", "XS", "XU"),
            // Repeated by the same and by another provider.
            Set.of("76", "77"),
            // Live video, live voice, recorded.
            Set.of("95", "GT", "93", "GQ"),
            // Highest degree of who performed it.
            Set.of("HM", "HN", "HO", "HP"),
            // Which provider of a team.
            Set.of("AH", "AJ"));

    private static final Set<String> TELEHEALTH = Set.of("95", "GT", "93", "GQ", "FQ", "G0");

    /** Telehealth elsewhere, and in the client's home. */
    private static final Set<String> TELEHEALTH_PLACES = Set.of("02", "10");

    private ModifierEdits() {}

    static List<Finding> conflicts(EditedClaim c) {
        Findings findings = new Findings();
        for (int i = 0; i < c.claim().lines().size(); i++) {
            List<String> modifiers = modifiers(c, i);
            findings.holdIf(
                    ONE_OF.stream()
                            .anyMatch(set -> modifiers.stream()
                                            .filter(set::contains)
                                            .distinct()
                                            .count()
                                    > 1),
                    "MODIFIER_CONFLICT",
                    "lines[" + i + "].service.procedure",
                    "Two modifiers of the line contradict each other.",
                    null);
        }
        return findings.all();
    }

    static List<Finding> telehealth(EditedClaim c) {
        Findings findings = new Findings();
        for (int i = 0; i < c.claim().lines().size(); i++) {
            ServiceLine.Service service = c.claim().lines().get(i).service();
            List<String> modifiers = modifiers(c, i);
            boolean said = modifiers.stream().anyMatch(TELEHEALTH::contains);
            boolean there = TELEHEALTH_PLACES.contains(String.valueOf(service.placeOfService()));
            findings.warnIf(
                            there && !said,
                            "TELEHEALTH_MODIFIER",
                            "lines[" + i + "].service.procedure",
                            "The place is telehealth, and no modifier of the line says so (95, GT, 93, GQ).",
                            null)
                    .warnIf(
                            said && !there,
                            "TELEHEALTH_PLACE",
                            "lines[" + i + "].service.placeOfService",
                            "A modifier says telehealth, and the place of service is not 02 or 10.",
                            null);
        }
        return findings.all();
    }

    private static List<String> modifiers(EditedClaim c, int line) {
        return c.claim().lines().get(line).service().procedure().modifiers();
    }
}
