package org.claimtree.claims.edits;

import java.util.List;
import java.util.Set;
import org.claimtree.claimdoc.ServiceLine;
import org.claimtree.kernel.AnesthesiaCodes;
import org.claimtree.kernel.Finding;

/** Anesthesia is paid by its minutes and by who gave it (005010X222A1 2400 SV103 MJ, SV101-3; items 24G, 24D). */
final class AnesthesiaEdits {
    /** By a physician alone, directing others, or by a nurse or assistant, directed or not. */
    private static final Set<String> WHO = Set.of("AA", "AD", "QK", "QX", "QY", "QZ");

    private AnesthesiaEdits() {}

    static List<Finding> all(EditedClaim c) {
        Findings findings = new Findings();
        for (int i = 0; i < c.claim().lines().size(); i++) {
            ServiceLine.Service service = c.claim().lines().get(i).service();
            boolean timed = AnesthesiaCodes.goByMinutes(service.procedure().code());
            findings.holdIf(
                            timed && !"MJ".equals(service.quantity().unit()),
                            "ANESTHESIA_MINUTES_MISSING",
                            "lines[" + i + "].service.quantity",
                            "Anesthesia is billed by the minutes that it took, and the charge does not say them.",
                            null)
                    .warnIf(
                            timed && service.procedure().modifiers().stream().noneMatch(WHO::contains),
                            "ANESTHESIA_MODIFIER",
                            "lines[" + i + "].service.procedure",
                            "No modifier says who gave the anesthesia and who directed it (AA, AD, QK, QX, QY, QZ).",
                            null);
        }
        return findings.all();
    }
}
