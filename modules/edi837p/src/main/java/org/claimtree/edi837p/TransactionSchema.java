package org.claimtree.edi837p;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Our own schema of 005010X222A1 for StAEDI, of the loops that we write. */
final class TransactionSchema {
    private static final String GUIDE = "005010X222A1.xml";
    private static final String CLAIM = "2300.xml";

    /** Where {@link #CLAIM} goes: schemas have no means of using one loop twice. */
    private static final String PLACE_OF_CLAIM = "<?loop 2300?>";

    private TransactionSchema() {}

    /** Loaded once, when the first file is read back. */
    private static final class Loaded {
        private static final Schema SCHEMA = load();
    }

    /** The schema, immutable and shared by all threads. */
    static Schema schema() {
        return Loaded.SCHEMA;
    }

    private static Schema load() {
        String guide = text(GUIDE).replace(PLACE_OF_CLAIM, text(CLAIM));
        SchemaFactory factory = SchemaFactory.newFactory();
        // What is included is found beside the guide.
        factory.setProperty(SchemaFactory.SCHEMA_LOCATION_URL_CONTEXT, resource(GUIDE));
        try {
            return factory.createSchema(new ByteArrayInputStream(guide.getBytes(StandardCharsets.UTF_8)));
        } catch (EDISchemaException e) {
            throw new IllegalStateException("The schema of the 837P is not one that StAEDI can read", e);
        }
    }

    private static URL resource(String name) {
        return TransactionSchema.class.getResource(name);
    }

    private static String text(String name) {
        try (InputStream stream = resource(name).openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
