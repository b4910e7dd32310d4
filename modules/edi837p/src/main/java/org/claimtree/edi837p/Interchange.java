package org.claimtree.edi837p;

import io.xlate.edi.schema.Schema;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamConstants.Delimiters;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.InterchangeEnvelope;
import org.claimtree.claimdoc.InterchangeEnvelope.Separators;
import org.claimtree.kernel.Contact;

/**
 * One interchange in a buffer of its own (ISA, GS, ST to SE, GE, IEA). Whatever piece of a file is asked for, a whole
 * interchange is written around it, so that StAEDI's control schema judges counts and control numbers, and then the
 * piece is cut out. If anything fails, the buffer goes with the half segment that is in it.
 */
final class Interchange {
    private static final String GUIDE = "005010X222A1";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

    private final InterchangeEnvelope envelope;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(1 << 14);
    private final StaediSink sink;
    private final X12Text text;
    private final Elements control;

    Interchange(InterchangeEnvelope envelope, Schema controlSchema) {
        EnvelopeForm.check(envelope);
        this.envelope = envelope;
        this.sink = new StaediSink(writer(controlSchema));
        this.text = new X12Text(envelope.separators());
        this.control = new Elements(sink, text, new Refusal());
    }

    byte[] opening() {
        open();
        return cut();
    }

    byte[] part(int number, List<ClaimSnapshot> claims) {
        EnvelopeForm.checkParts(number);
        open();
        cut();
        transactionSet(number, claims);
        byte[] part = cut();
        close(1);
        return part;
    }

    /** Bare ST and SE stand in for the parts, so that the control schema can count them. */
    byte[] closing(int parts) {
        EnvelopeForm.checkParts(parts);
        open();
        for (int number = 1; number <= parts; number++) {
            start(control, number);
            end(control, 2, number);
        }
        cut();
        close(parts);
        return cut();
    }

    private EDIStreamWriter writer(Schema controlSchema) {
        Separators separators = envelope.separators();
        EDIOutputFactory factory = EDIOutputFactory.newFactory();
        factory.setProperty(EDIOutputFactory.TRUNCATE_EMPTY_ELEMENTS, true);
        factory.setProperty(Delimiters.DATA_ELEMENT, separators.element());
        factory.setProperty(Delimiters.COMPONENT_ELEMENT, separators.component());
        factory.setProperty(Delimiters.REPETITION, separators.repetition());
        factory.setProperty(Delimiters.SEGMENT, separators.segment());
        try {
            // All text is ASCII when it comes here, and this encoder is faster at it than that of ASCII.
            EDIStreamWriter writer = factory.createEDIStreamWriter(buffer, StandardCharsets.ISO_8859_1.name());
            writer.setControlSchema(controlSchema);
            writer.startInterchange();
            return writer;
        } catch (EDIStreamException e) {
            throw new IllegalStateException("StAEDI does not know Latin-1", e);
        }
    }

    private void open() {
        InterchangeEnvelope.Control pinned = envelope.control();
        control.start("ISA").put("00").put(" ".repeat(10)).put("00").put(" ".repeat(10));
        party(envelope.sender());
        party(envelope.receiver());
        control.put(SHORT_DAY.format(pinned.at())).put(TIME.format(pinned.at()));
        control.put(String.valueOf(envelope.separators().repetition()))
                .put("00501")
                .put(interchangeNumber());
        control.put(pinned.acknowledgmentRequested() ? "1" : "0").put(pinned.test() ? "T" : "P");
        control.put(String.valueOf(envelope.separators().component())).end();

        control.start("GS").put("HC");
        control.put(envelope.sender().applicationCode()).put(envelope.receiver().applicationCode());
        control.put(DAY.format(pinned.at())).put(TIME.format(pinned.at())).put(Integer.toString(pinned.number()));
        control.put("X").put(GUIDE).end();
    }

    /** The ids of ISA are padded: it is the one segment of fixed width. */
    private void party(InterchangeEnvelope.Address address) {
        control.put(address.qualifier());
        control.put(address.id() + " ".repeat(15 - address.id().length()));
    }

    private void transactionSet(int number, List<ClaimSnapshot> claims) {
        Refusal refusal = new Refusal();
        Elements out = new Elements(sink, text, refusal);
        start(out, number);
        header(out, number);
        ClaimsWriter writer = new ClaimsWriter(out, envelope.submitter().contact());
        for (ClaimSnapshot claim : claims) {
            refusal.nextClaim();
            writer.write(claim);
        }
        end(out, out.segments() + 1, number);
    }

    private void start(Elements out, int number) {
        out.start("ST").put("837").put(partNumber(number)).put(GUIDE).end();
    }

    private void end(Elements out, int segments, int number) {
        out.start("SE").put(Integer.toString(segments)).put(partNumber(number)).end();
    }

    private void header(Elements out, int number) {
        var at = envelope.control().at();
        out.start("BHT").put("0019").put("00").put(interchangeNumber() + "-" + partNumber(number));
        out.put(DAY.format(at)).put(TIME.format(at)).put("CH").end();
        InterchangeEnvelope.Submitter submitter = envelope.submitter();
        Parties.name(out, "41", "submitter.name", submitter.name()).put("46");
        out.at("submitter").id("etin", submitter.etin(), IdForm.PARTY).end();
        Contact contact = submitter.contact();
        boolean said = submitter.name().inReadingOrder().equals(contact.name());
        Parties.contact(out, "submitter.contact", contact, said ? null : contact.name());
        out.at("receiverParty");
        Parties.organization(out, "40", "name", envelope.receiverParty().name()).put("46");
        out.id("id", envelope.receiverParty().id(), IdForm.PARTY).end();
    }

    private void close(int parts) {
        control.start("GE")
                .put(Integer.toString(parts))
                .put(Integer.toString(envelope.control().number()))
                .end();
        control.start("IEA").put("1").put(interchangeNumber()).end();
    }

    private String interchangeNumber() {
        return zeroFilled(envelope.control().number(), 9);
    }

    private static String partNumber(int number) {
        return zeroFilled(number, 4);
    }

    private static String zeroFilled(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    /** Takes what was written since the last cut. */
    private byte[] cut() {
        sink.flush();
        byte[] bytes = buffer.toByteArray();
        buffer.reset();
        return envelope.separators().lineBreaks() ? broken(bytes) : bytes;
    }

    /** CR LF behind each segment. The terminator stands nowhere else, for no text may have it. */
    private byte[] broken(byte[] bytes) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(bytes.length + bytes.length / 16);
        for (byte b : bytes) {
            lines.write(b);
            if (b == envelope.separators().segment()) {
                lines.write('\r');
                lines.write('\n');
            }
        }
        return lines.toByteArray();
    }
}
