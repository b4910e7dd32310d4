package org.claimtree.app.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimtree.platform.InputProblem;

/** The published JSON Schema of the practice document, and the check against it. */
@ApplicationScoped
public class DocumentSchema {
    private static final String RESOURCE = "practice-import.schema.json";

    private final String text = read();
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);

    /** The schema's text, as published. */
    public String text() {
        return text;
    }

    /** Every place where a document departs from the schema. Messages name the rule, never the value. */
    List<InputProblem> problems(JsonNode document) {
        return schema.validate(document).stream().map(SchemaProblems::of).toList();
    }

    private static String read() {
        try (InputStream in = DocumentSchema.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
