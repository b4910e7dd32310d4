package org.claimtree.claimdoc;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Objects;

/**
 * The stored text of a snapshot: one canonical form with the fields in the order of the records, no blanks, nothing for
 * null, decimals plain. Two equal snapshots have equal text, so a hash of the text proves the claim.
 */
public final class SnapshotJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            // A record is its components; isPoBox() and the like are questions, not data.
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            // Text that is not exactly what write() makes is no proof of anything.
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private SnapshotJson() {}

    /** The canonical text of a snapshot, with the version of its shape in front. */
    public static String write(ClaimSnapshot claim) {
        try {
            return MAPPER.writeValueAsString(new Stored(ClaimSnapshot.VERSION, claim));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A snapshot could not be written as text", e);
        }
    }

    /**
     * Reads text that {@link #write} made.
     *
     * @throws IllegalArgumentException if it is not a snapshot of a known version; the text is not repeated
     */
    public static ClaimSnapshot read(String text) {
        try {
            // First the version alone, for another shape cannot be read as this one.
            Version found = MAPPER.readValue(text, Version.class);
            if (found == null || found.version() != ClaimSnapshot.VERSION) {
                String number = found == null ? "none" : Integer.toString(found.version());
                throw new IllegalArgumentException("Unknown snapshot version " + number);
            }
            return MAPPER.readValue(text, Stored.class).claim();
        } catch (JsonProcessingException e) {
            // Without the cause: it quotes the text.
            throw new IllegalArgumentException("Stored snapshot cannot be read");
        }
    }

    private record Stored(int version, ClaimSnapshot claim) {
        private Stored {
            Objects.requireNonNull(claim);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Version(int version) {}
}
