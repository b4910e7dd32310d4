package org.claimtree.app.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Charges;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.web.Totals;

/**
 * Clients and charges by id as JSON. Every answer that shows somebody leaves a row in the audit trail, with the ids of the
 * clients it shows.
 */
@ApplicationScoped
public class PeopleRows {
    private Clients clients;
    private Charges charges;
    private AuditTrail audit;

    /** For the container. */
    protected PeopleRows() {}

    @Inject
    public PeopleRows(Clients clients, Charges charges, AuditTrail audit) {
        this.clients = clients;
        this.charges = charges;
        this.audit = audit;
    }

    /**
     * One page of a list.
     *
     * @param items rows on it
     * @param total rows that match, on all pages together
     * @param totals sums over all that match; null where there is no money
     */
    public record Page(List<ObjectNode> items, long total, Totals totals) {}

    Map<UUID, ObjectNode> json(PeopleKind kind, Collection<UUID> ids) {
        return kind == PeopleKind.CLIENT
                ? nodes(clients.byIds(ids).values(), Client::id)
                : nodes(charges.byIds(ids), Charge::id);
    }

    /** The records in the order of their ids, for somebody to see. */
    List<ObjectNode> shown(AuditAction how, PeopleKind kind, List<UUID> ids) {
        Map<UUID, ObjectNode> json = json(kind, ids);
        List<ObjectNode> records = ids.stream().map(json::get).toList();
        trace(how, kind, records);
        return records;
    }

    /** What was looked for is not kept: it may be a name. */
    void trace(AuditAction how, PeopleKind kind, List<ObjectNode> shown) {
        Set<String> subjects = new LinkedHashSet<>();
        shown.forEach(record -> subjects.add(record.get("id").asText()));
        if (kind == PeopleKind.CHARGE) {
            shown.forEach(charge -> subjects.add(charge.get("client").asText()));
        }
        audit.record(AuditEntry.of(how, kind.audited(), List.copyOf(subjects)));
    }

    private static <T> Map<UUID, ObjectNode> nodes(Collection<T> values, Function<T, UUID> id) {
        return values.stream()
                .collect(Collectors.toMap(id, value -> CanonicalJson.mapper().valueToTree(value)));
    }
}
