package org.claimtree.app.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.RecordedEntry;

/**
 * A record of the log with all its versions.
 *
 * @param ref its ref
 * @param versions recorded entries, the one with the latest effective date (recorded last) first
 */
record StoredRecord(String ref, List<RecordedEntry> versions) {
    private static final Comparator<RecordedEntry> NEWEST_FIRST = Comparator.<RecordedEntry, LocalDate>comparing(
                    e -> e.entry().effective())
            .thenComparing(RecordedEntry::revision)
            .thenComparing(RecordedEntry::ordinal)
            .reversed();

    /** Empty when there is none, or none any more. */
    static Optional<StoredRecord> of(String ref, List<RecordedEntry> entries) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        StoredRecord stored =
                new StoredRecord(ref, entries.stream().sorted(NEWEST_FIRST).toList());
        return Optional.of(stored)
                .filter(record -> !record.json().path("deleted").asBoolean());
    }

    RecordedEntry latest() {
        return versions.get(0);
    }

    /** The newest revision that said something about it. */
    long revision() {
        return versions.stream().mapToLong(RecordedEntry::revision).max().orElseThrow();
    }

    /** Entity tag: changes with every version that is recorded. */
    String tag() {
        return Fingerprint.of(ref + " " + revision()).substring(0, 16);
    }

    /** The version with the latest effective date as JSON: ref, effective date, then its content. */
    ObjectNode json() {
        return json(ref, latest());
    }

    static ObjectNode json(String ref, RecordedEntry version) {
        ObjectNode node = CanonicalJson.mapper().createObjectNode();
        node.put("ref", ref);
        node.put("effective", version.entry().effective().toString());
        node.setAll((ObjectNode) content(version));
        return node;
    }

    static JsonNode content(RecordedEntry version) {
        try {
            return CanonicalJson.mapper().readTree(version.entry().content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isActive() {
        return json().path("active").asBoolean(true);
    }

    /** What people call it. */
    String name() {
        ObjectNode json = json();
        for (String place : new String[] {"/name", "/facility/name", "/description"}) {
            JsonNode name = json.at(place);
            if (name.isTextual()) {
                return name.asText();
            }
            if (name.isObject()) {
                return (name.path("organization").asText() + name.path("last").asText() + " "
                                + name.path("first").asText())
                        .strip();
            }
        }
        return ref;
    }
}
