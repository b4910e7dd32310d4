package org.claimtree.invoicing.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.invoicing.AnswerPosted;
import org.claimtree.invoicing.money.SpreadPayment;
import org.claimtree.platform.Sql;

/**
 * What a payer leaves to the client of something that was paid in advance is covered by that payment, which became credit
 * when the claim was to be made.
 */
@ApplicationScoped
public class CoverPatientPart {
    private Sql sql;
    private SpreadPayment spreading;

    /** For the container. */
    protected CoverPatientPart() {}

    @Inject
    public CoverPatientPart(Sql sql, SpreadPayment spreading) {
        this.sql = sql;
        this.spreading = spreading;
    }

    /** In the transaction that posts the answer. */
    public void cover(@Observes AnswerPosted news) {
        Map<UUID, List<UUID>> paid = sql.query(h -> h.createQuery(
                        "select b.payment, l.charge from invoicing.booked_line l"
                                + " join invoicing.booking b on b.appointment = l.appointment where l.charge = any(:charges)"
                                + " order by b.payment, l.no")
                .bindArray("charges", UUID.class, news.charges())
                .map((row, ctx) -> Map.entry(row.getObject("payment", UUID.class), row.getObject("charge", UUID.class)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
        paid.forEach(spreading::spread);
    }
}
