package org.claimtree.invoicing.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.claimtree.encounters.PaidLines;
import org.claimtree.kernel.Money;
import org.claimtree.platform.Sql;

/** What was paid with a booking and is still to be done, for who writes its note. */
@ApplicationScoped
public class BookedLines implements PaidLines {
    private Sql sql;

    /** For the container. */
    protected BookedLines() {}

    @Inject
    public BookedLines(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Line> of(UUID appointment) {
        return sql.query(h -> h.createQuery(
                        "select c.id, c.code, c.modifiers, trim_scale(c.units) as units, c.amount,"
                                + " l.description from invoicing.booking b"
                                + " join invoicing.booked_line l on l.appointment = b.appointment"
                                + " join invoicing.charge c on c.id = l.charge where b.appointment = :id"
                                + " and b.status = 'BOOKED' and not c.voided and not l.done and c.code is not null order by l.no")
                .bind("id", appointment)
                .map((row, ctx) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        texts(row.getArray("modifiers")),
                        row.getBigDecimal("units"),
                        new Money(row.getBigDecimal("amount")),
                        row.getString("description")))
                .list());
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
