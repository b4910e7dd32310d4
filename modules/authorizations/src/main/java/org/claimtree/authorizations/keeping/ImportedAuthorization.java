package org.claimtree.authorizations.keeping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.clients.Client;
import org.claimtree.clients.Coverage;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.ImportCell;
import org.claimtree.platform.web.ImportFile;
import org.claimtree.platform.web.ImportReport.CellProblem;
import org.claimtree.platform.web.ImportReport.Result;
import org.claimtree.platform.web.Json;

/** One row of a file, the authorization that it is about, and what that becomes. */
final class ImportedAuthorization {
    private final ImportFile.Row<AuthorizationColumn> row;
    private final Client client;
    private final Shown before;
    private final List<CellProblem> problems;
    private Wish wish;
    private boolean changes;

    /**
     * @param client whom the row names, or null
     * @param before the authorization that it is about, or null for a new one
     */
    ImportedAuthorization(ImportFile.Row<AuthorizationColumn> row, Client client, Shown before) {
        this.row = row;
        this.client = client;
        this.before = before;
        this.problems = new ArrayList<>(row.problems());
    }

    Shown before() {
        return before;
    }

    /** Null where the row makes none. */
    Wish wish() {
        return wish;
    }

    long line() {
        return row.line();
    }

    String ref() {
        return row.cells().get(AuthorizationColumn.CLIENT);
    }

    List<CellProblem> problems() {
        return problems;
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }

    Result result() {
        if (isRefused()) {
            return Result.REFUSED;
        }
        return before == null ? Result.CREATED : changes ? Result.UPDATED : Result.UNCHANGED;
    }

    void refuse(AuthorizationColumn column, String code, String message) {
        problems.add(ImportFile.problem(column, code, message));
    }

    /** Notes what the rules say against the record, at the column that said it. */
    void refuse(InputProblem problem) {
        problems.add(new CellProblem(
                AuthorizationColumn.at(problem.pointer())
                        .map(ImportFile::header)
                        .orElse(null),
                problem.code(),
                problem.message()));
    }

    /** Reads the cells over what is there. */
    void read() {
        ObjectNode then = before == null ? empty() : record(before);
        ObjectNode now = then.deepCopy();
        row.cells().forEach((column, cell) -> {
            if (column == AuthorizationColumn.COVERAGE) {
                coverage(now, cell);
            } else if (!column.isKey()) {
                column.cell().put(now, cell);
            }
        });
        if (before != null
                && isRemaining(now.at(AuthorizationColumn.REMAINING.cell().place()))) {
            ((ObjectNode) now.get("units")).remove(List.of("remaining", "reason"));
        }
        changes = !now.equals(then);
        try {
            wish = Json.convert(now, Wish.class);
        } catch (Problem problem) {
            problem.errors().forEach(this::refuse);
        }
    }

    /** Nothing is to be adjusted: it is as many as the file says, or the file does not say. */
    private boolean isRemaining(JsonNode said) {
        return said.isMissingNode()
                || said.isNumber()
                        && said.decimalValue().compareTo(before.units().remaining()) == 0;
    }

    private void coverage(ObjectNode now, String cell) {
        ImportCell place = AuthorizationColumn.COVERAGE.cell();
        if (cell.equals(ImportCell.CLEARED)) {
            place.put(now, cell);
            return;
        }
        client.coverages().stream()
                .filter(c -> c.ref().equals(cell))
                .map(Coverage::id)
                .map(UUID::toString)
                .findFirst()
                .ifPresentOrElse(
                        id -> place.put(now, id),
                        () -> refuse(
                                AuthorizationColumn.COVERAGE, "UNKNOWN_COVERAGE", "The client has no such coverage."));
    }

    private ObjectNode empty() {
        ObjectNode record = CanonicalJson.mapper()
                .createObjectNode()
                .put("client", client.id().toString());
        record.putObject("grant").putObject("dates");
        record.putObject("units");
        return record;
    }

    private static ObjectNode record(Shown shown) {
        Shown.Units units = shown.units();
        Wish now = new Wish(
                shown.client(),
                shown.code(),
                shown.grant(),
                new Wish.Units(units.kind(), units.requested(), units.allotted(), null, units.caps(), null),
                shown.watch(),
                null);
        return (ObjectNode) plain(CanonicalJson.mapper().valueToTree(now));
    }

    /** With numbers as a cell gives them: 4 and 4.00 are the same. */
    private static JsonNode plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                field.setValue(plain(field.getValue()));
            }
        }
        return node.isBigDecimal() ? DecimalNode.valueOf(node.decimalValue().stripTrailingZeros()) : node;
    }
}
