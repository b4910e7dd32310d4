package org.claimtree.app.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.clients.Client;
import org.claimtree.clients.ClientScope;
import org.claimtree.clients.Clients;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.platform.Conditions;
import org.claimtree.platform.Sql;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Totals;

/** Charges in pages: those of clients whom the caller sees. */
@ApplicationScoped
public class ListCharges {
    private static final Map<String, List<String>> ORDERS = Map.of(
            "from", List.of("c.service_from", "c.ref"),
            "ref", List.of("c.ref"),
            "code", List.of("c.code", "c.service_from", "c.ref"),
            "provider", List.of("c.insurance_provider", "c.service_from", "c.ref"),
            "location", List.of("c.location", "c.service_from", "c.ref"),
            "amount", List.of("c.amount", "c.service_from", "c.ref"),
            "client", List.of("p.last_name", "p.first_name", "p.ref", "c.service_from", "c.ref"));

    /** A payer is asked of the coverage that pays first on the day of service, as when claims are made. */
    private static final String PAYER = "c.client in (select client from clients.coverage where payer = :payer)"
            + " and :payer = (select v.payer from clients.coverage v where v.client = c.client"
            + " and v.valid_from <= c.service_from and (v.valid_through is null or v.valid_through >= c.service_from)"
            + " order by v.order_no, v.ref collate \"C\" limit 1)";

    private static final String BILLED =
            "exists (select 1 from claims.claim_charge l where l.charge = c.id and l.live)";

    private Sql sql;
    private RowScopes scopes;
    private PeopleRows rows;
    private Clients clients;

    /** For the container. */
    protected ListCharges() {}

    @Inject
    public ListCharges(Sql sql, RowScopes scopes, PeopleRows rows, Clients clients) {
        this.clients = clients;
        this.sql = sql;
        this.scopes = scopes;
        this.rows = rows;
    }

    /** What charges are looked for; nulls ask nothing. */
    public record Question(UUID client, String payer, Done done, Span span, Flags flags) {
        /** Nothing is asked. */
        public static final Question ALL =
                new Question(null, null, new Done(null, null, null), new Span(null, null), new Flags(null, null, null));

        /** What was done, by whom and where. */
        public record Done(String code, String provider, String location) {}

        public record Span(LocalDate from, LocalDate through) {}

        /**
         * @param billed on a claim that counts
         */
        public record Flags(Boolean released, Boolean voided, Boolean billed) {}
    }

    /**
     * @param how READ, or EXPORT when a file leaves
     */
    public PeopleRows.Page list(Question question, ListWindow window, AuditAction how) {
        ClientScope scope = ClientScope.of(scopes.current());
        Conditions where = conditions(question).and(scope.onId("c.client"));
        String from = " from invoicing.charge c";
        String named = window.sort().endsWith("client") ? " join clients.client p on p.id = c.client" : "";
        List<UUID> ids = sql.query(h -> scope.bind(
                        where.bind(h.createQuery("select c.id" + from + named + where.sql() + window.clause(ORDERS))))
                .mapTo(UUID.class)
                .list());
        Sum sum = sql.query(h -> scope.bind(where.bind(h.createQuery(
                        "select count(*) as charges, coalesce(sum(c.amount), 0) as amount" + from + where.sql())))
                .map((row, ctx) -> new Sum(row.getLong("charges"), row.getBigDecimal("amount")))
                .one());
        List<ObjectNode> found = rows.shown(how, PeopleKind.CHARGE, ids);
        nameClients(found);
        return new PeopleRows.Page(found, sum.charges(), Totals.of(sum.amount()));
    }

    /** A list is read by people: it names the client, whom a charge by itself only numbers. */
    private void nameClients(List<ObjectNode> found) {
        Set<UUID> ids = found.stream()
                .map(charge -> UUID.fromString(charge.get("client").asText()))
                .collect(Collectors.toSet());
        Map<UUID, Client> known = clients.byIds(ids);
        for (ObjectNode charge : found) {
            Client client = known.get(UUID.fromString(charge.get("client").asText()));
            charge.put("clientRef", client.ref());
            charge.put("clientName", client.person().name().lastFirst());
        }
    }

    private static Conditions conditions(Question question) {
        Boolean billed = question.flags().billed();
        return new Conditions()
                .and("c.client = :client", "client", question.client())
                .and(PAYER, "payer", question.payer())
                .and("c.code = :code", "code", question.done().code())
                .and(
                        "c.insurance_provider = :provider",
                        "provider",
                        question.done().provider())
                .and("c.location = :location", "location", question.done().location())
                .and("c.service_from >= :from", "from", question.span().from())
                .and("c.service_from <= :through", "through", question.span().through())
                .and("c.released = :released", "released", question.flags().released())
                .and("c.voided = :voided", "voided", question.flags().voided())
                .and(billed == null ? "" : billed ? " and " + BILLED : " and not " + BILLED);
    }

    private record Sum(long charges, BigDecimal amount) {}
}
