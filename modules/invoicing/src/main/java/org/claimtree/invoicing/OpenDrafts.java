package org.claimtree.invoicing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.claimtree.kernel.DateSpan;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The open drafts, of which there is one at most for each client, coverage and span. */
final class OpenDrafts {
    private static final String WANTED = "with k as (select client, coverage, payer, plan, from_day::date as span_from,"
            + " through_day::date as span_through from unnest(cast(:clients as uuid[]), cast(:coverages as uuid[]),"
            + " cast(:payers as text[]), cast(:plans as text[]), cast(:froms as text[]), cast(:throughs as text[]))"
            + " as k (client, coverage, payer, plan, from_day, through_day))";

    /** Everybody opens and locks in this order, so that two imports do not wait for each other. */
    private static final Comparator<Spot> ORDER = Comparator.comparing(
                    (Spot s) -> s.client().toString())
            .thenComparing(s -> String.valueOf(s.coverage()))
            .thenComparing(s -> s.span().from())
            .thenComparing(s -> s.span().through());

    private OpenDrafts() {}

    /** What the charges of one invoice agree in; payer and plan are those of the coverage. */
    record Spot(UUID client, UUID coverage, String payer, String plan, DateSpan span) {
        Key key() {
            return new Key(client, coverage, span);
        }
    }

    private record Key(UUID client, UUID coverage, DateSpan span) {}

    static Spot spot(ResultSet row) throws SQLException {
        return new Spot(
                row.getObject("client", UUID.class),
                row.getObject("coverage", UUID.class),
                row.getString("payer"),
                row.getString("plan"),
                new DateSpan(
                        row.getObject("span_from", LocalDate.class), row.getObject("span_through", LocalDate.class)));
    }

    /** The draft of each, locked; those that were there get another version. */
    static Map<Spot, UUID> open(Handle h, Set<Spot> wanted) {
        Map<Key, UUID> found = new HashMap<>();
        List<Spot> missing = wanted.stream().sorted(ORDER).toList();
        while (!missing.isEmpty()) {
            // One that somebody sends between the two statements is not found, and another one opened.
            found.putAll(insert(h, missing));
            List<Spot> others =
                    missing.stream().filter(s -> !found.containsKey(s.key())).toList();
            found.putAll(lock(h, others));
            missing = others.stream().filter(s -> !found.containsKey(s.key())).toList();
        }
        Map<Spot, UUID> drafts = new HashMap<>();
        wanted.forEach(spot -> drafts.put(spot, found.get(spot.key())));
        return drafts;
    }

    /** Another version for each. */
    static void touch(Handle h, Collection<UUID> invoices) {
        if (!invoices.isEmpty()) {
            h.createUpdate("with held as materialized (select id from invoicing.invoice where id = any(:ids)"
                            + " order by id for update)"
                            + " update invoicing.invoice i set version = version + 1 from held where i.id = held.id")
                    .bindArray("ids", UUID.class, invoices)
                    .execute();
        }
    }

    private static Map<Key, UUID> insert(Handle h, List<Spot> spots) {
        return keys(
                h,
                spots,
                WANTED + " insert into invoicing.invoice (id, client, coverage, payer, plan, span_from, span_through)"
                        + " select gen_random_uuid(), k.* from k on conflict do nothing"
                        + " returning id, client, coverage, payer, plan, span_from, span_through");
    }

    private static Map<Key, UUID> lock(Handle h, List<Spot> spots) {
        return keys(
                h,
                spots,
                WANTED + ", held as materialized (select i.id, k.payer, k.plan from k join invoicing.invoice i"
                        + " on i.client = k.client and i.coverage is not distinct from k.coverage"
                        + " and i.span_from = k.span_from and i.span_through = k.span_through"
                        + " where i.status = 'DRAFT' and not i.prepaid order by i.id for update of i)"
                        + " update invoicing.invoice i set version = version + 1, payer = held.payer, plan = held.plan"
                        + " from held where i.id = held.id"
                        + " returning i.id, i.client, i.coverage, i.payer, i.plan, i.span_from, i.span_through");
    }

    private static Map<Key, UUID> keys(Handle h, List<Spot> spots, String statement) {
        Map<Key, UUID> found = new HashMap<>();
        if (!spots.isEmpty()) {
            bind(h.createQuery(statement), spots)
                    .map((row, ctx) -> Map.entry(spot(row).key(), row.getObject("id", UUID.class)))
                    .forEach(one -> found.put(one.getKey(), one.getValue()));
        }
        return found;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, List<Spot> spots) {
        return statement
                .bindArray("clients", UUID.class, column(spots, Spot::client))
                .bindArray("coverages", String.class, column(spots, s -> text(s.coverage())))
                .bindArray("payers", String.class, column(spots, Spot::payer))
                .bindArray("plans", String.class, column(spots, Spot::plan))
                .bindArray(
                        "froms", String.class, column(spots, s -> text(s.span().from())))
                .bindArray(
                        "throughs",
                        String.class,
                        column(spots, s -> text(s.span().through())));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static <T> Object[] column(List<Spot> spots, Function<Spot, T> value) {
        return spots.stream().map(value).toArray();
    }
}
