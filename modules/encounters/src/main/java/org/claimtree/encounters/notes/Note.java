package org.claimtree.encounters.notes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A note as it is. The fields of a {@link NoteWish} have the same names, so that it can be changed and sent back.
 *
 * @param number what people call it by
 * @param clientName last, first
 * @param lines as they were written
 * @param counted what the lines come to, in the same order
 * @param text left out of lists
 * @param version for If-Match
 */
@Schema(name = "Note")
public record Note(
        UUID id,
        long number,
        UUID client,
        String clientName,
        NoteWish.People people,
        NoteWish.Session session,
        NoteWish.Place place,
        List<DiagnosisCode> diagnoses,
        List<NoteWish.Line> lines,
        List<Counted> counted,
        String text,
        State state,
        int version) {
    public Note {
        diagnoses = List.copyOf(diagnoses);
        lines = List.copyOf(lines);
        counted = List.copyOf(counted);
    }

    /** Who said the fee of a line. */
    public enum FeeFrom {
        /** Whoever wrote the line typed its amount. */
        LINE,
        /** The Codes/Rates list of the author. */
        USER,
        /** The billing code. */
        CODE,
        /** The service that was booked. */
        SERVICE,
        NOBODY
    }

    /**
     * What a line comes to.
     *
     * @param id of the line, and of its charge
     * @param no place in the note, from 1
     * @param fee of one unit, or null where nobody has said one
     * @param amount of the whole line
     * @param billable whether it is charged
     * @param place where it was, with all defaults
     */
    @Schema(name = "NoteLineCounted")
    public record Counted(
            UUID id,
            int no,
            BigDecimal units,
            Money fee,
            FeeFrom feeFrom,
            Money amount,
            boolean billable,
            NoteWish.Place place) {}

    /**
     * @param blocked what stood against its release when that was last tried
     * @param warnings what its author should look at; of drafts, and only where one note is shown
     * @param history who did what
     * @param appointment the session that it documents, or null
     * @param corrects the note in whose place it was written, or null
     * @param correctedBy the note that was written in its place, or null
     */
    @Schema(name = "NoteState")
    public record State(
            NoteStatus status,
            List<NoteRemark> blocked,
            List<NoteRemark> warnings,
            History history,
            UUID appointment,
            UUID corrects,
            UUID correctedBy) {
        public State {
            blocked = List.copyOf(blocked);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * @param signed by the first of two people who must sign, or null
     * @param released or null
     * @param voided or null
     * @param voidReason in words, or null
     */
    @Schema(name = "NoteHistory")
    public record History(Deed written, Deed signed, Deed released, Deed voided, String voidReason) {}

    /** Who, and when. */
    @Schema(name = "NoteDeed")
    public record Deed(String by, Instant at) {}

    /** Day of service. */
    LocalDate day() {
        return session.day();
    }

    /** What is written in it. */
    NoteWish written() {
        return new NoteWish(client, people, session, place, diagnoses, lines, text);
    }

    Note withoutText() {
        return new Note(
                id,
                number,
                client,
                clientName,
                people,
                session,
                place,
                diagnoses,
                lines,
                counted,
                null,
                state,
                version);
    }

    Note warned(List<NoteRemark> warnings) {
        State warned = new State(
                state.status(),
                state.blocked(),
                warnings,
                state.history(),
                state.appointment(),
                state.corrects(),
                state.correctedBy());
        return new Note(
                id,
                number,
                client,
                clientName,
                people,
                session,
                place,
                diagnoses,
                lines,
                counted,
                text,
                warned,
                version);
    }

    /** Nothing of a client. */
    @Override
    public String toString() {
        return "Note[" + id + "]";
    }
}
