package org.claimtree.app.practice;

import com.networknt.schema.Error;
import org.claimtree.platform.InputProblem;

/** What a schema validator finds wrong, as problems of input. */
public final class SchemaProblems {
    private SchemaProblems() {}

    /** The problem with its place; the message names the rule, never the value. */
    public static InputProblem of(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String property = error.getProperty();
        String keyword = error.getKeyword();
        return switch (keyword) {
            case "required" -> new InputProblem(child(pointer, property), "REQUIRED", "This field is needed.");
            case "additionalProperties", "unevaluatedProperties" ->
                new InputProblem(child(pointer, property), "UNKNOWN_FIELD", "There is no such field.");
            case "type" -> new InputProblem(pointer, "WRONG_TYPE", "The value has the wrong type.");
            case "enum", "const" ->
                new InputProblem(pointer, "NOT_ALLOWED", "The value is none of those allowed here.");
            case "pattern", "format" ->
                new InputProblem(pointer, "FORM", "The value does not have the form that is needed.");
            case "maxLength", "maxItems", "maximum" ->
                new InputProblem(pointer, "TOO_MUCH", "The value is too long, too large, or has too many parts.");
            case "minLength", "minItems", "minimum", "exclusiveMinimum" ->
                new InputProblem(pointer, "TOO_LITTLE", "The value is empty, too short, or too small.");
            case "multipleOf" -> new InputProblem(pointer, "DECIMALS", "The number has too many decimals.");
            default ->
                new InputProblem(pointer, "SCHEMA", "The value breaks the rule '" + keyword + "' of the schema.");
        };
    }

    private static String child(String pointer, String property) {
        return property == null
                ? pointer
                : pointer + "/" + property.replace("~", "~0").replace("/", "~1");
    }
}
