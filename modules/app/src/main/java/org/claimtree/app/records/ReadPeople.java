package org.claimtree.app.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtree.clients.Client;
import org.claimtree.clients.Clients;
import org.claimtree.invoicing.Charge;
import org.claimtree.invoicing.Charges;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Fingerprint;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.statement.Query;

/** Reads clients and charges as JSON, one or in pages. */
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

    /** For the container. */
    protected ReadPeople() {}

    @Inject
    public ReadPeople(Sql sql, Clients clients, Charges charges) {
        this.sql = sql;
        this.clients = clients;
        this.charges = charges;
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

    Page clients(ClientQuestion question, Window window) {
        Function<Query, Query> bound = query -> query.bind("ref", question.ref())
                .bind(
                        "name",
                        question.name() == null
                                ? null
                                : question.name()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replaceAll("[%_\\\\]", "") + "%")
                .bind("birthDate", question.birthDate())
                .bind("payer", question.payer());
        List<UUID> ids = ids("select c.id" + CLIENTS + window.order(CLIENT_ORDERS), bound, window);
        return new Page(inOrder(ids, jsonOfClients(ids)), total(CLIENTS, bound));
    }

    Page charges(ChargeQuestion question, Window window) {
        Function<Query, Query> bound = query -> query.bind("client", question.client())
                .bind("code", question.code())
                .bind("provider", question.provider())
                .bind("location", question.location())
                .bind("from", question.span().from())
                .bind("through", question.span().through())
                .bind("released", question.flags().released())
                .bind("voided", question.flags().voided());
        List<UUID> ids = ids("select c.id" + CHARGES + window.order(CHARGE_ORDERS), bound, window);
        return new Page(inOrder(ids, jsonOfCharges(ids)), total(CHARGES, bound));
    }

    /** One record by id. */
    ObjectNode one(PeopleKind kind, UUID id) {
        return find(kind, id).orElseThrow(() -> Problem.notFound("This record"));
    }

    /** The record with an id, if there is one. */
    Optional<ObjectNode> find(PeopleKind kind, UUID id) {
        return Optional.ofNullable(json(kind, List.of(id)).get(id));
    }

    /** One record by the practice's own number. */
    Optional<ObjectNode> byRef(PeopleKind kind, String ref) {
        Map<String, UUID> ids =
                kind == PeopleKind.CLIENT ? clients.idsByRef(List.of(ref)) : charges.idsByRef(List.of(ref));
        return ids.values().stream().findFirst().map(id -> one(kind, id));
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
