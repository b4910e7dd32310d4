package org.claimtree.iop.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A day of a client in a program, as it is shown.
 *
 * @param client whose
 * @param clientName last, first
 * @param counted what is documented
 * @param note the note that was made, also after it was taken back; or null
 * @param proposal or null
 * @param notes those that were counted, where one day is shown
 */
@Schema(name = "IopDay")
public record IopDay(
        UUID id,
        UUID client,
        String clientName,
        LocalDate day,
        String program,
        Outcome outcome,
        List<Reason> reasons,
        Counted counted,
        UUID note,
        Proposal proposal,
        Instant decidedAt,
        List<CountedNote> notes) {
    public IopDay {
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }

    /**
     * @param units the codes' own
     * @param minutes what overlaps counts once
     */
    @Schema(name = "IopCounted")
    public record Counted(int lines, BigDecimal units, int minutes) {}

    /** A note that was counted. */
    @Schema(name = "IopCountedNote")
    public record CountedNote(
            UUID id,
            long number,
            String code,
            BigDecimal units,
            LocalDateTime start,
            LocalDateTime end,
            String performedBy) {}

    IopDay with(List<CountedNote> counted) {
        return new IopDay(
                id,
                client,
                clientName,
                day,
                program,
                outcome,
                reasons,
                this.counted,
                note,
                proposal,
                decidedAt,
                counted);
    }

    /** Nothing of a client. */
    @Override
    public String toString() {
        return "IopDay";
    }
}
