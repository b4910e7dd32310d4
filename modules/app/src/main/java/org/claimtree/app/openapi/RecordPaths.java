package org.claimtree.app.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.claimtree.app.records.RecordKind;
import org.claimtree.platform.CanonicalJson;

/** The methods that serve all kinds of records, once for each kind and in its words. */
final class RecordPaths {
    static final String KIND = "\\{kind[^}]*}";

    private RecordPaths() {}

    static boolean isForAllKinds(String path) {
        return path.contains("{kind");
    }

    static String path(RecordKind kind, String path) {
        return path.replaceAll(KIND, kind.address());
    }

    static ObjectNode inWordsOf(RecordKind kind, ObjectNode operation) {
        String text = operation
                .toString()
                .replace("{Kind}", kind.schema())
                .replace("{Kinds}", kind.plural())
                .replace("{Kinds of records}", words(kind.plural()))
                .replace("{kind}", words(kind.schema()).toLowerCase(Locale.ROOT))
                .replace("{kinds}", words(kind.plural()).toLowerCase(Locale.ROOT));
        try {
            return (ObjectNode) CanonicalJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** FormTypes as "Form types". */
    private static String words(String name) {
        String apart = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(apart.charAt(0)) + apart.substring(1);
    }
}
