package org.claimtree.claimdoc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The stored text of a snapshot: one canonical form with the fields in the order of the records, no blanks, nothing for
 * null, decimals plain. Two equal snapshots have equal text, so a hash of the text proves the claim.
 */
public final class SnapshotJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // A record is its components; isPoBox() and the like are questions, not data.
            .disable(MapperFeature.AUTO_DETECT_GETTERS, MapperFeature.AUTO_DETECT_IS_GETTERS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    private SnapshotJson() {}

    /** The canonical text of a snapshot, with the version of its shape in front. */
    public static String write(ClaimSnapshot claim) {
        try {
            return "{\"version\":" + ClaimSnapshot.VERSION + ",\"claim\":" + MAPPER.writeValueAsString(claim) + "}";
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
            Stored stored = MAPPER.readValue(text, Stored.class);
            if (stored.version() != ClaimSnapshot.VERSION) {
                throw new IllegalArgumentException("Unknown snapshot version " + stored.version());
            }
            return stored.claim();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Stored snapshot cannot be read");
        }
    }

    private record Stored(int version, ClaimSnapshot claim) {}
}
