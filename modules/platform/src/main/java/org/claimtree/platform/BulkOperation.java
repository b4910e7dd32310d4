package org.claimtree.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that was done to many rows at once.
 *
 * @param id under which the rows name it
 * @param kind what was done, such as {@code ADD_AUTHORIZATIONS}
 * @param by name of who did it
 * @param wish what was asked, as that kind has it
 * @param report what was done, with counts, as that kind has it; no client data beside ids
 * @param undone null while it stands
 */
public record BulkOperation(
        UUID id, String kind, String by, Instant at, JsonNode wish, JsonNode report, Undone undone) {
    /**
     * @param by name of who took it back
     * @param report what was taken back and what had to stay
     */
    public record Undone(String by, Instant at, JsonNode report) {}
}
