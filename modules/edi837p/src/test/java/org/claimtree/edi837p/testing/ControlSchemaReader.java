package org.claimtree.edi837p.testing;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What StAEDI's reader says of a file under its own control schema for X12 00501. */
public final class ControlSchemaReader {
    private ControlSchemaReader() {}

    /** Every error of the envelope that the reader reports; empty for a good file. */
    public static List<String> problems(byte[] file) {
        List<String> problems = new ArrayList<>();
        try {
            Schema control = SchemaFactory.newFactory().getControlSchema("X12", new String[] {"00501"});
            try (EDIStreamReader reader =
                    EDIInputFactory.newFactory().createEDIStreamReader(new ByteArrayInputStream(file), control)) {
                boolean closed = false;
                while (reader.hasNext()) {
                    EDIStreamEvent event = reader.next();
                    closed |= event == EDIStreamEvent.END_INTERCHANGE;
                    if (event.isError()) {
                        problems.add(reader.getErrorType() + " at segment "
                                + reader.getLocation().getSegmentPosition());
                    }
                }
                if (!closed) {
                    problems.add("the interchange has no end");
                }
            }
        } catch (EDIStreamException e) {
            problems.add(e.getClass().getSimpleName());
        } catch (EDISchemaException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(problems);
    }
}
