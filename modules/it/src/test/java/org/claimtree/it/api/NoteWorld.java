package org.claimtree.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.claimtree.it.api.Description.Operation;

/** Right bodies of what is done with notes. */
final class NoteWorld {
    private NoteWorld() {}

    /**
     * @param known ids by the address of what has them
     */
    static JsonNode body(Operation operation, ObjectNode example, Map<String, String> known) {
        if (operation.path().matches("notes(/\\{id})?")) {
            example.put("client", known.get("clients/"));
        } else if (operation.path().equals("notes/release")) {
            example.putArray("notes").add(known.get("notes/"));
        }
        return example;
    }
}
