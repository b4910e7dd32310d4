package org.claimtree.invoicing.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimtree.identity.Settings;
import org.claimtree.kernel.Money;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is open of lines with payers, read from the ledger. */
@ApplicationScoped
public class PayerParts {
    private static final String OPEN = "with part as (select charge, place, sum(amount) as amount from ("
            + "select c.id as charge, i.coverage::text as place, c.amount from invoicing.charge c"
            + " join invoicing.invoice i on i.id = c.invoice where c.id = any(:ids) and c.counts"
            + " union all select e.charge, e.to_place, e.amount from invoicing.ledger_entry e where e.charge = any(:ids)"
            + " union all select e.charge, e.from_place, -e.amount from invoicing.ledger_entry e"
            + " where e.charge = any(:ids)) p group by charge, place)"
            + " select p.charge, v.id as coverage, v.payer, p.amount, a.adjustments, coalesce(a.adjusted, 0) as adjusted,"
            + " coalesce((select sum(e.amount) from invoicing.ledger_entry e where e.charge = p.charge"
            + " and e.kind = 'WRITE_OFF' and e.from_place = p.place"
            + " and not exists (select 1 from invoicing.ledger_entry r where r.reverses = e.id)), 0) as written_off"
            + " from part p join clients.coverage v on v.id::text = p.place"
            + " join invoicing.charge c on c.id = p.charge and c.counts"
            + " left join lateral (select y.adjustments, (select sum(e.adjusted) from invoicing.ledger_entry e"
            + " where e.answer = a.id and e.charge = p.charge and e.reverses is null) as adjusted"
            + " from invoicing.answer_line y join invoicing.answer a on a.id = y.answer"
            + " where y.charge = p.charge and a.coverage = v.id and a.reversed_at is null"
            + " order by a.number desc limit 1) a on true"
            + " where p.amount > 0 order by c.service_from, c.ref, v.order_no, v.ref collate \"C\"";

    private Sql sql;
    private Settings settings;

    /** For the container. */
    protected PayerParts() {}

    @Inject
    public PayerParts(Sql sql, Settings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /**
     * What is open of a line with a payer.
     *
     * @param coverage whose payer it is
     * @param amount more than nothing
     * @param billable how much of it may be billed to the client: less where the payer's contract obliges the provider (CO)
     */
    @Schema(name = "OpenPart")
    public record OpenPart(UUID charge, UUID coverage, String payer, Money amount, Money billable) {}

    /** In order of service and of the coverages; lines that do not count owe nothing. */
    List<OpenPart> of(Collection<UUID> charges) {
        Set<String> contractual = MoneySettings.names(settings.get(MoneySettings.CONTRACTUAL));
        return sql.query(h -> h.createQuery(OPEN)
                .bindArray("ids", UUID.class, charges)
                .map((row, ctx) -> new OpenPart(
                        row.getObject("charge", UUID.class),
                        row.getObject("coverage", UUID.class),
                        row.getString("payer"),
                        new Money(row.getBigDecimal("amount")),
                        part(row).billable(contractual)))
                .list());
    }

    private static PayerPart part(ResultSet row) throws SQLException {
        String adjustments = row.getString("adjustments");
        return new PayerPart(
                new Money(row.getBigDecimal("amount")),
                adjustments == null ? List.of() : Arrays.asList(CanonicalJson.read(adjustments, Adjustment[].class)),
                new Money(row.getBigDecimal("adjusted")),
                new Money(row.getBigDecimal("written_off")));
    }
}
