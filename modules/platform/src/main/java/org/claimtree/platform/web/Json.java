package org.claimtree.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.claimtree.kernel.InvalidValue;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;

/** JSON in and out of REST: one size limit, one way to say what is wrong where. */
public final class Json {
    /** Largest body of an ordinary request. */
    public static final int ORDINARY = 1 << 20;

    /** How many times the limit is read to its end before the connection is cut. */
    private static final int DRAINED = 4;

    private static final String TYPE = "application/json; charset=utf-8";

    /** A body is one value: what follows it was meant by somebody. */
    private static final ObjectReader WHOLE =
            CanonicalJson.mapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /** 200 with a record as JSON. */
    public static Response ok(Object value) {
        return Response.ok(CanonicalJson.write(value), TYPE).build();
    }

    /** An answer with a record as JSON, to be completed. */
    public static Response.ResponseBuilder status(int status, Object value) {
        return Response.status(status).type(TYPE).entity(CanonicalJson.write(value));
    }

    /**
     * Reads a body as a tree.
     *
     * @param limit bytes at most
     * @throws Problem 413 when it is larger, 400 when it is not JSON (with line and column, without text), 422 when it
     *     holds what no record could keep ({@link Storable})
     */
    public static JsonNode tree(InputStream body, int limit) {
        byte[] bytes = bytes(body, limit);
        try {
            JsonNode tree = WHOLE.readTree(bytes);
            if (tree == null || tree.isMissingNode()) {
                throw Problem.malformed("The body is empty; JSON is expected.");
            }
            Storable.check(tree);
            return tree;
        } catch (JsonProcessingException e) {
            throw Problem.malformed("The body is not JSON" + place(e) + ".");
        } catch (NumberFormatException e) {
            // The reader of numbers, which JSON itself does not bound; its message quotes them.
            throw Problem.malformed("The body has a number that is larger or smaller than any that can be read.");
        } catch (IOException e) {
            throw Problem.malformed("The body could not be read.");
        }
    }

    /**
     * Reads a body as a record. Unknown fields are refused: a mistyped filter must not mean "everything".
     *
     * @throws Problem 413, 400, or 422 with the pointer of the field
     */
    public static <T> T read(InputStream body, Class<T> type) {
        return convert(tree(body, ORDINARY), type);
    }

    /** A tree as a record; see {@link #read}. */
    public static <T> T convert(JsonNode tree, Class<T> type) {
        ObjectReader reader = CanonicalJson.mapper()
                .readerFor(type)
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        if (!tree.isObject()) {
            throw Problem.invalid(List.of(new InputProblem("", "WRONG_TYPE", "An object is expected here.")));
        }
        try {
            return reader.readValue(tree);
        } catch (JsonMappingException e) {
            throw Problem.invalid(List.of(problem(e)));
        } catch (IOException e) {
            throw Problem.malformed("The body is not the JSON that is expected here.");
        }
    }

    /** What a mapping exception says, with its place and without the value. */
    public static InputProblem problem(JsonMappingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                return new InputProblem(pointer(e), invalid.code(), invalid.getMessage());
            }
        }
        return e instanceof UnrecognizedPropertyException
                ? new InputProblem(pointer(e), "UNKNOWN_FIELD", "There is no such field.")
                : new InputProblem(pointer(e), "WRONG_TYPE", "The value has the wrong type.");
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/');
            if (step.getFieldName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }

    /** Takes in some of what is too much: a caller who is still sending would not hear the answer. */
    private static void drain(InputStream body, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long drained = 0;
        int read = body.read(buffer);
        while (read >= 0 && drained < most) {
            drained += read;
            read = body.read(buffer);
        }
    }

    /**
     * Reads a body that is no JSON.
     *
     * @param limit bytes at most
     * @throws Problem 413 when it is larger, 400 when it breaks off
     */
    public static byte[] bytes(InputStream body, int limit) {
        try {
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                drain(body, (long) DRAINED * limit);
                throw new Problem(
                        "too-large",
                        413,
                        "The document is too large",
                        "At most " + (limit >> 20) + " MiB are taken here.",
                        List.of());
            }
            return bytes;
        } catch (IOException e) {
            throw Problem.malformed("The body could not be read.");
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }
}
