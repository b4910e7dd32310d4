package org.claimtree.claims.drafts;

import java.time.LocalDate;
import java.util.UUID;
import org.claimtree.claims.ClaimFilter;
import org.claimtree.directory.MasterData;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The SQL that says which charges are open: claimable, with a coverage whose turn it is, on no live claim for it. */
public final class OpenCharges {
    private static final String COLUMNS = "select c.id as charge, c.client, p.ref as client_ref, c.ref as charge_ref,"
            + " c.service_from, v.payer, v.id as coverage, ";

    private static final String CLAIMABLE =
            " from invoicing.v_claimable_charge c join clients.client p on p.id = c.client join lateral ";

    /** Those of {@code v_claimable_charge}, and those that somebody holds or that wait to take the place of others. */
    private static final String RELEASED = " from (select * from invoicing.charge where released and not voided"
            + " and not client_pays and code is not null) c join clients.client p on p.id = c.client join lateral ";

    private static final String FREE = " and (c.hold_until is null or c.hold_until <= :today)";

    private static final String WHERE = " v on true where c.service_through <= :today"
            + " and (cardinality(:payers) = 0 or v.payer = any(:payers))"
            + " and (cardinality(:locations) = 0 or c.location = any(:locations))"
            + " and (cardinality(:providers) = 0 or c.insurance_provider = any(:providers))"
            + " and (:from::date is null or c.service_from >= :from)"
            + " and (:through::date is null or c.service_from <= :through)"
            + " and (cardinality(:charges) = 0 or c.id = any(:charges))"
            + " and (cardinality(:clients) = 0 or c.client = any(:clients))"
            + " and not exists (select 1 from claims.claim_charge l"
            + " where l.charge = c.id and l.coverage = v.id and l.live)"
            + " and not exists (select 1 from claims.batch_charge b join claims.batch w on w.id = b.batch"
            + " where b.charge = c.id and b.position > w.done and w.status in ('BUILDING', 'FAILED'))";

    private static final String FIRST = "(select id, payer from clients.coverage where client = c.client"
            + " and valid_from <= c.service_from and (valid_through is null or valid_through >= c.service_from)"
            + " order by order_no, ref collate \"C\" limit 1)" + WHERE
            + " and not exists (select 1 from invoicing.ledger_entry e where e.charge = c.id having"
            + " (select amount from invoicing.charge where id = c.id) + sum(case when e.to_place = v.id::text then e.amount"
            + " when e.from_place = v.id::text then -e.amount else 0 end) <= 0)";

    private static final String NOT_CORRECTING =
            " and not exists (with recursive before as (select k.original from invoicing.correction k"
                    + " where k.successor = c.id union all select k.original from before f"
                    + " join invoicing.correction k on k.successor = f.original) select 1 from before f"
                    + " join claims.claim_charge l on l.charge = f.original and l.coverage = v.id and l.live)";

    private static final String NEXT = COLUMNS + "v.number as follows" + CLAIMABLE
            + "(select n.coverage as id, n.payer, n.payer_before, n.number from claims.v_next_payer n"
            + " where n.charge = c.id)" + WHERE
            + " and not exists (select 1 from unnest(:crossesFrom, :crossesTo) o(sends, gets)"
            + " where o.sends = v.payer_before and o.gets = v.payer)" + FREE;

    /**
     * Columns charge, client, client_ref, charge_ref, service_from, payer, coverage, follows: the number of the claim whose
     * answer takes the charge to its next payer, null where it goes to the first. A held charge whose date has come is open
     * again; one that a batch is working on is not, nor one of which nothing is open with its payer any more, because it was
     * answered by hand or written off. One that took the place of a charge on a live claim goes out with the correction of
     * that claim only. Of two coverages of one order the first ref pays, as in assembly. A payer to whom the one before
     * crosses over gets none.
     */
    public static final String SELECT =
            COLUMNS + "null as follows" + CLAIMABLE + FIRST + FREE + NOT_CORRECTING + " union all " + NEXT;

    /**
     * The same, and those that are not billed yet because somebody holds them, or because they take the place of a line on a
     * live claim: a check says so of them.
     */
    public static final String CHECKED = COLUMNS + "null as follows" + RELEASED + FIRST + " union all " + NEXT;

    /** Held by whoever chooses charges for a batch. */
    private static final long CHOICE = 0x42617463684e6577L;

    private OpenCharges() {}

    /**
     * Lets one transaction at a time choose charges for a batch, or put them back on a claim, so that no charge is chosen
     * twice.
     */
    public static void lockChoice(Handle h) {
        h.createQuery("select 1 from pg_advisory_xact_lock(:key)")
                .bind("key", CHOICE)
                .mapTo(Integer.class)
                .one();
    }

    /** Binds the filter, the practice's date, and who crosses over to whom on it. */
    public static <S extends SqlStatement<S>> S bind(
            S statement, ClaimFilter filter, MasterData master, LocalDate today) {
        CrossOvers crossOvers = CrossOvers.on(master, today);
        return statement
                .bind("today", today)
                .bindArray("crossesFrom", String.class, crossOvers.from())
                .bindArray("crossesTo", String.class, crossOvers.to())
                .bindArray("payers", String.class, filter.payers())
                .bindArray("locations", String.class, filter.locations())
                .bindArray("providers", String.class, filter.providers())
                .bind("from", filter.from())
                .bind("through", filter.through())
                .bindArray("charges", UUID.class, filter.charges())
                .bindArray("clients", UUID.class, filter.clients());
    }
}
