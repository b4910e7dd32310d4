package org.claimtree.encounters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.Money;

/**
 * A note for a whole day of a program that is paid by the day. Nobody wrote it, and it has no clock times.
 *
 * @param line id of its only line, and of the charge; the units of the authorization are taken under it
 * @param client id
 * @param day of service
 * @param billed what is charged
 * @param performedBy ref of the client's usual clinician
 * @param place where the client is usually seen
 * @param diagnoses in chart order, at most 12; the first four are pointed to
 */
public record PerDiemNote(
        UUID line,
        UUID client,
        LocalDate day,
        Billed billed,
        String performedBy,
        ReleasedNote.Place place,
        List<DiagnosisCode> diagnoses) {
    public PerDiemNote {
        diagnoses = List.copyOf(diagnoses);
    }

    /**
     * @param code billing code
     * @param modifiers in order, at most four
     * @param fee of the day
     * @param minutes how long the note is
     * @param toBilling true: released to billing at once; false: as the practice's setting says
     */
    public record Billed(String code, List<String> modifiers, Money fee, int minutes, boolean toBilling) {
        public Billed {
            modifiers = List.copyOf(modifiers);
        }
    }
}
