package org.claimtree.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a backup says of itself, {@code manifest.json} in the file.
 *
 * @param format of the file; a reader refuses others than its own
 * @param product version of the release that took it
 * @param origin what kind of data it is, in the words of the launcher
 * @param at when it was taken
 * @param schemas schema to the version of its newest migration
 * @param tables what is in the file, one entry each
 * @param sequences where they stood
 */
public record Manifest(
        int format,
        String product,
        String origin,
        Instant at,
        SortedMap<String, String> schemas,
        List<Table> tables,
        List<Sequence> sequences) {
    /** The format that this release writes and reads. */
    static final int FORMAT = 1;

    static final String ENTRY = "manifest.json";

    public Manifest {
        Objects.requireNonNull(product);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(at);
        schemas = new TreeMap<>(Map.copyOf(schemas));
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /** Rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /**
     * A table and its rows as {@code COPY} writes them.
     *
     * @param columns those that are written, generated ones left out
     * @param bytes of the text, before it was compressed
     * @param sha256 of the text
     */
    public record Table(Name name, List<String> columns, long rows, long bytes, String sha256) {
        public Table {
            Objects.requireNonNull(name);
            Objects.requireNonNull(sha256);
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /**
     * A sequence.
     *
     * @param value the last one, or the first one to come
     * @param called whether it was given away already
     */
    public record Sequence(Name name, long value, boolean called) {
        public Sequence {
            Objects.requireNonNull(name);
        }
    }

    /** A table or sequence within its schema. */
    public record Name(String schema, String name) {
        public Name {
            Objects.requireNonNull(schema);
            Objects.requireNonNull(name);
        }

        /** As SQL writes it. */
        String sql() {
            return quoted(schema) + "." + quoted(name);
        }

        static String quoted(String identifier) {
            return '"' + identifier.replace("\"", "\"\"") + '"';
        }

        @Override
        public String toString() {
            return schema + "." + name;
        }
    }
}
