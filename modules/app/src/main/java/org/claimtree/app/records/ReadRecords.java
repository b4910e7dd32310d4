package org.claimtree.app.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimtree.platform.Problem;
import org.claimtree.platform.RecordedEntry;
import org.claimtree.platform.RevisionLog;

/** Reads the records of a kind as they are now. */
@ApplicationScoped
public class ReadRecords {
    private RevisionLog log;

    /** For the container. */
    protected ReadRecords() {}

    @Inject
    public ReadRecords(RevisionLog log) {
        this.log = log;
    }

    /**
     * What a list is asked for.
     *
     * @param text part of ref or name, upper and lower case count as equal; null for all
     * @param active true, false, or null for both
     * @param sort {@code ref} or {@code name}, with a minus in front for the other way round
     */
    record Question(String text, Boolean active, String sort) {
        Question {
            if (!sort.matches("-?(ref|name)")) {
                throw Problem.malformed("A list is sorted by ref, -ref, name or -name.");
            }
        }

        Comparator<StoredRecord> order() {
            Comparator<StoredRecord> order = sort.endsWith("name")
                    ? Comparator.comparing(StoredRecord::name).thenComparing(StoredRecord::ref)
                    : Comparator.comparing(StoredRecord::ref);
            return sort.startsWith("-") ? order.reversed() : order;
        }

        boolean matches(StoredRecord stored) {
            String words = text == null ? "" : text.toLowerCase(Locale.ROOT);
            boolean named = stored.ref().toLowerCase(Locale.ROOT).contains(words)
                    || stored.name().toLowerCase(Locale.ROOT).contains(words);
            return named && (active == null || active == stored.isActive());
        }
    }

    /** All records of a kind that match, in order. */
    List<StoredRecord> list(RecordKind kind, Question question) {
        Map<String, List<RecordedEntry>> bySubject = new LinkedHashMap<>();
        for (RecordedEntry entry : log.entries(List.of(kind.logKind()), log.current())) {
            bySubject
                    .computeIfAbsent(entry.entry().subject(), ref -> new ArrayList<>())
                    .add(entry);
        }
        return bySubject.entrySet().stream()
                .flatMap(e -> StoredRecord.of(e.getKey(), e.getValue()).stream())
                .filter(question::matches)
                .sorted(question.order())
                .toList();
    }

    /** One record. */
    StoredRecord one(String logKind, String ref) {
        List<RecordedEntry> entries = log.entries(List.of(logKind), log.current()).stream()
                .filter(e -> e.entry().subject().equals(ref))
                .toList();
        return StoredRecord.of(ref, entries).orElseThrow(() -> Problem.notFound("This record"));
    }
}
