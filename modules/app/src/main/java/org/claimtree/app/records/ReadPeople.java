package org.claimtree.app.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtree.clients.Client;
import org.claimtree.clients.ClientScope;
import org.claimtree.clients.Clients;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Charges;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads clients and charges as JSON, one or in pages: those that the caller sees. What is out of reach is not there. Every
 * answer that shows somebody leaves a row in the audit trail, with the ids of the clients it shows.
 */
@ApplicationScoped
public class ReadPeople {
    private static final String CLIENTS = " from clients.client c where (:ref::text is null or c.ref = :ref)"
            + " and (:name::text is null or lower(c.last_name || ' ' || coalesce(c.first_name, '')) like :name)"
            + " and (:birthDate::date is null or c.birth_date = :birthDate)"
            + " and (:payer::text is null or exists (select 1 from clients.coverage v"
            + " where v.client = c.id and v.payer = :payer))";

    private static final String CHARGES = " from invoicing.charge c where (:client::uuid is null or c.client = :client)"
            + " and (:code::text is null or c.code = :code)"
            + " and (:provider::text is null or c.insurance_provider = :provider)"
            + " and (:location::text is null or c.location = :location)"
            + " and (:from::date is null or c.service_from >= :from)"
            + " and (:through::date is null or c.service_from <= :through)"
            + " and (:released::boolean is null or c.released = :released)"
            + " and (:voided::boolean is null or c.voided = :voided)";

    private static final Map<String, List<String>> CLIENT_ORDERS =
            Map.of("name", List.of("c.last_name", "c.first_name", "c.ref"), "ref", List.of("c.ref"));

    private static final Map<String, List<String>> CHARGE_ORDERS =
            Map.of("from", List.of("c.service_from", "c.ref"), "ref", List.of("c.ref"));

    private Sql sql;
    private Clients clients;
    private Charges charges;
    private RowScopes scopes;
    private AuditTrail audit;

    /** For the container. */
    protected ReadPeople() {}

    @Inject
    public ReadPeople(Sql sql, Clients clients, Charges charges, RowScopes scopes, AuditTrail audit) {
        this.sql = sql;
        this.clients = clients;
        this.charges = charges;
        this.scopes = scopes;
        this.audit = audit;
    }

    /**
     * What clients are looked for. It comes in the body of a request, never in its address: addresses are logged.
     *
     * @param ref the practice's own number
     * @param name beginning of "last first", upper and lower case count as equal
     * @param payer with a coverage of this payer
     */
    record ClientQuestion(String ref, String name, LocalDate birthDate, String payer) {}

    /** What charges are looked for; nulls ask nothing. */
    record ChargeQuestion(UUID client, String code, String provider, String location, Span span, Flags flags) {
        record Span(LocalDate from, LocalDate through) {}

        record Flags(Boolean released, Boolean voided) {}
    }

    /**
     * Where a page is.
     *
     * @param sort name of an order, with a minus in front for the other way round
     */
    record Window(String sort, int offset, int limit) {
        /** The columns to order by; rows that agree in them keep one order by their ids. */
        private String order(Map<String, List<String>> orders) {
            List<String> columns = orders.get(sort.replaceFirst("^-", ""));
            String way = sort.startsWith("-") ? " desc" : "";
            return " order by " + columns.stream().map(column -> column + way).collect(Collectors.joining(", "))
                    + ", c.id";
        }
    }

    /** One page. */
    record Page(List<ObjectNode> items, long total) {}

    /**
     * @param how READ, or EXPORT when a file leaves
     */
    Page clients(ClientQuestion question, Window window, AuditAction how) {
        ClientScope scope = ClientScope.of(scopes.current());
        String from = CLIENTS + scope.onClient("c");
        Function<Query, Query> bound = query -> scope.bind(query)
                .bind("ref", question.ref())
                .bind(
                        "name",
                        question.name() == null
                                ? null
                                : question.name()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replaceAll("[%_\\\\]", "") + "%")
                .bind("birthDate", question.birthDate())
                .bind("payer", question.payer());
        List<UUID> ids = ids("select c.id" + from + window.order(CLIENT_ORDERS), bound, window);
        List<ObjectNode> found = inOrder(ids, jsonOfClients(ids));
        trace(how, PeopleKind.CLIENT, found);
        return new Page(found, total(from, bound));
    }

