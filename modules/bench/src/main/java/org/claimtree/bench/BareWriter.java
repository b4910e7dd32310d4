package org.claimtree.bench;

import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamConstants;
import io.xlate.edi.stream.EDIStreamWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The same segments through StAEDI with its control schema and nothing else: what writing costs at least. */
final class BareWriter {
    private final List<String[]> segments = new ArrayList<>();

    BareWriter(byte[] file) {
        for (String segment : new String(file, StandardCharsets.US_ASCII).split("~")) {
            segments.add(segment.split("\\*", -1));
        }
    }

    int segments() {
        return segments.size();
    }

    byte[] write() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EDIOutputFactory factory = EDIOutputFactory.newFactory();
        factory.setProperty(EDIStreamConstants.Delimiters.REPETITION, '^');
        factory.setProperty(EDIOutputFactory.TRUNCATE_EMPTY_ELEMENTS, true);
        try (EDIStreamWriter writer = factory.createEDIStreamWriter(out, "US-ASCII")) {
            writer.setControlSchema(SchemaFactory.newFactory().getControlSchema("X12", new String[] {"00501"}));
            writer.startInterchange();
            for (String[] segment : segments) {
                write(writer, segment);
            }
            writer.endInterchange();
        }
        return out.toByteArray();
    }

    private static void write(EDIStreamWriter writer, String[] segment) throws Exception {
        writer.writeStartSegment(segment[0]);
        boolean header = segment[0].equals("ISA");
        for (int i = 1; i < segment.length; i++) {
            if (segment[i].isEmpty()) {
                writer.writeEmptyElement();
            } else if (!header && segment[i].indexOf(':') >= 0) {
                writer.writeStartElement();
                for (String component : segment[i].split(":", -1)) {
                    writer.writeComponent(component);
                }
                writer.endElement();
            } else {
                writer.writeElement(segment[i]);
            }
        }
        writer.writeEndSegment();
    }
}
