package org.claimtree.claimdoc;

import java.util.List;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.PrintOptions;

/**
 * Port of a medium: makes bytes of snapshots. Implementations are found by CDI and keep no state, so one instance
 * serves all threads.
 *
 * <p>A file is {@link #opening}, then one {@link #part} after the other, then {@link #closing}. The same arguments give
 * the same bytes for ever. A claim for which {@link #check} finds something that holds must not be rendered.
 */
public interface ClaimRenderer {
    /** The medium it writes. */
    Medium medium();

    /**
     * What fits on one claim of this medium.
     *
     * @param payer options of the payer it goes to
     */
    MediumLimits limits(PrintOptions payer);

    /**
     * What stands against sending the claim on this medium: characters that cannot be written without loss,
     * identifiers that do not fit or have no lawful form. All findings at once; text that can be transliterated or
     * shortened without loss of meaning only warns.
     */
    List<Finding> check(ClaimSnapshot claim);

    /** The bytes before the first part (837P: ISA and GS). */
    byte[] opening(Envelope envelope);

    /**
     * One part of the file (837P: one transaction set, ST to SE; paper: the forms of one claim).
     *
     * @param envelope of the file
     * @param number 1, 2, 3 … within the file (ST02)
     * @param claims at least one, in the order in which they are written; claims of one billing provider stand together
     * @throws IllegalArgumentException if a claim cannot be written; nothing of the part may be used then
     */
    byte[] part(Envelope envelope, int number, List<ClaimSnapshot> claims);

    /**
     * The bytes after the last part (837P: GE and IEA).
     *
     * @param parts how many parts the file has
     */
    byte[] closing(Envelope envelope, int parts);

    /**
     * Reads a part back as a receiver would, by means of its own: a second net behind {@link #check}. Bytes that are no
     * part at all give findings, never an exception.
     *
     * @param envelope of the file
     * @param part bytes of one part
     * @return what a receiver would refuse; empty for every part that {@link #part} made
     */
    List<Finding> verify(Envelope envelope, byte[] part);

    /**
     * One claim of a part, segment by segment in words: what stands before it and applies to it, and its own. A medium
     * without segments answers nothing.
     *
     * @param envelope of the file
     * @param part bytes of one part, as they were stored
     * @param claimNumber of the claim
     * @return empty when the part does not hold the claim
     */
    default List<ExplainedSegment> explain(Envelope envelope, byte[] part, String claimNumber) {
        return List.of();
    }

    /**
     * A claim as far as it can be written, to be looked at while things are missing: what {@link #check} refuses is left
     * out, and nothing is refused. It never leaves. A medium without pages answers no text.
     *
     * @param claim whose number may be any
     */
    default Laid lay(Envelope envelope, ClaimSnapshot claim) {
        return new Laid("", List.of());
    }

    /**
     * A claim on the print grid.
     *
     * @param text as a part has it
     * @param places where fields of the snapshot stand, or would stand if they were there
     */
    record Laid(String text, List<Place> places) {
        public Laid {
            places = List.copyOf(places);
        }

        /** Never the text: it is a client's claim. */
        @Override
        public String toString() {
            return "Laid";
        }
    }

    /**
     * A box of the form, and what is printed in it.
     *
     * @param path of the field, such as {@code insured.subscriber.memberId}, or of the record to which it belongs
     * @param item of the form, such as {@code 24A}
     * @param page from 1
     * @param line of the grid, 1–66
     * @param column of the grid, 1–80
     * @param width columns
     */
    record Place(String path, String item, int page, int line, int column, int width) {}
}
