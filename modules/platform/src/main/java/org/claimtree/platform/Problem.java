package org.claimtree.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal that the caller can understand and act on; becomes {@code application/problem+json} (RFC 9457). The detail
 * never holds client data.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final int status;
    private final String title;
    private final transient List<InputProblem> errors;
    private final transient Map<String, Object> members;

    /**
     * @param type stable short name, published as {@code urn:claimtree:problem:<type>}
     * @param status HTTP status, 4xx
     * @param title the kind of problem in a few words
     * @param detail a sentence about this case
     * @param errors what is wrong where; may be empty
     */
    public Problem(String type, int status, String title, String detail, List<InputProblem> errors) {
        this(type, status, title, detail, errors, Map.of());
    }

    private Problem(
            String type,
            int status,
            String title,
            String detail,
            List<InputProblem> errors,
            Map<String, Object> members) {
        super(detail);
        this.type = type;
        this.status = status;
        this.title = title;
        this.errors = List.copyOf(errors);
        this.members = Map.copyOf(members);
    }

    /**
     * The same with one more member in its body: what a program needs beside the sentence.
     *
     * @param name of the member, described with the schema of problems
     * @param value a record, a list or a text; no client data either
     */
    public Problem with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(members());
        more.put(name, value);
        return new Problem(type, status, title, getMessage(), errors(), more);
    }

    /** 422: the document was understood and breaks rules. */
    public static Problem invalid(List<InputProblem> errors) {
        return new Problem(
                "invalid-input",
                422,
                "The input breaks rules",
                errors.size() == 1 ? "One thing is wrong." : errors.size() + " things are wrong.",
                errors);
    }

    /** 400: the request could not be understood. */
    public static Problem malformed(String detail) {
        return new Problem("malformed-request", 400, "The request cannot be read", detail, List.of());
    }

    /** 404. */
    public static Problem notFound(String what) {
        return new Problem("not-found", 404, "There is no such thing", what + " does not exist.", List.of());
    }

    /** 409: right in itself, but not with what is there now. */
    public static Problem conflict(String type, String detail) {
        return new Problem(type, 409, "Something has changed meanwhile", detail, List.of());
    }

    public String type() {
        return type;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public List<InputProblem> errors() {
        return errors == null ? List.of() : errors;
    }

    /** Members of the body beside those that every problem has. */
    public Map<String, Object> members() {
        return members == null ? Map.of() : members;
    }
}
