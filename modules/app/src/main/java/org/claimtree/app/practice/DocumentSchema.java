package org.claimtree.app.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
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
        return schema.validate(document).stream().map(DocumentSchema::problem).toList();
    }

    private static InputProblem problem(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String property = error.getProperty();
        String keyword = error.getKeyword();
        return switch (keyword) {
            case "required" -> new InputProblem(child(pointer, property), "REQUIRED", "This field is needed.");
            case "additionalProperties", "unevaluatedProperties" ->
                new InputProblem(child(pointer, property), "UNKNOWN_FIELD", "There is no such field.");
            case "type" -> new InputProblem(pointer, "WRONG_TYPE", "The value has the wrong type.");
            case "enum", "const" -> new InputProblem(pointer, "NOT_ALLOWED", "The value is none of those allowed here.");
            case "pattern", "format" -> new InputProblem(pointer, "FORM", "The value does not have the form that is needed.");
            case "maxLength", "maxItems", "maximum" -> new InputProblem(pointer, "TOO_MUCH", "The value is too long, too large, or has too many parts.");
            case "minLength", "minItems", "minimum", "exclusiveMinimum" ->
                new InputProblem(pointer, "TOO_LITTLE", "The value is empty, too short, or too small.");
            default -> new InputProblem(pointer, "SCHEMA", "The value breaks the rule '" + keyword + "' of the schema.");
        };
    }

    private static String child(String pointer, String property) {
        return property == null ? pointer : pointer + "/" + property.replace("~", "~0").replace("/", "~1");
    }

    private static String read() {
        try (InputStream in = DocumentSchema.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
