package org.claimtree.app.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
     * @param where parts of fields, all of which a record must have
     * @param sort path of a field, with a minus in front for the other way round; records without it come last
     */
    record Question(String text, Boolean active, List<FieldPart> where, String sort) {
        Question {
            where = List.copyOf(where);
            FieldPart.demandPath(sort.replaceFirst("^-", ""));
        }

        private Comparator<Found> order() {
            String path = sort.replaceFirst("^-", "");
            boolean turned = sort.startsWith("-");
            Comparator<Found> byRef =
                    Comparator.comparing(found -> found.record().ref());
            if (path.equals("ref")) {
                return turned ? byRef.reversed() : byRef;
            }
            Comparator<Found> byField = Comparator.comparing(Found::key, FieldPart.ORDER);
            return Comparator.comparing((Found found) -> found.key().isMissingNode())
                    .thenComparing(turned ? byField.reversed() : byField)
                    .thenComparing(turned ? byRef.reversed() : byRef);
        }

        boolean matches(StoredRecord stored, ObjectNode json) {
            String words = text == null ? "" : text.toLowerCase(Locale.ROOT);
            boolean named = stored.ref().toLowerCase(Locale.ROOT).contains(words)
                    || stored.name().toLowerCase(Locale.ROOT).contains(words);
            return named
                    && (active == null || active == stored.isActive())
                    && where.stream().allMatch(part -> part.isIn(stored, json));
        }
    }

    /** A record that matches, with what it is sorted by: content is read once and not at each comparison. */
    private record Found(StoredRecord record, JsonNode key) {}

    /** All records of a kind that match, in order. */
    List<StoredRecord> list(RecordKind kind, Question question) {
        Map<String, List<RecordedEntry>> bySubject = new LinkedHashMap<>();
        for (RecordedEntry entry : log.entries(List.of(kind.logKind()), log.current())) {
            bySubject
                    .computeIfAbsent(entry.entry().subject(), ref -> new ArrayList<>())
                    .add(entry);
        }
        List<Found> found = new ArrayList<>();
        bySubject.forEach((ref, entries) -> StoredRecord.of(ref, entries).ifPresent(record -> {
            ObjectNode json = record.json();
            if (question.matches(record, json)) {
                String path = question.sort().replaceFirst("^-", "");
                found.add(new Found(record, FieldPart.field(record, json, path)));
            }
        }));
        return found.stream().sorted(question.order()).map(Found::record).toList();
    }

    /** One record. */
    StoredRecord one(String logKind, String ref) {
        List<RecordedEntry> entries = log.entries(List.of(logKind), log.current()).stream()
                .filter(e -> e.entry().subject().equals(ref))
                .toList();
        return StoredRecord.of(ref, entries).orElseThrow(() -> Problem.notFound("This record"));
    }
}
