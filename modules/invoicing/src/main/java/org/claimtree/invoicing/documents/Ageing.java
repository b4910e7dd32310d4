package org.claimtree.invoicing.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.clients.ClientScope;
import org.claimtree.directory.RowScopes;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is open, by who owes it and by the age of the service, as of any day: services up to that day, less what was booked
 * up to it. What was taken back, changed or moved to another payer since then stood as it was.
 */
@ApplicationScoped
public class Ageing {
    /** Parts of charges where they are open; what left a place stands there below zero. */
    private static final String PARTS = "with parts as ("
            + " select c.client, c.service_from, coalesce(c.coverage::text, 'CLIENT') as place, c.amount"
            + " from invoicing.charges_before(:until) c where not c.voided and c.service_from <= :asOf"
            + " union all select c.client, c.service_from, e.to_place, e.amount from invoicing.ledger_entry e"
            + " join invoicing.charge c on c.id = e.charge where e.booked_on <= :asOf and c.service_from <= :asOf"
            + " union all select c.client, c.service_from, e.from_place, -e.amount from invoicing.ledger_entry e"
            + " join invoicing.charge c on c.id = e.charge where e.booked_on <= :asOf and c.service_from <= :asOf)"
            + ", aged as (select coalesce(v.payer, 'CLIENT') as who, cast(:asOf as date) - p.service_from as age, p.amount"
            + " from parts p left join clients.coverage v on v.id::text = p.place"
            + " where p.place not in ('PAID', 'ADJUSTED') and (cast(:client as uuid) is null or p.client = :client)";

    private static final String SUMS = ") select who,"
            + " coalesce(sum(amount) filter (where age <= 30), 0) as d30,"
            + " coalesce(sum(amount) filter (where age between 31 and 60), 0) as d60,"
            + " coalesce(sum(amount) filter (where age between 61 and 90), 0) as d90,"
            + " coalesce(sum(amount) filter (where age between 91 and 120), 0) as d120,"
            + " coalesce(sum(amount) filter (where age > 120), 0) as older,"
            + " sum(amount) as total from aged group by who having sum(abs(amount)) > 0 order by who";

    private Sql sql;
    private RowScopes scopes;
    private CodeFacts days;

    /** For the container. */
    protected Ageing() {}

    @Inject
    public Ageing(Sql sql, RowScopes scopes, CodeFacts days) {
        this.sql = sql;
        this.scopes = scopes;
        this.days = days;
    }

    /**
     * @param rows by who owes it: refs of payers, and CLIENT for what clients owe themselves
     */
    @Schema(name = "AgeingReport")
    public record Report(LocalDate asOf, List<Aged> rows, Aged totals) {}

    /**
     * Open amounts by age of the service in days; below zero is a credit.
     *
     * @param who ref of the payer, CLIENT, or ALL in the line of totals
     */
    @Schema(name = "AgedAmounts")
    public record Aged(
            String who,
            BigDecimal days0to30,
            BigDecimal days31to60,
            BigDecimal days61to90,
            BigDecimal days91to120,
            BigDecimal older,
            BigDecimal total) {
        static Aged of(ResultSet row) throws SQLException {
            return new Aged(
                    row.getString("who"),
                    row.getBigDecimal("d30"),
                    row.getBigDecimal("d60"),
                    row.getBigDecimal("d90"),
                    row.getBigDecimal("d120"),
                    row.getBigDecimal("older"),
                    row.getBigDecimal("total"));
        }

        Aged plus(Aged other) {
            return new Aged(
                    who,
                    days0to30.add(other.days0to30),
                    days31to60.add(other.days31to60),
                    days61to90.add(other.days61to90),
                    days91to120.add(other.days91to120),
                    older.add(other.older),
                    total.add(other.total));
        }
    }

    /**
     * @param asOf null for today
     * @param client one of them, or null for all that the caller sees
     */
    public Report report(LocalDate asOf, UUID client) {
        LocalDate day = asOf == null ? days.today() : asOf;
        ClientScope scope = ClientScope.of(scopes.current());
        List<Aged> rows = sql.query(h -> scope.bind(h.createQuery(PARTS + scope.onId("p.client") + SUMS)
                        .bind("asOf", day)
                        .bind("until", days.endOf(day))
                        .bind("client", client))
                .map((row, ctx) -> Aged.of(row))
                .list());
        BigDecimal none = new BigDecimal("0.00");
        Aged totals = new Aged("ALL", none, none, none, none, none, none);
        for (Aged row : rows) {
            totals = totals.plus(row);
        }
        return new Report(day, new ArrayList<>(rows), totals);
    }
}
