package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.kernel.Money;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.ListWindow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Denials that wait for somebody: lines for which a payer paid nothing. */
@ApplicationScoped
public class Denials {
    private static final Map<String, List<String>> ORDERS = Map.of(
            "opened", List.of("d.opened_at", "d.id"),
            "amount", List.of("c.amount", "d.id"),
            "payer", List.of("a.payer", "d.opened_at", "d.id"));

    private static final String FROM = " from invoicing.denial d join invoicing.answer a on a.id = d.answer"
            + " join invoicing.charge c on c.id = d.charge where (d.closed_at is null) = :open";

    private Sql sql;
    private RowScopes scopes;
    private AuditTrail audit;

    /** For the container. */
    protected Denials() {}

    @Inject
    public Denials(Sql sql, RowScopes scopes, AuditTrail audit) {
        this.sql = sql;
        this.scopes = scopes;
        this.audit = audit;
    }

    /** One page, and how many there are. */
    @Schema(name = "DenialPage")
    public record Page(List<Denial> items, long total) {}

    /**
     * @param coverage whose payer paid nothing
     * @param payer its ref
     * @param outcome what came of it; left out while it is open
     */
    @Schema(name = "Denial")
    public record Denial(
            UUID id,
            UUID client,
            UUID invoice,
            UUID charge,
            UUID coverage,
            LocalDate service,
            String code,
            Money amount,
            String payer,
            Instant openedAt,
            String outcome) {}

    /**
     * @param open those that wait, or those that are done
     */
    public Page list(boolean open, ListWindow window) {
        ClientScope scope = ClientScope.of(scopes.current());
        String where = FROM + scope.onId("c.client");
        List<Denial> items =
                sql.query(h -> scope.bind(h.createQuery("select d.*, a.payer, a.coverage, c.client, c.invoice,"
                                        + " c.service_from, c.code, c.amount" + where + window.clause(ORDERS))
                                .bind("open", open))
                        .map((row, ctx) -> new Denial(
                                row.getObject("id", UUID.class),
                                row.getObject("client", UUID.class),
                                row.getObject("invoice", UUID.class),
                                row.getObject("charge", UUID.class),
                                row.getObject("coverage", UUID.class),
                                row.getObject("service_from", LocalDate.class),
                                row.getString("code"),
                                new Money(row.getBigDecimal("amount")),
                                row.getString("payer"),
                                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                                row.getString("outcome")))
                        .list());
        long total = sql.query(
                h -> scope.bind(h.createQuery("select count(*)" + where).bind("open", open))
                        .mapTo(Long.class)
                        .one());
        trace(items);
        return new Page(items, total);
    }

    private void trace(List<Denial> items) {
        Set<String> subjects = new LinkedHashSet<>();
        items.forEach(item -> {
            subjects.add(item.charge().toString());
            subjects.add(item.client().toString());
        });
        if (!subjects.isEmpty()) {
            audit.record(AuditEntry.of(AuditAction.READ, "denial", List.copyOf(subjects)));
        }
    }
}
