package org.claimtree.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.claimtree.kernel.Money;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Sql;

/** What payers answered about charges, as it counts now: answers that were taken back are not told. */
@ApplicationScoped
public class PostedAnswers {
    private Sql sql;

    /** For the container. */
    protected PostedAnswers() {}

    @Inject
    public PostedAnswers(Sql sql) {
        this.sql = sql;
    }

    /** By charge and coverage, one each. */
    public List<PostedAnswer> about(Collection<UUID> charges) {
        return sql.query(h -> h.createQuery("select l.charge, a.coverage, a.answered_on, a.claim_number, l.paid,"
                        + " l.adjustments from invoicing.answer_line l join invoicing.answer a on a.id = l.answer"
                        + " where l.charge = any(:charges) and a.reversed_at is null order by a.number, l.charge")
                .bindArray("charges", UUID.class, charges)
                .map((row, ctx) -> new PostedAnswer(
                        row.getObject("charge", UUID.class),
                        row.getObject("coverage", UUID.class),
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("claim_number"),
                        new Money(row.getBigDecimal("paid")),
                        Arrays.stream(CanonicalJson.read(row.getString("adjustments"), PostedAnswer.Adjusted[].class))
                                .toList()))
                .list());
    }
}
