package org.claimtree.platform;

/**
 * One thing wrong with what was sent in: a field of the body, or a parameter of the address or the headers.
 *
 * @param pointer JSON pointer (RFC 6901) of the field, empty for the whole document; null for a parameter
 * @param parameter name of the query parameter or header; null for a field
 * @param code stable name of the broken rule
 * @param message a sentence for a person; never repeats the value
 */
public record InputProblem(String pointer, String parameter, String code, String message) {
    /** A field of the body. */
    public InputProblem(String pointer, String code, String message) {
        this(pointer, null, code, message);
    }

    /** A query parameter or header. */
    public static InputProblem ofParameter(String name, String code, String message) {
        return new InputProblem(null, name, code, message);
    }
}
