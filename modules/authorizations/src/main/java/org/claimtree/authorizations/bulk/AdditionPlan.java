package org.claimtree.authorizations.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.authorizations.keeping.Filter;
import org.claimtree.authorizations.keeping.FilterSql;
import org.claimtree.clients.ClientScope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * An addition laid out as rows of a table of this transaction: a client and a code each, with the coverage that pays and
 * what becomes of it. Preview and act read the same rows.
 */
final class AdditionPlan {
    private static final int SHOWN = 200;

    private static final String TABLE = "create temp table bulk_addition (client uuid not null, code text not null,"
            + " allotted numeric(9,2) not null, coverage uuid, outcome text not null,"
            + " id uuid not null default gen_random_uuid(), pool uuid not null default gen_random_uuid()) on commit drop";

    /** The coverage that pays on the first day, and whether another would pay on a later one. */
    private static final String PLAN = "insert into pg_temp.bulk_addition (client, code, allotted, coverage, outcome)"
            + " select c.id, k.code, k.allotted, case when k.billable then v.id end,"
            + " case when k.billable and v.id is null then 'NO_COVERAGE'"
            + " when exists (select 1 from authorizations.authorization a where a.client = c.id and a.code = k.code"
            + " and a.status in ('REQUESTED', 'APPROVED') and a.start_on <= coalesce(cast(:through as date), 'infinity')"
            + " and coalesce(a.end_on, 'infinity') >= :from) then 'OVERLAPS'"
            + " when k.billable and (v.valid_through < coalesce(cast(:through as date), 'infinity') or exists (select 1"
            + " from clients.coverage w where w.client = c.id and w.order_no < v.order_no and w.valid_from > :from"
            + " and w.valid_from <= coalesce(cast(:through as date), 'infinity'))) then 'COVERAGE_CHANGES'"
            + " else 'ADD' end"
            + " from (select c.id%s) c"
            + " cross join unnest(:codes, cast(:allotments as numeric[]), :billable) as k(code, allotted, billable)"
            + " left join lateral (select v.* from clients.coverage v where v.client = c.id and v.valid_from <= :from"
            + " and (v.valid_through is null or v.valid_through >= :from) order by v.order_no, v.ref collate \"C\" limit 1)"
            + " v on true";

    private final Handle h;
    private final List<AdditionCheck.Given> codes;
    private final Addition wish;
    private final List<String> perDiem;

    private AdditionPlan(Handle h, Addition wish, List<String> perDiem, List<AdditionCheck.Given> codes) {
        this.h = h;
        this.wish = wish;
        this.perDiem = perDiem;
        this.codes = codes;
    }

    static AdditionPlan lay(
            Handle h,
            Addition wish,
            List<AdditionCheck.Given> given,
            CodeFacts facts,
            ClientScope scope,
            LocalDate today) {
        Filter filter = wish.clients().filter() == null
                ? new Filter(null, null, false)
                : wish.clients().filter();
        FilterSql clients = new FilterSql(filter, scope, facts, today);
        String from = clients.clients() + (wish.clients().ids() == null ? "" : " and c.id = any(:ids)");
        h.execute(TABLE);
        Update insert = clients.bind(h.createUpdate(PLAN.formatted(from)))
                .bind("from", wish.terms().dates().from())
                .bind("through", wish.terms().dates().through())
                .bindArray(
                        "codes",
                        String.class,
                        given.stream().map(AdditionCheck.Given::code).toList())
                .bindArray(
                        "allotments",
                        String.class,
                        given.stream()
                                .map(one -> one.allotted().toPlainString())
                                .toList())
                .bindArray(
                        "billable",
                        Boolean.class,
                        given.stream().map(AdditionCheck.Given::billable).toList());
        if (wish.clients().ids() != null) {
            insert.bindArray("ids", UUID.class, wish.clients().ids());
        }
        insert.execute();
        h.execute("analyze pg_temp.bulk_addition");
        return new AdditionPlan(h, wish, facts.perDiem(wish.terms().dates().from()), given);
    }

    Preview preview() {
        List<Preview.Row> rows = h.createQuery("select p.client, p.code, p.outcome,"
                        + " concat_ws(', ', c.last_name, c.first_name) as name from pg_temp.bulk_addition p"
                        + " join clients.client c on c.id = p.client where p.outcome <> 'ADD'"
                        + " order by p.outcome, c.last_name, c.first_name, c.ref, p.code limit " + SHOWN)
                .map((row, ctx) -> new Preview.Row(
                        row.getObject("client", UUID.class),
                        row.getString("name"),
                        row.getString("code"),
                        row.getString("outcome")))
                .list();
        return h.createQuery("select count(distinct client) as clients,"
                        + " count(*) filter (where outcome = 'OVERLAPS') as overlapping,"
                        + " count(*) filter (where outcome = 'NO_COVERAGE') as uncovered,"
                        + " count(*) filter (where outcome = 'COVERAGE_CHANGES') as changes,"
                        + " count(*) filter (where " + added() + ") as added,"
                        + " coalesce(md5(string_agg(md5(client || code || outcome || allotted || coalesce(coverage::text, '')),"
                        + " '' order by client, code)), '') as fingerprint from pg_temp.bulk_addition")
                .map((row, ctx) -> new Preview(
                        row.getLong("clients"),
                        codes.stream().map(AdditionCheck.Given::code).toList(),
                        row.getLong("added"),
                        row.getLong("overlapping"),
                        row.getLong("uncovered"),
                        row.getLong("changes"),
                        perDiems(),
                        rows,
                        row.getString("fingerprint") + (wish.overlapping() ? "+" : "")))
                .one();
    }

    /** A day with two of them pays nothing, whichever is there already. */
    private long perDiems() {
        return h.createQuery("select count(distinct p.client) from pg_temp.bulk_addition p where " + added()
                        + " and p.code = any(:perDiem) and (exists (select 1 from pg_temp.bulk_addition o where "
                        + added().replace("outcome", "o.outcome")
                        + " and o.client = p.client and o.code <> p.code and o.code = any(:perDiem))"
                        + " or exists (select 1 from authorizations.authorization a"
                        + " join authorizations.pool u on u.id = a.pool where a.client = p.client and a.code <> p.code"
                        + " and a.code = any(:perDiem) and a.status in ('REQUESTED', 'APPROVED')"
                        + " and (u.remaining > 0 or a.unmanaged)"
                        + " and a.start_on <= coalesce(cast(:through as date), 'infinity')"
                        + " and coalesce(a.end_on, 'infinity') >= :from))")
                .bindArray("perDiem", String.class, perDiem)
                .bind("from", wish.terms().dates().from())
                .bind("through", wish.terms().dates().through())
                .mapTo(Long.class)
                .one();
    }

    /** Which rows are added, as a condition. */
    String added() {
        return wish.overlapping() ? "outcome <> 'NO_COVERAGE'" : "outcome in ('ADD', 'COVERAGE_CHANGES')";
    }
}
