package org.claimtree.claimdoc;

import java.time.LocalDateTime;
import org.claimtree.kernel.Contact;
import org.claimtree.kernel.EntityName;

/**
 * Everything around the claims of one 837P file, pinned when its batch is built so that it can be written again byte
 * for byte (005010X222A1 ISA, GS, 1000A, 1000B).
 *
 * @param sender ISA05/06 and GS02
 * @param receiver ISA07/08 and GS03
 * @param control control number, time, test or production
 * @param separators the four separators, and whether lines break
 * @param submitter 1000A
 * @param receiverParty 1000B
 */
public record InterchangeEnvelope(
        Address sender,
        Address receiver,
        Control control,
        Separators separators,
        Submitter submitter,
        ReceiverParty receiverParty)
        implements Envelope {
    @Override
    public LocalDateTime at() {
        return control.at();
    }

    /**
     * @param qualifier ISA05 / ISA07, two characters such as ZZ
     * @param id ISA06 / ISA08, at most 15 characters
     * @param applicationCode GS02 / GS03, 2–15 characters
     */
    public record Address(String qualifier, String id, String applicationCode) {}

    /**
     * @param number interchange control number, 1–999999999 (ISA13, GS06)
     * @param at date and time of the batch in the practice's time zone (ISA09/10, GS04/05, BHT04/05)
     * @param test true sends ISA15 = T
     * @param acknowledgmentRequested true sends ISA14 = 1
     */
    public record Control(int number, LocalDateTime at, boolean test, boolean acknowledgmentRequested) {}

    /**
     * @param element usually *
     * @param component usually :
     * @param repetition usually ^
     * @param segment usually ~
     * @param lineBreaks whether CR LF follows each segment
     */
    public record Separators(char element, char component, char repetition, char segment, boolean lineBreaks) {
        /** The usual set, without line breaks. */
        public static final Separators USUAL = new Separators('*', ':', '^', '~', false);
    }

    /**
     * @param name who sends the file (1000A NM1)
     * @param etin identification that the receiver assigned (NM109)
     * @param contact PER of 1000A
     */
    public record Submitter(EntityName name, String etin, Contact contact) {}

    /**
     * @param name receiver's name (1000B NM103)
     * @param id receiver's id (NM109)
     */
    public record ReceiverParty(String name, String id) {}
}
