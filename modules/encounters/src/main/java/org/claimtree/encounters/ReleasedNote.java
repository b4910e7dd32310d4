package org.claimtree.encounters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.Money;

/**
 * A note as whoever charges it needs it.
 *
 * @param id of the note
 * @param number counted, what people call it by
 * @param appointment the session that it documents, or null
 * @param client whose service it was
 * @param performedBy ref of who did it
 * @param day of service
 * @param diagnoses ordered, at most 12
 * @param lines what was done; only billable ones are charged
 * @param toBilling true: its charges are released to billing at once; false: as the practice's setting says
 */
public record ReleasedNote(
        UUID id,
        long number,
        UUID appointment,
        UUID client,
        String performedBy,
        LocalDate day,
        List<DiagnosisCode> diagnoses,
        List<Line> lines,
        boolean toBilling) {
    public ReleasedNote {
        diagnoses = List.copyOf(diagnoses);
        lines = List.copyOf(lines);
    }

    /**
     * In whose name a line is billed.
     *
     * @param insuranceProvider ref of the doctor on the claim
     * @param supervising ref, or null
     */
    public record BilledAs(String insuranceProvider, String supervising) {}

    /**
     * @param id of the line, and of its charge: that makes a second charge impossible
     * @param no place in the note, from 1
     * @param code billing code
     * @param modifiers at most four, in order
     * @param units greater than 0
     * @param minutes that it took
     * @param pointers positions in the note's diagnoses, from 1
     * @param place where
     * @param price billable and for how much
     * @param billedAs in whose name
     */
    public record Line(
            UUID id,
            int no,
            String code,
            List<String> modifiers,
            BigDecimal units,
            Integer minutes,
            List<Integer> pointers,
            Place place,
            Price price,
            BilledAs billedAs) {
        public Line {
            modifiers = List.copyOf(modifiers);
            pointers = List.copyOf(pointers);
        }
    }

    /**
     * @param location ref
     * @param placeOfService two digits
     */
    public record Place(String location, String placeOfService) {}

    /**
     * @param billable whether it is charged at all
     * @param amount of the whole line: units times fee; 0 where nobody has said a fee
     */
    public record Price(boolean billable, Money amount) {}
}
