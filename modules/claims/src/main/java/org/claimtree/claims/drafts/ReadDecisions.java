package org.claimtree.claims.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.claims.assembly.ByHand;
import org.claimtree.claims.assembly.HandWork;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Sql;

/** Reads what people decided of charges of clients. What takes the place of a charge takes over what was decided of it. */
final class ReadDecisions {
    private final Sql sql;

    ReadDecisions(Sql sql) {
        this.sql = sql;
    }

    HandWork of(Collection<UUID> clients) {
        List<Row> rows = sql.query(h -> h.createQuery("select * from claims.decisions_of(:clients)")
                .bindArray("clients", UUID.class, clients)
                .map((row, ctx) -> row(row))
                .list());
        Map<HandWork.Way, ByHand> all = new HashMap<>();
        rows.stream().collect(Collectors.groupingBy(Row::way)).forEach((way, decided) -> all.put(way, byHand(decided)));
        return new HandWork(all);
    }

    private static ByHand byHand(List<Row> rows) {
        ByHand.Group group = null;
        ByHand.Form form = null;
        for (Row row : rows) {
            switch (row.kind()) {
                case APART, TOGETHER ->
                    group = new ByHand.Group(row.value(), row.kind() == ClaimDecision.Kind.TOGETHER, row.said());
                case FORM -> form = new ByHand.Form(row.value(), row.said());
                default -> {
                    // Values are read below.
                }
            }
        }
        return new ByHand(
                group,
                form,
                rows.stream()
                        .filter(row -> row.kind() == ClaimDecision.Kind.VALUE)
                        .map(row -> new ByHand.Typed(
                                row.subject(), CanonicalJson.read(row.value(), JsonNode.class), row.said()))
                        .toList());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new HandWork.Way(row.getObject("charge", UUID.class), row.getObject("coverage", UUID.class)),
                ClaimDecision.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("value"),
                new ByHand.Said(row.getString("reason"), row.getString("by_user")));
    }

    private record Row(HandWork.Way way, ClaimDecision.Kind kind, String subject, String value, ByHand.Said said) {}
}
