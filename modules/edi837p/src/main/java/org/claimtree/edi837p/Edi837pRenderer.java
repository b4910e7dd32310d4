package org.claimtree.edi837p;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.claimtree.claimdoc.ClaimRenderer;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.Envelope;
import org.claimtree.claimdoc.ExplainedSegment;
import org.claimtree.claimdoc.InterchangeEnvelope;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.MediumLimits;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.PrintOptions;

/**
 * Writes claims as X12 837 Professional, implementation 005010X222A1. {@link #opening} is ISA and GS, a part is one
 * transaction set from ST to SE, {@link #closing} is GE and IEA; one file has one functional group.
 *
 * <p>Invariant: what it returns is well-formed and complete. A claim that {@link #check} holds is refused, and no
 * exception carries data of the claim.
 */
@ApplicationScoped
public class Edi837pRenderer implements ClaimRenderer {
    /** Immutable once it is loaded, hence shared by all threads. */
    private final Schema controlSchema = controlSchema();

    @Override
    public Medium medium() {
        return Medium.ELECTRONIC;
    }

    @Override
    public MediumLimits limits(PrintOptions payer) {
        return ClaimRules.LIMITS;
    }

    @Override
    public List<Finding> check(ClaimSnapshot claim) {
        List<Finding> findings = new ArrayList<>();
        Elements nowhere = new Elements(SegmentSink.NOWHERE, X12Text.USUAL, findings::add);
        new ClaimsWriter(nowhere, null).write(claim);
        return List.copyOf(findings);
    }

    @Override
    public byte[] opening(Envelope envelope) {
        return guarded(() -> new Interchange(interchange(envelope), controlSchema).opening());
    }

    @Override
    public byte[] part(Envelope envelope, int number, List<ClaimSnapshot> claims) {
        if (claims.isEmpty()) {
            throw new CannotWrite("A part has at least one claim");
        }
        return guarded(() -> new Interchange(interchange(envelope), controlSchema).part(number, claims));
    }

    @Override
    public byte[] closing(Envelope envelope, int parts) {
        return guarded(() -> new Interchange(interchange(envelope), controlSchema).closing(parts));
    }

    private static InterchangeEnvelope interchange(Envelope envelope) {
        if (envelope instanceof InterchangeEnvelope interchange) {
            return interchange;
        }
        throw new CannotWrite("Only an interchange can be written as X12");
    }

    /**
     * Reads one part of a finished file back, under StAEDI's control schema, our own schema of the guide and rules that
     * no schema can express. It is the second net: a claim is checked before it is written, and a file before it goes
     * out. It costs many times what writing does, and keeps no state, so parts can be read on all cores.
     *
     * @param envelope of the file; the part is read between its opening and a closing of one part
     * @param part the bytes from ST to SE as they were stored, or whatever is left of them
     * @return all that is wrong, at most 101; empty for a good part. The field of a finding names segment, position in
     *     the set and element ({@code NM1[14].09}); neither field nor text holds data
     */
    @Override
    public List<Finding> verify(Envelope envelope, byte[] part) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(part.length + 512);
        try {
            file.writeBytes(opening(envelope));
            file.writeBytes(part);
            file.writeBytes(closing(envelope, 1));
        } catch (CannotWrite e) {
            return List.of(
                    Finding.hold(FileProblem.FILE_ENVELOPE.name(), "envelope", FileProblem.FILE_ENVELOPE.text()));
        }
        return TransactionVerifier.verify(controlSchema, file.toByteArray());
    }

    @Override
    public List<ExplainedSegment> explain(Envelope envelope, byte[] part, String claimNumber) {
        PlainSegment.Cut cut = new PlainSegment.Cut(interchange(envelope).separators());
        LoopTracker loops = new LoopTracker();
        return ClaimSegments.of(cut.segments(part), claimNumber).stream()
                .map(segment -> SegmentWords.explain(segment, loops.next(segment), cut))
                .toList();
    }

    /** Whatever goes wrong below, only its kind gets out: messages of libraries quote what they were given. */
    private static byte[] guarded(Supplier<byte[]> piece) {
        try {
            return piece.get();
        } catch (CannotWrite e) {
            throw e;
        } catch (RuntimeException e) {
            throw new CannotWrite(e.getClass().getSimpleName() + " while writing");
        }
    }

    private static Schema controlSchema() {
        try {
            return SchemaFactory.newFactory().getControlSchema("X12", new String[] {"00501"});
        } catch (EDISchemaException e) {
            throw new IllegalStateException("StAEDI has no control schema for X12 00501", e);
        }
    }
}
