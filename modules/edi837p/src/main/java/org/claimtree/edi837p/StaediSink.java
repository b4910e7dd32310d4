package org.claimtree.edi837p;

import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;

/** Writes with StAEDI. Its exceptions may quote data, so only their kind and the segment's position get out. */
final class StaediSink implements SegmentSink {
    private final EDIStreamWriter writer;

    StaediSink(EDIStreamWriter writer) {
        this.writer = writer;
    }

    @Override
    public void start(String tag) {
        try {
            writer.writeStartSegment(tag);
        } catch (EDIStreamException | RuntimeException e) {
            throw cannotWrite(e);
        }
    }

    @Override
    public void element(String value) {
        try {
            if (value == null) {
                writer.writeEmptyElement();
            } else {
                writer.writeElement(value);
            }
        } catch (EDIStreamException | RuntimeException e) {
            throw cannotWrite(e);
        }
    }

    @Override
    public void startComposite() {
        try {
            writer.writeStartElement();
        } catch (EDIStreamException | RuntimeException e) {
            throw cannotWrite(e);
        }
    }

    @Override
    public void component(String value) {
        try {
            if (value == null) {
                writer.writeEmptyComponent();
            } else {
                writer.writeComponent(value);
            }
        } catch (EDIStreamException | RuntimeException e) {
            throw cannotWrite(e);
        }
    }

    @Override
    public void endComposite() {
        try {
            writer.endElement();
        } catch (EDIStreamException | RuntimeException e) {
            throw cannotWrite(e);
        }
    }

    @Override
    public void end() {
        try {
            writer.writeEndSegment();
        } catch (EDIStreamException | RuntimeException e) {
            throw cannotWrite(e);
        }
    }

    void flush() {
        try {
            writer.flush();
        } catch (EDIStreamException | RuntimeException e) {
            throw cannotWrite(e);
        }
    }

    private CannotWrite cannotWrite(Exception e) {
        return new CannotWrite(e.getClass().getSimpleName() + " at segment "
                + writer.getLocation().getSegmentPosition() + " of the buffer");
    }
}
