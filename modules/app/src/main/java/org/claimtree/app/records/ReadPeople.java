package org.claimtree.app.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claimtree.clients.ClientScope;
import org.claimtree.clients.Clients;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.invoicing.Charges;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Reads one client or charge as JSON: one that the caller sees. What is out of reach is not there. */
@ApplicationScoped
public class ReadPeople {
    private Sql sql;
    private Clients clients;
    private Charges charges;
    private RowScopes scopes;
    private PeopleRows rows;

    /** For the container. */
    protected ReadPeople() {}

    @Inject
    public ReadPeople(Sql sql, Clients clients, Charges charges, RowScopes scopes, PeopleRows rows) {
        this.sql = sql;
        this.clients = clients;
        this.charges = charges;
        this.scopes = scopes;
        this.rows = rows;
    }

    /** One record by id, to be shown. */
    ObjectNode shown(PeopleKind kind, UUID id) {
        ObjectNode record = one(kind, id);
        rows.trace(AuditAction.READ, kind, List.of(record));
        return record;
    }

    /** One record by id, to be worked with. */
    ObjectNode one(PeopleKind kind, UUID id) {
        return find(kind, id).orElseThrow(() -> Problem.notFound("This record"));
    }

    /** The record with an id, if there is one and the caller sees it. */
    Optional<ObjectNode> find(PeopleKind kind, UUID id) {
        return sees(kind, id) ? Optional.ofNullable(rows.json(kind, List.of(id)).get(id)) : Optional.empty();
    }

    private boolean sees(PeopleKind kind, UUID id) {
        ClientScope scope = ClientScope.of(scopes.current());
        String from = kind == PeopleKind.CLIENT
                ? "clients.client c where c.id = :id" + scope.onClient("c")
                : "invoicing.charge c where c.id = :id" + scope.onId("c.client");
        return scope.isAll()
                || sql.query(h -> scope.bind(h.createQuery("select exists (select 1 from " + from + ")"))
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Id of a record by the practice's own number, whoever sees it: no two have the same. */
    Optional<UUID> idOf(PeopleKind kind, String ref) {
        Map<String, UUID> ids =
                kind == PeopleKind.CLIENT ? clients.idsByRef(List.of(ref)) : charges.idsByRef(List.of(ref));
        return ids.values().stream().findFirst();
    }

    /** Entity tag: changes with any field. */
    static String tag(ObjectNode json) {
        return Fingerprint.of(json.toString()).substring(0, 16);
    }
}
