package org.claimtree.claims.edits;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Filing;
import org.claimtree.kernel.Finding;

/** What charges say for their claim, where the claim has no room for it: nothing is left out silently. */
final class ChargeWordsEdits {
    private ChargeWordsEdits() {}

    /** A claim has one note (2300 NTE, item 19) and one delay reason (CLM20): what other charges say would be lost. */
    static List<Finding> saidOnce(EditedClaim c) {
        return new Findings()
                .holdIf(
                        of(c, Charge.Details::claimNote).distinct().count() > 1,
                        "CLAIM_NOTES_DIFFER",
                        "facts.note",
                        "Charges of the claim have different notes to it, and a claim says one.",
                        null)
                .holdIf(
                        of(c, Charge.Details::filing)
                                        .map(Filing::delayReason)
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .count()
                                > 1,
                        "DELAY_REASONS_DIFFER",
                        "facts.filing.delayReason",
                        "Charges of the claim say different reasons why it comes late, and a claim says one.",
                        null)
                .all();
    }

    /** Where an accident was is sent of automobile accidents alone (2300 CLM11-4, -5; item 10b). */
    static List<Finding> accidentPlace(EditedClaim c) {
        boolean unsent = of(c, Charge.Details::incident)
                .anyMatch(incident -> (incident.state() != null || incident.country() != null)
                        && !incident.causes().contains("AA"));
        return new Findings()
                .warnIf(
                        unsent,
                        "ACCIDENT_PLACE_NOT_SENT",
                        "facts.accident",
                        "A charge says where an accident was, which is sent of automobile accidents alone.",
                        null)
                .all();
    }

    private static <T> Stream<T> of(EditedClaim c, Function<Charge.Details, T> what) {
        return c.input().lines().stream()
                .flatMap(line -> line.charges().stream())
                .map(charge -> what.apply(charge.details()))
                .filter(Objects::nonNull);
    }
}
