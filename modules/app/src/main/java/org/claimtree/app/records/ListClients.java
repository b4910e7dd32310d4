package org.claimtree.app.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.Conditions;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.ListWindow;

/** Clients in pages: those that the caller sees. */
@ApplicationScoped
public class ListClients {
    private static final Map<String, List<String>> ORDERS = Map.of(
            "name", List.of("c.last_name", "c.first_name", "c.ref"),
            "ref", List.of("c.ref"),
            "birthDate", List.of("c.birth_date", "c.id"));

    private Sql sql;
    private RowScopes scopes;
    private PeopleRows rows;

    /** For the container. */
    protected ListClients() {}

    @Inject
    public ListClients(Sql sql, RowScopes scopes, PeopleRows rows) {
        this.sql = sql;
        this.scopes = scopes;
        this.rows = rows;
    }

    /**
     * What clients are looked for. It comes in the body of a request, never in its address: addresses are logged.
     *
     * @param ref the practice's own number
     * @param name beginning of "last first", upper and lower case count as equal
     * @param payer with a coverage of this payer
     * @param clinician cared for by this provider
     * @param division cared for by this division
     * @param group in this client group
     */
    public record Question(
            String ref,
            String name,
            LocalDate birthDate,
            String payer,
            String clinician,
            String division,
            String group) {}

    /**
     * @param how READ, or EXPORT when a file leaves
     */
    public PeopleRows.Page list(Question question, ListWindow window, AuditAction how) {
        ClientScope scope = ClientScope.of(scopes.current());
        Conditions where = new Conditions()
                .and("c.ref = :ref", "ref", question.ref())
                .and(
                        "lower(c.last_name || ' ' || coalesce(c.first_name, '')) like :name",
                        "name",
                        Conditions.beginningAnyCase(question.name()))
                .and("c.birth_date = :birthDate", "birthDate", question.birthDate())
                .and(
                        "exists (select 1 from clients.coverage v where v.client = c.id and v.payer = :payer)",
                        "payer",
                        question.payer())
                .and("c.clinicians @> array[:clinician]::text[]", "clinician", question.clinician())
                .and("c.divisions @> array[:division]::text[]", "division", question.division())
                .and("c.groups @> array[:group]::text[]", "group", question.group())
                .and(scope.onClient("c"));
        String from = " from clients.client c" + where.sql();
        List<UUID> ids =
                sql.query(h -> scope.bind(where.bind(h.createQuery("select c.id" + from + window.clause(ORDERS))))
                        .mapTo(UUID.class)
                        .list());
        long total = sql.query(h -> scope.bind(where.bind(h.createQuery("select count(*)" + from)))
                .mapTo(Long.class)
                .one());
        return new PeopleRows.Page(rows.shown(how, PeopleKind.CLIENT, ids), total, null);
    }
}
