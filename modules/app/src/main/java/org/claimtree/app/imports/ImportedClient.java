package org.claimtree.app.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtree.app.imports.ClientColumn.Owner;
import org.claimtree.clients.Client;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.web.ImportFile;
import org.claimtree.platform.web.ImportReport.CellProblem;
import org.claimtree.platform.web.ImportReport.Result;

/** One client of the file: the rows about him, and the record that they make of what is there. */
final class ImportedClient {
    private static final Pattern OF_COVERAGE = Pattern.compile("/coverages/([0-9]+)(.*)");

    private final ObjectNode before;
    private final ObjectNode after;
    private final Map<ClientFile.Row, List<CellProblem>> rows = new LinkedHashMap<>();
    private final Map<ClientColumn, String> said = new EnumMap<>(ClientColumn.class);
    private final Map<ClientColumn, ClientFile.Row> sayers = new EnumMap<>(ClientColumn.class);
    private final Map<String, ClientFile.Row> coverages = new HashMap<>();

    /**
     * @param known the client as he is, or null
     * @param about the rows of the file with his ref
     */
    ImportedClient(Client known, List<ClientFile.Row> about) {
        before = known == null ? null : CanonicalJson.mapper().valueToTree(known);
        after = before == null ? CanonicalJson.mapper().createObjectNode() : before.deepCopy();
        about.forEach(row -> {
            rows.put(row, new ArrayList<>(row.problems()));
            take(row);
        });
    }

    /** The record as {@code POST clients} takes it. */
    ObjectNode body() {
        ObjectNode body = after.deepCopy();
        body.remove("id");
        body.path("coverages").forEach(coverage -> ((ObjectNode) coverage).remove("id"));
        return body;
    }

    /**
     * The record as it is kept.
     *
     * @param id of the client
     */
    ObjectNode kept(UUID id) {
        try {
            ObjectNode whole = after.deepCopy().put("id", id.toString());
            return CanonicalJson.mapper().valueToTree(CanonicalJson.mapper().treeToValue(whole, Client.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A client who was taken cannot be read");
        }
    }

    String ref() {
        return after.path("ref").asText();
    }

    boolean isRefused() {
        return rows.values().stream().anyMatch(problems -> !problems.isEmpty());
    }

    /** What becomes of him; only asked once the record was checked. */
    Result result() {
        if (isRefused()) {
            return Result.REFUSED;
        }
        if (before == null) {
            return Result.CREATED;
        }
        return kept(UUID.fromString(before.get("id").asText())).equals(before) ? Result.UNCHANGED : Result.UPDATED;
    }

    List<CellProblem> problems(ClientFile.Row row) {
        return rows.get(row);
    }

    /** Notes what the rules say against the record, at the row and column that said it. */
    void refuse(InputProblem problem, String pointer) {
        Matcher ofCoverage = OF_COVERAGE.matcher(pointer);
        boolean coverage = ofCoverage.matches();
        ClientColumn column = ClientColumn.at(
                        coverage ? Owner.COVERAGE : Owner.CLIENT, coverage ? ofCoverage.group(2) : pointer)
                .orElse(null);
        ClientFile.Row row = sayers.get(column);
        if (coverage) {
            JsonNode ref = after.at("/coverages/" + ofCoverage.group(1) + "/ref");
            row = coverages.get(ref.asText());
        }
        note(
                row == null ? rows.keySet().iterator().next() : row,
                new CellProblem(column == null ? null : ImportFile.header(column), problem.code(), problem.message()));
    }

    private void take(ClientFile.Row row) {
        row.cells().forEach((column, cell) -> {
            if (column.owner() == Owner.CLIENT) {
                String earlier = said.putIfAbsent(column, cell);
                sayers.putIfAbsent(column, row);
                if (earlier == null) {
                    column.put(after, cell);
                } else if (!earlier.equals(cell)) {
                    note(row, ImportFile.problem(column, "DIFFERS", "Another row of this client says something else."));
                }
            }
        });
        String ref = row.cells().get(ClientColumn.COVERAGE);
        if (ref == null) {
            return;
        }
        if (coverages.putIfAbsent(ref, row) != null) {
            note(
                    row,
                    ImportFile.problem(ClientColumn.COVERAGE, "DUPLICATE_REF", "Another row is about this coverage."));
            return;
        }
        ObjectNode coverage = coverage(ref);
        row.cells().forEach((column, cell) -> {
            if (column.owner() == Owner.COVERAGE) {
                column.put(coverage, cell);
            }
        });
    }

    private ObjectNode coverage(String ref) {
        for (JsonNode known : after.path("coverages")) {
            if (known.path("ref").asText().equals(ref)) {
                return (ObjectNode) known;
            }
        }
        return after.withArray("/coverages").addObject();
    }

    private void note(ClientFile.Row row, CellProblem problem) {
        if (!rows.get(row).contains(problem)) {
            rows.get(row).add(problem);
        }
    }
}
