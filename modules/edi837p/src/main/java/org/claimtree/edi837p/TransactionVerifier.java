package org.claimtree.edi837p;

import io.xlate.edi.schema.Schema;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamConstants.Delimiters;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.claimtree.claimdoc.InterchangeEnvelope.Separators;
import org.claimtree.kernel.Finding;

/**
 * Reads a finished 837P back: in one pass through StAEDI's control schema, our transaction schema and the rules that
 * neither can express. Its lists of codes, lengths and order are its own, so a mistake of the writer does not repeat
 * itself here.
 *
 * <p>One object reads one file. What it finds names places, never what stands there.
 */
final class TransactionVerifier {
    /** Any byte is a character of it: what is no ASCII is found by the rules, not by a decoder that gives up. */
    private static final String EVERY_BYTE = StandardCharsets.ISO_8859_1.name();

    private final Schema controlSchema;
    private final Schema transactionSchema = TransactionSchema.schema();
    private final ProblemList problems = new ProblemList();

    private EDIStreamReader reader;
    private List<ReadBack> rules = List.of();
    private ReadSegment segment;
    private int setBegins;
    private boolean ended;

    private TransactionVerifier(Schema controlSchema) {
        this.controlSchema = controlSchema;
    }

    /**
     * Everything that is wrong with an interchange.
     *
     * @param controlSchema StAEDI's for X12 00501
     * @param interchange ISA to IEA, or what is left of it
     * @return at most {@value ProblemList#MOST} findings and one more that says so; empty for a good file
     */
    static List<Finding> verify(Schema controlSchema, byte[] interchange) {
        return new TransactionVerifier(controlSchema).read(interchange);
    }

    private List<Finding> read(byte[] interchange) {
        try (EDIStreamReader opened = EDIInputFactory.newFactory()
                .createEDIStreamReader(new ByteArrayInputStream(interchange), EVERY_BYTE, controlSchema)) {
            reader = opened;
            while (reader.hasNext() && !problems.isFull()) {
                take(reader.next());
            }
            if (!ended && !problems.isFull()) {
                unreadable();
            }
        } catch (EDIStreamException | IOException | RuntimeException e) {
            // Its message may quote what it could not read.
            unreadable();
        }
        return problems.all();
    }

    private void unreadable() {
        problems.add(FileProblem.FILE_UNREADABLE, segment == null ? "file" : segment.field());
    }

    private void take(EDIStreamEvent event) {
        switch (event) {
            case START_INTERCHANGE -> rules = rules(reader.getDelimiters());
            case START_TRANSACTION -> reader.setTransactionSchema(transactionSchema);
            case START_SEGMENT -> start(known(reader.getText()));
            case ELEMENT_DATA -> element();
            case END_SEGMENT -> rules.forEach(rule -> rule.take(segment));
            case END_INTERCHANGE -> ended = true;
            case SEGMENT_ERROR -> segmentError();
            case ELEMENT_OCCURRENCE_ERROR, ELEMENT_DATA_ERROR -> elementError();
            default -> {
                // Loops, groups and composites show in the segments.
            }
        }
    }

    private List<ReadBack> rules(Map<String, Character> delimiters) {
        Separators separators = new Separators(
                delimiters.get(Delimiters.DATA_ELEMENT),
                delimiters.get(Delimiters.COMPONENT_ELEMENT),
                delimiters.getOrDefault(Delimiters.REPETITION, '^'),
                delimiters.get(Delimiters.SEGMENT),
                false);
        return List.of(
                new EnvelopeReadBack(problems),
                new ElementReadBack(new X12Text(separators), problems),
                new LevelReadBack(problems),
                new PartyReadBack(problems),
                new ClaimReadBack(problems),
                new AnswerReadBack(problems));
    }

    private void start(String tag) {
        int inFile = reader.getLocation().getSegmentPosition();
        switch (tag) {
            case "ST" -> setBegins = inFile;
            case "ISA", "GS", "GE", "IEA" -> setBegins = 0;
            default -> {
                // Inside a set, or a stray.
            }
        }
        segment = new ReadSegment(tag, position(inFile));
    }

    private int position(int inFile) {
        return setBegins == 0 ? 0 : inFile - setBegins + 1;
    }

    private void element() {
        Location location = reader.getLocation();
        segment.put(location.getElementPosition(), location.getComponentPosition(), reader.getText());
    }

    private void segmentError() {
        FileProblem problem = FileProblem.of(reader.getErrorType());
        boolean loop = problem == FileProblem.SCHEMA_LOOP_MISSING || problem == FileProblem.SCHEMA_LOOP_TOO_OFTEN;
        // A code of the schema; the text of an error can be anything that stands where a tag is expected.
        String name = loop ? reader.getReferenceCode() : known(reader.getText());
        problems.add(
                problem, ReadSegment.field(name, position(reader.getLocation().getSegmentPosition()), 0, 0));
    }

    private void elementError() {
        Location location = reader.getLocation();
        problems.add(
                FileProblem.of(reader.getErrorType()),
                ReadSegment.field(
                        known(location.getSegmentTag()),
                        position(location.getSegmentPosition()),
                        location.getElementPosition(),
                        location.getComponentPosition()));
    }

    /** In a damaged file anything can stand where a tag belongs, also a name. */
    private String known(String tag) {
        boolean ours = tag != null && (transactionSchema.containsSegment(tag) || controlSchema.containsSegment(tag));
        return ours ? tag : "?";
    }
}
