package org.claimtree.claims.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.claimtree.claims.ClaimLookup;
import org.claimtree.claims.access.ClaimAccess;
import org.claimtree.clients.ClientScope;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.Sql;

/** Looks into the numbers of claims. */
@ApplicationScoped
public class SqlClaimLookup implements ClaimLookup {
    private Sql sql;
    private ClaimAccess access;

    /** For the container. */
    protected SqlClaimLookup() {}

    @Inject
    public SqlClaimLookup(Sql sql, ClaimAccess access) {
        this.sql = sql;
        this.access = access;
    }

    @Override
    public List<Found> byNumber(String beginning, int most) {
        String number = beginning.toUpperCase(Locale.ROOT);
        if (!number.matches("[A-Z0-9]{1,14}")) {
            return List.of();
        }
        ClientScope scope = access.scope();
        // A number that is shorter than another of the same beginning comes before it.
        List<Row> rows = sql.query(h -> scope.bind(
                        h.createQuery("select c.number, c.payer, c.service_from, c.total, c.client from claims.claim c"
                                + " where c.number like :number" + scope.onId("c.client")
                                + " order by c.number limit :most"))
                .bind("number", number + "%")
                .bind("most", most)
                .map((row, ctx) -> new Row(
                        row.getObject("client", UUID.class),
                        new Found(
                                row.getString("number"),
                                row.getString("payer"),
                                row.getObject("service_from", LocalDate.class),
                                row.getBigDecimal("total"))))
                .list());
        if (!rows.isEmpty()) {
            access.trace(
                    AuditAction.READ,
                    "claim",
                    rows.stream().map(row -> row.found().number()).toList(),
                    rows.stream().map(Row::client).toList());
        }
        return rows.stream().map(Row::found).toList();
    }

    private record Row(UUID client, Found found) {}
}