    /** See {@link #clients}. */
    Page charges(ChargeQuestion question, Window window, AuditAction how) {
        ClientScope scope = ClientScope.of(scopes.current());
        String from = CHARGES + scope.onId("c.client");
        Function<Query, Query> bound = query -> scope.bind(query)
                .bind("client", question.client())
                .bind("code", question.code())
                .bind("provider", question.provider())
                .bind("location", question.location())
                .bind("from", question.span().from())
                .bind("through", question.span().through())
                .bind("released", question.flags().released())
                .bind("voided", question.flags().voided());
        List<UUID> ids = ids("select c.id" + from + window.order(CHARGE_ORDERS), bound, window);
        List<ObjectNode> found = inOrder(ids, jsonOfCharges(ids));
        trace(how, PeopleKind.CHARGE, found);
        return new Page(found, total(from, bound));
    }

    /** One record by id, to be shown. */
    ObjectNode shown(PeopleKind kind, UUID id) {
        ObjectNode record = one(kind, id);
        trace(AuditAction.READ, kind, List.of(record));
        return record;
    }

    /** One record by id, to be worked with. */
    ObjectNode one(PeopleKind kind, UUID id) {
        return find(kind, id).orElseThrow(() -> Problem.notFound("This record"));
    }

    /** The record with an id, if there is one and the caller sees it. */
    Optional<ObjectNode> find(PeopleKind kind, UUID id) {
        return sees(kind, id) ? Optional.ofNullable(json(kind, List.of(id)).get(id)) : Optional.empty();
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

    /** What was looked for is not kept: it may be a name. */
    private void trace(AuditAction how, PeopleKind kind, List<ObjectNode> shown) {
        Set<String> subjects = new LinkedHashSet<>();
        shown.forEach(record -> subjects.add(record.get("id").asText()));
        if (kind == PeopleKind.CHARGE) {
            shown.forEach(charge -> subjects.add(charge.get("client").asText()));
        }
        audit.record(AuditEntry.of(how, kind.audited(), List.copyOf(subjects)));
    }

    /** Entity tag: changes with any field. */
    static String tag(ObjectNode json) {
        return Fingerprint.of(json.toString()).substring(0, 16);
    }

    private Map<UUID, ObjectNode> json(PeopleKind kind, Collection<UUID> ids) {
        return kind == PeopleKind.CLIENT ? jsonOfClients(ids) : jsonOfCharges(ids);
    }

    private Map<UUID, ObjectNode> jsonOfClients(Collection<UUID> ids) {
        return clients.byIds(ids).values().stream().collect(Collectors.toMap(Client::id, ReadPeople::node));
    }

    private Map<UUID, ObjectNode> jsonOfCharges(Collection<UUID> ids) {
        return charges.byIds(ids).stream().collect(Collectors.toMap(Charge::id, ReadPeople::node));
    }

    private static ObjectNode node(Object value) {
        return CanonicalJson.mapper().valueToTree(value);
    }

    private static List<ObjectNode> inOrder(List<UUID> ids, Map<UUID, ObjectNode> json) {
        return ids.stream().map(json::get).toList();
    }

    private List<UUID> ids(String select, Function<Query, Query> bind, Window window) {
        return sql.query(h -> bind.apply(h.createQuery(select + " offset :offset limit :limit"))
                .bind("offset", window.offset())
                .bind("limit", window.limit())
                .mapTo(UUID.class)
                .list());
    }

    private long total(String from, Function<Query, Query> bind) {
        return sql.query(h -> bind.apply(h.createQuery("select count(*)" + from))
                .mapTo(Long.class)
                .one());
    }
}
