package org.claimtree.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.platform.Sql;

/** Reads clients. */
@ApplicationScoped
public class Clients {
    private Sql sql;

    /** For the container. */
    protected Clients() {}

    @Inject
    public Clients(Sql sql) {
        this.sql = sql;
    }

    /** The clients with these ids, each with its coverages; unknown ids are left out. */
    public Map<UUID, Client> byIds(Collection<UUID> ids) {
        return sql.query(h -> {
            Map<UUID, List<Coverage>> coverages = h.createQuery("select * from clients.coverage"
                            + " where client = any(:ids) order by client, order_no, ref collate \"C\"")
                    .bindArray("ids", UUID.class, ids)
                    .map((row, ctx) -> Map.entry(row.getObject("client", UUID.class), ClientRows.coverage(row)))
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            Map<UUID, Client> clients = new LinkedHashMap<>();
            h.createQuery("select * from clients.client where id = any(:ids) order by ref")
                    .bindArray("ids", UUID.class, ids)
                    .map((row, ctx) -> ClientRows.client(row, coverages))
                    .forEach(client -> clients.put(client.id(), client));
            return clients;
        });
    }

    /** Ids of clients by the practice's own numbers; unknown ones are left out. */
    public Map<String, UUID> idsByRef(Collection<String> refs) {
        return sql.query(h -> h.createQuery("select ref, id from clients.client where ref = any(:refs)")
                .bindArray("refs", String.class, refs)
                .map((row, ctx) -> Map.entry(row.getString("ref"), row.getObject("id", UUID.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
