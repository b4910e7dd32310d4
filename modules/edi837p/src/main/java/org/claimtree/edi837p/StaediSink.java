package org.claimtree.edi837p;

import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;

/** Writes with StAEDI. Its exceptions may quote data, so only their kind and the segment's position get out. */
final class StaediSink implements SegmentSink {
    private final EDIStreamWriter writer;

    StaediSink(EDIStreamWriter writer) {
        this.writer = writer;
    }

    /** One call of the writer. */
    private interface Step {
        void run() throws EDIStreamException;
    }

    @Override
    public void start(String tag) {
        step(() -> writer.writeStartSegment(tag));
    }

    @Override
    public void element(String value) {
        step(() -> {
            if (value == null) {
                writer.writeEmptyElement();
            } else {
                writer.writeElement(value);
            }
        });
    }

    @Override
    public void startComposite() {
        step(writer::writeStartElement);
    }

    @Override
    public void component(String value) {
        step(() -> {
            if (value == null) {
                writer.writeEmptyComponent();
            } else {
                writer.writeComponent(value);
            }
        });
    }

    @Override
    public void endComposite() {
        step(writer::endElement);
    }

    @Override
    public void end() {
        step(writer::writeEndSegment);
    }

    void flush() {
        step(writer::flush);
    }

    private void step(Step step) {
        try {
            step.run();
        } catch (EDIStreamException | RuntimeException e) {
            throw new CannotWrite(e.getClass().getSimpleName() + " at segment "
                    + writer.getLocation().getSegmentPosition() + " of the buffer");
        }
    }
}
