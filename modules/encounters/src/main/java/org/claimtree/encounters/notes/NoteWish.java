package org.claimtree.encounters.notes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A note as somebody writes it. What is null is left to the defaults.
 *
 * @param client whose service it was; stays
 * @param people by whom, and as whom it is billed
 * @param session when
 * @param place where
 * @param diagnoses ordered, at most 12; null: the client's active ones
 * @param lines what was done
 * @param text in words
 */
public record NoteWish(
        UUID client,
        People people,
        Session session,
        Place place,
        List<DiagnosisCode> diagnoses,
        List<Line> lines,
        String text) {
    public NoteWish {
        people = people == null ? new People(null, null, null) : people;
        session = session == null ? new Session(null, null) : session;
        place = place == null ? Place.OPEN : place;
        diagnoses = diagnoses == null ? null : List.copyOf(diagnoses);
        lines = lines == null ? List.of() : List.copyOf(lines);
        text = text == null ? "" : text;
    }

    /**
     * @param performedBy ref of the author; null: the provider that the writer is
     * @param insuranceProvider ref of the doctor on the claim, or null
     * @param supervising ref, or null
     */
    @Schema(name = "NotePeople")
    public record People(String performedBy, String insuranceProvider, String supervising) {}

    /**
     * @param start clock time where the practice is
     * @param minutes how long, 1 to 1440
     */
    @Schema(name = "NoteSession")
    public record Session(LocalDateTime start, Integer minutes) {
        /** Day of service; null while the start is. */
        LocalDate day() {
            return start == null ? null : start.toLocalDate();
        }
    }

    /**
     * @param location ref, or null
     * @param placeOfService two digits, or null: as the location has it, else the billing code
     */
    @Schema(name = "NotePlace")
    public record Place(String location, String placeOfService) {
        static final Place OPEN = new Place(null, null);
    }

    /**
     * One procedure.
     *
     * @param code billing code
     * @param modifiers at most four, in order; null: as the author's list or the code has them
     * @param worth how much
     * @param pointers 1–4 positions in the diagnoses, from 1; null: the first four
     * @param place where it differs from the note
     */
    @Schema(name = "NoteLine")
    public record Line(String code, List<String> modifiers, Worth worth, List<Integer> pointers, Place place) {
        public Line {
            modifiers = modifiers == null ? null : List.copyOf(modifiers);
            worth = worth == null ? Worth.OPEN : worth;
            pointers = pointers == null ? null : List.copyOf(pointers);
            place = place == null ? Place.OPEN : place;
        }
    }

    /**
     * @param units null: counted from the minutes, as the code counts
     * @param minutes null: those of the note
     * @param amount of the whole line; null: units times fee
     * @param servicePrice fee of a unit where nobody else says one
     */
    @Schema(name = "NoteWorth")
    public record Worth(BigDecimal units, Integer minutes, Money amount, Money servicePrice) {
        static final Worth OPEN = new Worth(null, null, null, null);
    }

    /** Nothing of a client. */
    @Override
    public String toString() {
        return "NoteWish";
    }
}
