package org.claimtree.authorizations.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.ListWindow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Authorizations in pages: those of the clients that the caller sees. */
@ApplicationScoped
public class ListAuthorizations {
    private static final Map<String, List<String>> ORDERS = Map.of(
            "client", List.of("a.last_name", "a.first_name", "a.number"),
            "number", List.of("a.number"),
            "code", List.of("a.code", "a.number"),
            "active", List.of(AuthorizationRows.ACTIVE, "a.end_on", "a.number"),
            "end", List.of("a.end_on", "a.number"),
            "remaining", List.of("a.remaining", "a.number"));

    private Sql sql;
    private CodeFacts codes;
    private RowScopes scopes;
    private AuditTrail audit;

    /** For the container. */
    protected ListAuthorizations() {}

    @Inject
    public ListAuthorizations(Sql sql, CodeFacts codes, RowScopes scopes, AuditTrail audit) {
        this.sql = sql;
        this.codes = codes;
        this.scopes = scopes;
        this.audit = audit;
    }

    /** One page, and how many there are. */
    @Schema(name = "AuthorizationPage")
    public record Page(List<Shown> items, long total) {}

    /**
     * @param how READ, or EXPORT when a file leaves
     */
    public Page list(Filter filter, ListWindow window, AuditAction how) {
        FilterSql question = new FilterSql(filter, ClientScope.of(scopes.current()), codes, codes.today());
        String from = question.authorizations();
        List<Shown> items = sql.query(h -> question.bind(h.createQuery(
                        "select a.*, " + AuthorizationRows.ACTIVE + " as active" + from + window.clause(ORDERS)))
                .map((row, ctx) -> AuthorizationRows.shown(row))
                .list());
        long total = sql.query(h -> question.bind(h.createQuery("select count(*)" + from))
                .mapTo(Long.class)
                .one());
        trace(items, how);
        return new Page(items, total);
    }

    private void trace(List<Shown> items, AuditAction how) {
        Set<UUID> subjects = new LinkedHashSet<>();
        items.forEach(item -> {
            subjects.add(item.id());
            subjects.add(item.client());
        });
        if (!subjects.isEmpty()) {
            audit.record(AuditEntry.of(
                    how, "authorization", subjects.stream().map(UUID::toString).toList()));
        }
    }
}
