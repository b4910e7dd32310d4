package org.claimtree.edi837p;

import static org.assertj.core.api.Assertions.assertThat;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.InterchangeEnvelope;
import org.claimtree.edi837p.testing.ASnapshot;
import org.claimtree.edi837p.testing.ControlSchemaReader;
import org.claimtree.edi837p.testing.IndependentReader;
import org.claimtree.edi837p.testing.InterchangeVerifier;
import org.claimtree.edi837p.testing.Parts;

/** Files written for a test. Whatever is written here is also judged by two readers and our verifier. */
final class Written {
    static final Edi837pRenderer RENDERER = new Edi837pRenderer();

    private static final Schema CONTROL_SCHEMA = controlSchema();

    private Written() {}

    /** The segments of a file with these claims in one part. */
    static List<String> segments(ASnapshot... claims) {
        return segments(List.of(claims).stream().map(ASnapshot::build).toList());
    }

    static List<String> segments(List<ClaimSnapshot> claims) {
        byte[] file = file(Parts.envelope(), List.of(claims));
        assertGood(file);
        return List.of(new String(file, StandardCharsets.US_ASCII).split("~"));
    }

    static void assertGood(byte[] file) {
        assertThat(InterchangeVerifier.problems(file)).isEmpty();
        assertThat(ControlSchemaReader.problems(file)).isEmpty();
        assertThat(IndependentReader.problems(file)).isEmpty();
        assertThat(verified(file)).isEmpty();
    }

    /** What the product's own reading back says of a whole file, as code and place. */
    static List<String> verified(byte[] file) {
        return TransactionVerifier.verify(CONTROL_SCHEMA, file).stream()
                .map(finding -> finding.code() + " " + finding.field())
                .toList();
    }

    private static Schema controlSchema() {
        try {
            return SchemaFactory.newFactory().getControlSchema("X12", new String[] {"00501"});
        } catch (EDISchemaException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] file(InterchangeEnvelope envelope, List<List<ClaimSnapshot>> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(RENDERER.opening(envelope));
        int number = 0;
        for (List<ClaimSnapshot> claims : parts) {
            number++;
            file.writeBytes(RENDERER.part(envelope, number, claims));
        }
        file.writeBytes(RENDERER.closing(envelope, number));
        return file.toByteArray();
    }
}
